package mx.andamio.commitments.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.web.HistoryViews.Change;
import mx.andamio.directory.Directory;
import mx.andamio.identity.ActedAs;
import mx.andamio.identity.ActedAs.Acted;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import mx.andamio.register.Entry;
import mx.andamio.register.Register;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the register has of one commitment, in words: who by post, when, what, and why or which fields. */
@Component
class Histories {

    private final Pages pages;
    private final Register register;
    private final ActedAs actedAs;
    private final Directory directory;
    private final Lines lines;
    private final ProgrammeNames programmes;

    Histories(
            Pages pages,
            Register register,
            ActedAs actedAs,
            Directory directory,
            Lines lines,
            ProgrammeNames programmes) {
        this.pages = pages;
        this.register = register;
        this.actedAs = actedAs;
        this.directory = directory;
        this.lines = lines;
        this.programmes = programmes;
    }

    /** The newest first, at most {@link HistoryViews#MOST}. */
    List<Change> of(CommitmentId id) {
        var entries = register.about(List.of(id.value().toString()), HistoryViews.MOST);
        var acted = actedAs.of(entries);
        var names = new HashMap<String, String>();
        var words = pages.words();
        var terms = new TermsChanges(
                words, new TermsChanges.Names(code -> name(code, names), lines::name, programmes::name));
        var changes = new ArrayList<Change>();
        for (var entry : entries.reversed()) {
            var told = Told.of(entry);
            changes.add(new Change(
                    entry.at(),
                    who(entry, acted.get(entry.seq()), names, words),
                    words.textOr("event." + entry.type(), entry.type()),
                    told.why(),
                    told.fields(terms, words)));
        }
        return List.copyOf(changes.reversed());
    }

    private String who(Entry entry, @Nullable Acted acted, Map<String, String> names, Words words) {
        if (acted == null) {
            return words.textOr("actor." + entry.actor().name(), words.text("history.nobody"));
        }
        var post = acted.post();
        return post == null ? words.text("role." + acted.role().name()) : name(post, names);
    }

    private String name(String code, Map<String, String> names) {
        return names.computeIfAbsent(
                code, one -> directory.post(one).map(post -> post.name()).orElse(one));
    }
}
