package mx.andamio.contradictions.rules;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Kind;
import mx.andamio.contradictions.Statement;
import mx.andamio.contradictions.Statement.Said;
import mx.andamio.contradictions.Statement.Source;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.pack.Folding;
import org.jspecify.annotations.Nullable;

/** Whom a paper shows in which post. Names of two words may be two people: they are compared within a post only. */
final class PeopleStatements {

    private static final int WORDS_OF_A_FULL_NAME = 3;

    private final Directory directory;

    PeopleStatements(Directory directory) {
        this.directory = directory;
    }

    Stream<Statement> of(RegisteredPaper paper) {
        var days = paper.days();
        var dated = paper.dated();
        var day = !days.isEmpty() ? days.getLast().toString() : dated == null ? null : dated.toString();
        return paper.held(ItemKind.PERSON)
                .filter(item -> item.values().said("presence").equals("attended"))
                .flatMap(item -> statements(paper, item, day));
    }

    private Stream<Statement> statements(RegisteredPaper paper, Item item, @Nullable String day) {
        var role = item.values().text("role");
        if (role == null) {
            return Stream.of();
        }
        var organ = Objects.requireNonNullElse(item.values().text("organ"), "");
        return directory.postNamed(role, organ).stream()
                .flatMap(post -> seen(post, item.values().said("name"), day, paper.source(item)));
    }

    /** @param day null where the source has none, or states only a month or a year */
    static Stream<Statement> seen(OrganPost post, String person, @Nullable String day, Source source) {
        var name = Folding.fold(person);
        var organs = List.of(post.organ());
        var named = new Statement(
                ContradictionId.of(Kind.PERSON_NAME, source.simulated(), post.code()),
                Kind.PERSON_NAME,
                post.name(),
                null,
                Said.words(name, null, person),
                source,
                organs);
        if (day == null) {
            return Stream.of(named);
        }
        var holder = new Statement(
                ContradictionId.of(Kind.POST_HOLDER, source.simulated(), post.code(), day),
                Kind.POST_HOLDER,
                post.name(),
                day,
                Said.words(name, null, person),
                source,
                organs);
        var held = new Statement(
                ContradictionId.of(Kind.PERSON_POST, source.simulated(), name, day),
                Kind.PERSON_POST,
                person,
                day,
                Said.words(post.code(), null, post.name()),
                source,
                organs);
        return name.split(" ", -1).length < WORDS_OF_A_FULL_NAME
                ? Stream.of(named, holder)
                : Stream.of(named, holder, held);
    }
}
