package mx.andamio.requests.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.identity.Asker;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import mx.andamio.requests.OneUseLinks;
import mx.andamio.requests.OneUseLinks.Shown;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.web.Views.Message;
import org.springframework.stereotype.Component;

/** Words to send through the chat that an office already uses, one message for each post. */
@Component
class MessageText {

    private final Pages pages;
    private final Commitments commitments;
    private final OneUseLinks links;
    private final PostNames names;

    MessageText(Pages pages, Commitments commitments, OneUseLinks links, PostNames names) {
        this.pages = pages;
        this.commitments = commitments;
        this.links = links;
        this.names = names;
    }

    /** @param base address of this installation, without a slash at its end */
    List<Message> of(List<UpdateRequest> requests, Asker who, String base) {
        var byPost = requests.stream()
                .collect(Collectors.groupingBy(UpdateRequest::post, LinkedHashMap::new, Collectors.toList()));
        return byPost.values().stream().map(part -> message(part, who, base)).toList();
    }

    private Message message(List<UpdateRequest> part, Asker who, String base) {
        var to = names.of(part.getFirst().post());
        var open = part.stream().filter(UpdateRequest::isOpen).toList();
        var shown = new LinkedHashMap<UpdateRequest, Shown>();
        open.forEach(one -> links.shown(who, one.id()).ifPresent(link -> shown.put(one, link)));
        var serving = open.stream()
                .flatMap(one -> links.servesUntil(one.id()).stream())
                .min(Comparator.naturalOrder());
        return new Message(
                to,
                open.isEmpty() ? "" : text(open, to, shown, base),
                !shown.isEmpty(),
                shown.isEmpty() && serving.isPresent(),
                serving.orElse(null),
                open.size());
    }

    private String text(List<UpdateRequest> open, String to, Map<UpdateRequest, Shown> shown, String base) {
        var w = pages.words();
        var first = open.getFirst();
        var text = new StringJoiner("\n");
        text.add(w.text("message.asks", names.of(first.askedAs()), open.size(), to, w.longDate(first.due())));
        if (!first.message().isEmpty()) {
            text.add(first.message());
        }
        for (var i = 0; i < open.size(); i++) {
            var one = open.get(i);
            text.add("");
            text.add(line(i + 1, commitments.commitment(one.commitment()).orElseThrow(), w));
            var link = shown.get(one);
            if (link != null) {
                text.add(base + "/r/" + link.token());
            }
        }
        text.add("");
        text.add(
                shown.isEmpty()
                        ? w.text("message.sign_in", base + "/mis-compromisos")
                        : w.text("message.link", w.longDate(day(earliest(shown), w))));
        return text.toString();
    }

    private static String line(int number, Commitment one, Words w) {
        var due = Headline.of(one.terms().goal()).due();
        return due == null
                ? w.text("message.item", number, one.terms().text())
                : w.text("message.item_due", number, one.terms().text(), w.shortDate(due));
    }

    private static Instant earliest(Map<UpdateRequest, Shown> shown) {
        return Objects.requireNonNull(shown.values().stream()
                .map(Shown::expires)
                .min(Comparator.naturalOrder())
                .orElse(null));
    }

    private static java.time.LocalDate day(Instant at, Words w) {
        return at.atZone(w.zone()).toLocalDate();
    }
}
