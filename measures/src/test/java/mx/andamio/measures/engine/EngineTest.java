package mx.andamio.measures.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.engine.Cases.Case;
import mx.andamio.measures.expressions.BadExpression;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.periods.PeriodType;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From a definition and a few rows to the relation that must come out: organ, period, numerator, denominator, value or reason, n of m. */
class EngineTest {

    private static final LocalDate ALWAYS = LocalDate.of(2020, 1, 1);
    /** Unit 1 and 2 in Jalisco, 3 in Colima. */
    private static final List<Place> PLACES = List.of(
            new Place("U1", "14", ALWAYS, null),
            new Place("U2", "14", ALWAYS, null),
            new Place("U3", "06", ALWAYS, null));

    @TempDir
    static Path folder;

    private static DuckProcess process;

    @BeforeAll
    static void starts() {
        process = new DuckProcess(Cases.limits(folder));
    }

    @AfterAll
    static void ends() {
        process.close();
    }

    @Test
    void aRatioIsOfSums() throws Exception {
        var filled = Defining.a(Accumulation.RATIO)
                .numerator("sum(size)")
                .denominator("count(*)")
                .factor(100)
                .made();

        assertThat(measured(
                        filled,
                        Level.OOAD,
                        "2025-01-01",
                        "2025-01-31",
                        Case.of("U1", "2025-01-05", 1),
                        Case.of("U2", "2025-01-06", 0),
                        Case.of("U2", "2025-01-07", 0),
                        Case.of("U3", "2025-01-08", 1)))
                .containsExactly("06 2025-01-01 1/1 100 1 of 1", "14 2025-01-01 1/3 33.333 2 of 2");
    }

    @Test
    void aStockIsTheLastDayOfEachUnitAddedOverUnits() throws Exception {
        var waiting = Defining.a(Accumulation.STOCK).numerator("sum(size)").made();
        var rows = new Case[] {
            Case.of("U1", "2025-01-05", 100),
            Case.of("U1", "2025-01-30", 7),
            Case.of("U1", "2025-01-30", 1),
            Case.of("U2", "2025-01-12", 20),
            Case.of("U2", "2025-02-12", 30)
        };

        assertThat(measured(waiting, Level.OOAD, "2025-01-01", "2025-02-28", rows))
                .contains("14 2025-01-01 28/null 28 2 of 2", "14 2025-02-01 30/null 30 1 of 2");
        assertThat(measured(waiting, Level.NATION, PeriodType.YEAR, "2025-01-01", "2025-02-28", PLACES, rows))
                .containsExactly("* 2025-01-01 38/null 38 2 of 3");
    }

    @Test
    void aShareOfAStockIsDividedAfterBothWereAddedOverUnits() throws Exception {
        var late = Defining.a(Accumulation.STOCK)
                .numerator("sum(size) filter (where kind = 'B')")
                .denominator("sum(size)")
                .factor(100)
                .made();

        assertThat(measured(
                        late,
                        Level.NATION,
                        "2025-01-01",
                        "2025-01-31",
                        Case.of("U1", "2025-01-05", 50).kind("B"),
                        Case.of("U1", "2025-01-30", 3).kind("B"),
                        Case.of("U1", "2025-01-30", 1),
                        Case.of("U2", "2025-01-12", 2).kind("B"),
                        Case.of("U2", "2025-01-12", 14)))
                .containsExactly("* 2025-01-01 5/20 25 2 of 3");
    }

    @Test
    void aStockWithoutMatchingRowsOnItsLastDayIsNoughtNotAnOlderOne() throws Exception {
        var waiting = Defining.a(Accumulation.STOCK).where("kind = 'B'").made();

        assertThat(measured(
                        waiting,
                        Level.UNIT,
                        "2025-01-01",
                        "2025-01-31",
                        Case.of("U1", "2025-01-05", 1).kind("B"),
                        Case.of("U1", "2025-01-30", 1)))
                .contains("U1 2025-01-01 0/null 0 1 of 1");
    }

    @Test
    void distinctIsCountedAnewForEveryGroup() throws Exception {
        var people = Defining.a(Accumulation.DISTINCT)
                .numerator("count(distinct person)")
                .made();
        var rows = new Case[] {
            Case.of("U1", "2025-01-05", 1).person("a"),
            Case.of("U2", "2025-01-05", 1).person("a"),
            Case.of("U3", "2025-02-05", 1).person("a"),
            Case.of("U3", "2025-02-06", 1).person("b")
        };

        assertThat(measured(people, Level.OOAD, "2025-01-01", "2025-01-31", rows))
                .contains("14 2025-01-01 1/null 1 2 of 2");
        assertThat(measured(people, Level.NATION, PeriodType.HALF, "2025-01-01", "2025-01-31", PLACES, rows))
                .containsExactly("* 2025-01-01 2/null 2 3 of 3");
    }

    @ParameterizedTest
    @CsvSource({"0.5,2", "0.25,1", "0.26,2", "1,9", "0.01,1"})
    void aPercentileIsAValueThatWasThere(String share, String value) throws Exception {
        var median = Defining.a(Accumulation.PERCENTILE)
                .numerator("size")
                .share(share)
                .where("kind = 'A'")
                .made();

        assertThat(measured(
                        median,
                        Level.OOAD,
                        "2025-01-01",
                        "2025-01-31",
                        Case.of("U1", "2025-01-05", 9),
                        Case.of("U1", "2025-01-05", 500).kind("B"),
                        Case.of("U2", "2025-01-05", 1),
                        Case.of("U2", "2025-01-06", 2),
                        Case.of("U1", "2025-01-07", 3)))
                .contains("14 2025-01-01 %s/4 %s 2 of 2".formatted(value, value));
    }

    @Test
    void rowsOfOnePersonAndDayAreGathered() throws Exception {
        var complete = Defining.a(Accumulation.RATIO)
                .each(Map.of("missing", "count(*) filter (where size < 1)"))
                .numerator("count(*) filter (where missing = 0)")
                .denominator("count(*)")
                .made();

        assertThat(measured(
                        complete,
                        Level.OOAD,
                        "2025-01-01",
                        "2025-01-31",
                        Case.of("U1", "2025-01-05", 1).person("rx1"),
                        Case.of("U1", "2025-01-05", 0).person("rx1"),
                        Case.of("U1", "2025-01-05", 1).person("rx2"),
                        Case.of("U2", "2025-01-06", 1).person("rx2")))
                .contains("14 2025-01-01 2/3 0.667 2 of 2");
    }

    @Test
    void aMovedUnitCountsWhereItWas() throws Exception {
        var places = List.of(
                new Place("U1", "14", ALWAYS, LocalDate.of(2025, 1, 15)),
                new Place("U1", "06", LocalDate.of(2025, 1, 16), null));
        var done = Defining.a(Accumulation.FLOW).numerator("sum(size)").made();
        var waiting = Defining.a(Accumulation.STOCK).numerator("sum(size)").made();
        var rows = new Case[] {Case.of("U1", "2025-01-15", 1), Case.of("U1", "2025-01-16", 10)};

        assertThat(measured(done, Level.OOAD, PeriodType.MONTH, "2025-01-01", "2025-01-31", places, rows))
                .containsExactly("06 2025-01-01 10/null 10 1 of 1", "14 2025-01-01 1/null 1 1 of 1");
        assertThat(measured(waiting, Level.OOAD, PeriodType.MONTH, "2025-01-01", "2025-01-31", places, rows))
                .containsExactly("06 2025-01-01 10/null 10 1 of 1");
    }

    @Test
    void rowsOfNobodyAreShown() throws Exception {
        var done = Defining.a(Accumulation.FLOW).made();

        assertThat(measured(done, Level.OOAD, "2025-01-01", "2025-01-31", Case.of("U9", "2025-01-15", 1)))
                .contains("? 2025-01-01 1/null 1 1 of 0");
        assertThat(measured(done, Level.UNIT, "2025-01-01", "2025-01-31", Case.of("U9", "2025-01-15", 1)))
                .contains("U9 2025-01-01 1/null 1 1 of 0");
    }

    @Test
    void coverageSaysWhoIsMissing() throws Exception {
        var done = Defining.a(Accumulation.FLOW).where("kind = 'B'").made();

        assertThat(measured(done, Level.NATION, "2025-01-01", "2025-01-31", Case.of("U1", "2025-01-05", 1)))
                .containsExactly("* 2025-01-01 0/null 0 1 of 3");
        assertThat(measured(done, Level.UNIT, "2025-01-01", "2025-01-31", Case.of("U1", "2025-01-05", 1)))
                .containsExactly(
                        "U1 2025-01-01 0/null 0 1 of 1",
                        "U2 2025-01-01 null/null NO_DATA 0 of 1",
                        "U3 2025-01-01 null/null NO_DATA 0 of 1");
    }

    @Test
    void anEmptyPeriodHasAReason() throws Exception {
        var done = Defining.a(Accumulation.FLOW).made();

        assertThat(measured(done, Level.NATION, "2025-01-01", "2025-02-28", Case.of("U1", "2025-01-05", 1)))
                .containsExactly("* 2025-01-01 1/null 1 1 of 3", "* 2025-02-01 null/null NO_DATA 0 of 3");
        assertThat(measured(done, Level.NATION, "2025-02-01", "2025-02-28"))
                .containsExactly("* 2025-02-01 null/null NO_DATA 0 of 3");
    }

    @Test
    void lateRowsCountFromTheirDeliveryOn() throws Exception {
        var done = Defining.a(Accumulation.FLOW).made();
        var lake = aLake(Case.of("U1", "2025-01-05", 1));
        var engine = engine(lake, PLACES);
        var question = question(done, Level.NATION, PeriodType.MONTH, "2025-01-01", "2025-01-31");
        assertThat(told(engine, question)).containsExactly("* 2025-01-01 1/null 1 1 of 3");

        Cases.add(lake, List.of(Case.of("U2", "2025-01-04", 1)));

        assertThat(told(engine, question)).containsExactly("* 2025-01-01 2/null 2 2 of 3");
    }

    @Test
    void aSmallCountIsNotShown() throws Exception {
        var share = Defining.a(Accumulation.RATIO)
                .numerator("count(*) filter (where size > 0)")
                .denominator("count(*)")
                .suppressBelow(3)
                .made();

        assertThat(measured(
                        share,
                        Level.OOAD,
                        "2025-01-01",
                        "2025-01-31",
                        Case.of("U1", "2025-01-05", 1),
                        Case.of("U1", "2025-01-05", 1),
                        Case.of("U1", "2025-01-05", 1),
                        Case.of("U3", "2025-01-05", 1),
                        Case.of("U3", "2025-01-05", 1)))
                .containsExactly("06 2025-01-01 2/2 SUPPRESSED 1 of 1", "14 2025-01-01 3/3 1 1 of 2");
    }

    @Test
    void nothingIsDividedByNought() throws Exception {
        var share = Defining.a(Accumulation.RATIO)
                .numerator("count(*)")
                .denominator("count(*) filter (where kind = 'B')")
                .made();
        var sum = Defining.a(Accumulation.FLOW)
                .numerator("sum(size)")
                .where("kind = 'B'")
                .made();

        assertThat(measured(share, Level.NATION, "2025-01-01", "2025-01-31", Case.of("U1", "2025-01-05", 1)))
                .containsExactly("* 2025-01-01 1/0 DIVISION_BY_ZERO 1 of 3");
        assertThat(measured(sum, Level.NATION, "2025-01-01", "2025-01-31", Case.of("U1", "2025-01-05", 1)))
                .containsExactly("* 2025-01-01 null/null NOTHING_COUNTED 1 of 3");
    }

    @Test
    void rowsOutsideOfTheDefinitionAreLeftOut() throws Exception {
        var done = Defining.a(Accumulation.FLOW)
                .holds(LocalDate.of(2025, 1, 10), LocalDate.of(2025, 2, 10))
                .made();

        assertThat(measured(
                        done,
                        Level.NATION,
                        "2024-11-01",
                        "2025-05-31",
                        Case.of("U1", "2025-01-09", 1),
                        Case.of("U1", "2025-01-10", 1),
                        Case.of("U1", "2025-02-10", 1),
                        Case.of("U1", "2025-02-11", 1)))
                .containsExactly("* 2025-01-01 1/null 1 1 of 3", "* 2025-02-01 1/null 1 1 of 3");
    }

    @ParameterizedTest
    @CsvSource({
        "DAY, 2025-01-05",
        "WEEK, 2024-12-30",
        "EPI_WEEK, 2025-01-05",
        "MONTH, 2025-01-01",
        "QUARTER, 2025-01-01",
        "HALF, 2025-01-01",
        "YEAR, 2025-01-01"
    })
    void aDayIsInItsPeriodOfEveryType(PeriodType type, String begin) throws Exception {
        var done = Defining.a(Accumulation.FLOW).made();

        assertThat(measured(
                        done, Level.NATION, type, "2025-01-05", "2025-01-05", PLACES, Case.of("U1", "2025-01-05", 1)))
                .containsExactly("* " + begin + " 1/null 1 1 of 3");
    }

    private List<String> measured(Indicator indicator, Level level, String from, String to, Case... cases)
            throws Exception {
        return measured(indicator, level, PeriodType.MONTH, from, to, PLACES, cases);
    }

    private List<String> measured(
            Indicator indicator,
            Level level,
            PeriodType type,
            String from,
            String to,
            List<Place> places,
            Case... cases)
            throws IOException, EngineFailure, BadExpression {
        return told(engine(aLake(cases), places), question(indicator, level, type, from, to));
    }

    /** Of the kind that is tried here. */
    MeasureEngine engine(Lake lake, List<Place> places) {
        return new DuckEngine(lake, places, process);
    }

    /** Where such an engine reads. */
    Path lakes() {
        return folder;
    }

    private Lake aLake(Case... cases) throws IOException {
        var lake = new Lake(Files.createTempDirectory(lakes(), "lake"));
        Cases.add(lake, List.of(cases));
        return lake;
    }

    private static Question question(Indicator indicator, Level level, PeriodType type, String from, String to) {
        return new Question(indicator, level, type, LocalDate.parse(from), LocalDate.parse(to));
    }

    private static List<String> told(MeasureEngine engine, Question question) throws EngineFailure {
        return engine.measure(question).stream().map(EngineTest::told).toList();
    }

    private static String told(Measurement one) {
        return "%s %s %s/%s %s %d of %d"
                .formatted(
                        one.organ(),
                        one.period().begin(),
                        number(one.numerator()),
                        number(one.denominator()),
                        one.reason() == null ? number(one.value()) : one.reason(),
                        one.reported(),
                        one.expected());
    }

    private static String number(@Nullable Double value) {
        return value == null
                ? "null"
                : value == Math.rint(value)
                        ? String.valueOf(Math.round(value))
                        : String.format(Locale.ROOT, "%.3f", value);
    }
}
