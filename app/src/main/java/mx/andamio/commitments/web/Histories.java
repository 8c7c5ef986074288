package mx.andamio.commitments.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
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

    /** Entries that say all terms anew: what changed is what differs from the one before. */
    private static final Set<String> TERMS = Set.of(
            "commitments.draft",
            "commitments.take",
            "commitments.enter",
            "commitments.correct",
            "commitments.rewrite",
            "commitments.instruct.part");

    private final Pages pages;
    private final Register register;
    private final ActedAs actedAs;
    private final Directory directory;

    Histories(Pages pages, Register register, ActedAs actedAs, Directory directory) {
        this.pages = pages;
        this.register = register;
        this.actedAs = actedAs;
        this.directory = directory;
    }

    /** The newest first, at most {@link HistoryViews#MOST}. */
    List<Change> of(CommitmentId id) {
        var entries = register.about(List.of(id.value().toString()), HistoryViews.MOST);
        var acted = actedAs.of(entries);
        var names = new HashMap<String, String>();
        var told = entries.stream().map(Told::of).toList();
        return IntStream.range(0, told.size())
                .mapToObj(i -> change(told.get(i), before(told, i), acted, names))
                .toList();
    }

    private static @Nullable Told before(List<Told> told, int at) {
        return TERMS.contains(told.get(at).entry().type())
                ? told.subList(at + 1, told.size()).stream()
                        .filter(one -> TERMS.contains(one.entry().type()))
                        .findFirst()
                        .orElse(null)
                : null;
    }

    private Change change(Told told, @Nullable Told before, Map<Long, Acted> acted, Map<String, String> names) {
        var words = pages.words();
        var entry = told.entry();
        return new Change(
                entry.at(),
                who(entry, acted.get(entry.seq()), names, words),
                words.textOr("event." + entry.type(), entry.type()),
                told.why(),
                told.fields(before, words, code -> name(code, names)));
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
