package mx.andamio.meetings;

import mx.andamio.commitments.ActionLines;
import mx.andamio.commitments.Audience;
import mx.andamio.directory.Directory;
import mx.andamio.meetings.Agenda.Item;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How items of an agenda are called. */
@Component
public class ItemTitles {

    private final ActionLines lines;
    private final Directory directory;
    private final Pages pages;

    ItemTitles(ActionLines lines, Directory directory, Pages pages) {
        this.lines = lines;
        this.directory = directory;
        this.pages = pages;
    }

    /** In the language of the institution, as acts say it. */
    public String of(KeptAgenda.Entry entry) {
        return of(entry.text(), entry.item(), written());
    }

    /** A group or set of posts, in the language of the institution. */
    public String audience(Audience audience) {
        return audience.called(directory, written());
    }

    /** Why an item is deferred that nobody spoke of. */
    public String notReached() {
        return written().text("outcome.not_reached");
    }

    private Words written() {
        return pages.words().in(Words.SPANISH);
    }

    /** @param text of an item of its own, else null */
    public String of(@Nullable String text, Item item, Words words) {
        if (text != null) {
            return text;
        }
        var several = words.number(item.commitments().size());
        return switch (item.kind()) {
            case SINGLE -> item.told().isEmpty() ? "" : item.told().getFirst().text();
            case AGREED -> words.text("proposal.agreed", several);
            case OFF_COURSE -> ofLine(item.line(), several, words);
            case OWN, DEFERRED -> "";
        };
    }

    private String ofLine(@Nullable String line, String several, Words words) {
        if (line == null) {
            return words.text("proposal.any_line", several);
        }
        return line.isEmpty()
                ? words.text("proposal.no_line", several)
                : words.text("proposal.line", lines.name(line), several);
    }
}
