package mx.andamio.contradictions.rules;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.commitments.Evidence;
import mx.andamio.commitments.Promises.Line;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Kind;
import mx.andamio.contradictions.Statement;
import mx.andamio.contradictions.Statement.Said;
import mx.andamio.contradictions.Statement.Source;
import mx.andamio.library.Item;
import mx.andamio.library.ItemKind;
import mx.andamio.pack.Folding;
import org.jspecify.annotations.Nullable;

/** What a paper promises: by when and how much. Two promises are one when their verb and what is delivered are written alike. */
public final class PromiseStatements {

    /** {@link Said#detail} of a date that a later source gave: no paper promised it, but it explains one that did. */
    public static final String REDATED = "redated";

    private static final int FEWEST_WORDS = 3;

    private PromiseStatements() {}

    static Stream<Statement> of(RegisteredPaper paper) {
        return paper.held(ItemKind.PROMISE).flatMap(item -> statements(paper, item).stream());
    }

    private static List<Statement> statements(RegisteredPaper paper, Item item) {
        var values = item.values();
        var thing = new Thing(values.said("verb"), values.said("deliverable"), paper.simulated());
        var all = new ArrayList<Statement>();
        if (!thing.isPlain()) {
            return all;
        }
        LocalDate deadline = values.date("deadline");
        if (deadline != null) {
            var said = Said.words(deadline.toString(), values.text("deadline_precision"), deadline.toString());
            all.add(thing.says(Kind.PROMISE_DATE, said, paper.source(item)));
        }
        BigDecimal target = values.number("target");
        if (target != null) {
            var unit = values.said("unit");
            var said = new Said(
                    target.stripTrailingZeros().toPlainString(),
                    year(deadline),
                    target,
                    null,
                    null,
                    (target.toPlainString() + " " + unit).strip());
            all.add(thing.says(Kind.PROMISE_TARGET, said, paper.source(item)));
        }
        return all;
    }

    private static @Nullable String year(@Nullable LocalDate deadline) {
        return deadline == null ? null : Integer.toString(deadline.getYear());
    }

    /** New dates that later sources gave to a promise. */
    public static List<Statement> redatings(Line line) {
        var promise = line.promise();
        var verb = promise.verb();
        var deliverable = promise.deliverable();
        var thing = new Thing(verb == null ? "" : verb, deliverable == null ? "" : deliverable, promise.simulated());
        return !thing.isPlain()
                ? List.of()
                : line.evidence().stream()
                        .filter(Evidence::holds)
                        .flatMap(one -> redating(thing, one))
                        .toList();
    }

    private static Stream<Statement> redating(Thing thing, Evidence one) {
        var to = one.redatedTo();
        if (to == null) {
            return Stream.of();
        }
        var source = new Source("evidence " + one.id(), one.source(), dated(one), null, null, thing.simulated());
        return Stream.of(thing.says(Kind.PROMISE_DATE, Said.words(to.toString(), REDATED, to.toString()), source));
    }

    /** Never more exact than the source. */
    private static String dated(Evidence one) {
        var day = one.on().toString();
        return switch (one.precision()) {
            case "year" -> day.substring(0, 4);
            case "month" -> day.substring(0, 7);
            default -> day;
        };
    }

    private record Thing(String verb, String deliverable, boolean simulated) {

        /** Fewer words ("la obra") may mean many things. */
        boolean isPlain() {
            return Folding.fold(deliverable).split(" ", -1).length >= FEWEST_WORDS;
        }

        Statement says(Kind kind, Said said, Source source) {
            var words = Folding.fold(deliverable);
            // The number that is promised often stands in the words as well.
            var thing =
                    kind == Kind.PROMISE_TARGET ? words.replaceAll("\\d+", "").strip() : words;
            var about = ContradictionId.of(kind, simulated, Folding.fold(verb), thing);
            return new Statement(about, kind, (verb + " " + deliverable).strip(), null, said, source, List.of());
        }
    }
}
