package mx.andamio.measures.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.Cases.Case;
import mx.andamio.measures.expressions.BadExpression;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.PeriodType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Definitions at random on the engine and on a slow evaluator. Properties {@code andamio.engine.definitions} (100) and {@code andamio.engine.seed}: the same each time unless another is given, so that
 * a change is judged by what it changed; {@code .ci/long engine} goes on to others.
 */
class RandomDefinitionsTest {

    /** Once two engines differed by this one. */
    private static final long SEED = 43_574_895_708_116L;

    private static final int ROWS = 400;
    private static final int TOGETHER = 6;
    private static final BigDecimal ONE = new BigDecimal("1");
    private static final BigDecimal TWO = new BigDecimal("2");
    private static final BigDecimal TINY = new BigDecimal("0.000001");
    private static final BigDecimal LARGE = new BigDecimal("123456.789");
    private static final LocalDate BEGIN = LocalDate.of(2024, 11, 20);

    @TempDir
    Path folder;

    @Test
    void engineAndReferenceSayTheSame() throws Exception {
        var seed = Long.getLong("andamio.engine.seed", SEED);
        var wanted = Integer.getInteger("andamio.engine.definitions", 100);
        System.out.println("RandomDefinitionsTest: seed " + seed);
        var random = new SplittableRandom(seed);
        var cases = IntStream.range(0, ROWS).mapToObj(_ -> aCase(random)).toList();
        var lake = new Lake(Files.createTempDirectory(lakes(), "lake"));
        deliver(lake, cases);
        var reference = new ReferenceEngine(cases, places());
        var definitions = new RandomDefinition(random);
        var asked = new ArrayList<Question>();
        var rows = 0;
        var values = 0;

        try (var engine = engine(lake, places())) {
            for (var done = 0; done < wanted; done++) {
                var definition = definitions.next();
                var question = question(definition, random);
                var expected = reference.measure(question);

                assertSame(
                        definition + " " + question.level() + " " + question.type(),
                        expected,
                        engine.measure(question));
                asked.add(question);
                if (isAskedTogether() && asked.size() == TOGETHER) {
                    askTogether(asked, engine, reference);
                    asked.clear();
                }

                rows += expected.size();
                values += (int)
                        expected.stream().filter(one -> one.value() != null).count();
            }
        }
        System.out.println(
                "RandomDefinitionsTest: " + wanted + " definitions, " + rows + " rows, " + values + " with a value");
        assertThat(values).as("rows that could differ").isGreaterThan(rows / 10);
    }

    /** Everything that the questions are about, at every level and by every period that is made of months, at once. */
    private static void askTogether(List<Question> questions, MeasureEngine engine, ReferenceEngine reference)
            throws EngineFailure {
        var all = new ArrayList<>(questions);
        for (var question : questions) {
            for (var level : Level.values()) {
                for (var type : List.of(PeriodType.MONTH, PeriodType.QUARTER, PeriodType.YEAR)) {
                    all.add(new Question(question.indicator(), level, type, question.from(), question.to()));
                }
            }
        }
        var answers = engine.measure(all);
        // what the first round kept
        var again = engine.measure(all);
        assertThat(answers).hasSameSizeAs(all);
        assertThat(again).hasSameSizeAs(all);
        for (var at = 0; at < all.size(); at++) {
            var expected = reference.measure(all.get(at));
            assertSame("together: " + all.get(at), expected, answers.get(at));
            assertSame("together again: " + all.get(at), expected, again.get(at));
        }
    }

    /** What is gathered of a day has rows in two files; other days are in a file of their own. */
    private static void deliver(Lake lake, List<Case> cases) throws IOException {
        var early = BEGIN.plusDays(30);
        Cases.add(lake, cases.stream().filter(one -> one.day().isBefore(early)).toList());
        var late = cases.stream().filter(one -> !one.day().isBefore(early)).toList();
        Cases.add(lake, late.subList(0, late.size() / 2));
        Cases.add(lake, late.subList(late.size() / 2, late.size()));
    }

    /** Of the kind that is tried here. */
    MeasureEngine engine(Lake lake, List<Place> places) {
        return new DuckEngine(lake, places, new DuckProcess(Cases.limits(folder)), 1);
    }

    /** Whether it takes several questions together; others are asked one by one all the same. */
    boolean isAskedTogether() {
        return true;
    }

    /** Where such an engine reads. */
    Path lakes() {
        return folder;
    }

    private static Question question(Defining definition, SplittableRandom random) throws BadExpression {
        var types = List.of(
                PeriodType.DAY,
                PeriodType.WEEK,
                PeriodType.EPI_WEEK,
                PeriodType.MONTH,
                PeriodType.QUARTER,
                PeriodType.HALF,
                PeriodType.YEAR);
        var from = BEGIN.plusDays(random.nextInt(60));
        return new Question(
                definition.made(),
                List.of(Level.values()).get(random.nextInt(4)),
                types.get(random.nextInt(types.size())),
                from,
                from.plusDays(random.nextInt(90)));
    }

    /** One that moves, one that closes, one that belongs to nobody at first; and one that is not among them. */
    private static List<Place> places() {
        return List.of(
                new Place("U1", "14", "OCC", BEGIN.minusYears(5), null),
                new Place("U2", "14", "OCC", BEGIN.minusYears(5), LocalDate.of(2025, 1, 14)),
                new Place("U2", "06", "OCC", LocalDate.of(2025, 1, 15), null),
                new Place("U3", "06", "OCC", BEGIN.minusYears(5), LocalDate.of(2025, 2, 3)),
                new Place("U4", "26", "NOR", LocalDate.of(2025, 1, 1), null),
                new Place("U5", "26", null, BEGIN.minusYears(5), null));
    }

    private static Case aCase(SplittableRandom random) {
        return new Case(
                "U" + oneOf(random, "1", "1", "1", "2", "2", "3", "4", "6"),
                BEGIN.plusDays(random.nextInt(120)),
                oneOf(random, "A", "A", "B", "C", null),
                oneOf(random, 0, 1, 2, 3, null),
                oneOf(
                        random,
                        null,
                        ONE,
                        TWO,
                        new BigDecimal("0"),
                        new BigDecimal("1.25"),
                        new BigDecimal("-4.5"),
                        TINY,
                        LARGE),
                oneOf(random, true, false, null),
                oneOf(
                        random,
                        null,
                        BEGIN,
                        LocalDate.of(2024, 2, 29),
                        LocalDate.of(2024, 12, 31),
                        LocalDate.of(2025, 3, 3)),
                oneOf(random, "p1", "p2", "p3", "p4", "p5", null));
    }

    @SafeVarargs
    private static <T> @Nullable T oneOf(SplittableRandom random, @Nullable T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private static void assertSame(String question, List<Measurement> expected, List<Measurement> measured) {
        assertThat(measured)
                .as(question)
                .usingElementComparator((one, other) -> isSame(one, other) ? 0 : 1)
                .containsExactlyElementsOf(expected);
    }

    private static boolean isSame(Measurement one, Measurement other) {
        return one.organ().equals(other.organ())
                && one.period().equals(other.period())
                && one.reason() == other.reason()
                && one.reported() == other.reported()
                && one.expected() == other.expected()
                && isSame(one.numerator(), other.numerator())
                && isSame(one.denominator(), other.denominator())
                && isSame(one.value(), other.value());
    }

    private static boolean isSame(@Nullable Double one, @Nullable Double other) {
        return one == null || other == null
                ? one == null && other == null
                : Math.abs(one - other) <= 1e-9 * Math.max(Math.abs(one), Math.abs(other));
    }
}
