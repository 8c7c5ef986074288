package mx.andamio.measures.feeds;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.Limits;
import mx.andamio.measures.engine.DuckEngine;
import mx.andamio.measures.engine.Level;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Place;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.lake.Delivery;
import mx.andamio.measures.periods.PeriodType;
import org.junit.jupiter.api.Test;

/** Values that were counted already, a row each: DHIS2's dataValueSets and tables of our own. */
class LongTableTest extends CountedFeed {

    private static final String DHIS2 =
            "\"dataelement\",\"period\",\"orgunit\",\"categoryoptioncombo\",\"attributeoptioncombo\",\"value\",\"storedby\",\"lastupdated\",\"comment\",\"followup\",\"deleted\"\n";
    private static final String REST = ",\"admin\",\"2025-04-01T10:00:00.000\",\"a, \"\"b\"\"\nand more\",\"false\",";

    @Test
    void dataValueSetsAreTakenWithoutWhatWasDeleted() throws Exception {
        var taken = assertTaken(take(
                DHIS2
                        + "\"TRASPLANTES\",\"202501\",\"AS01\",\"default\",\"default\",\"3\"" + REST + "\"false\"\n"
                        + "\"TRASPLANTES\",\"202501\",\"AS01\",\"HOMBRES\",\"default\",\"1\"" + REST + "\n"
                        + "\"TRASPLANTES\",\"202502\",\"AS01\",\"default\",\"default\",\"9\"" + REST + "\"true\"\n",
                Form.DHIS2,
                Map.of()));

        assertThat(taken.delivery())
                .returns(2L, Delivery::rowsIn)
                .returns(2L, Delivery::kept)
                .returns(1L, Delivery::leftOut);
        assertKept(
                kept("organ, told_for, element, detail, value"),
                "CLUES1 2025-01-31 TRASPLANTES HOMBRES 1.000000",
                "CLUES1 2025-01-31 TRASPLANTES default 3.000000");
    }

    @Test
    void aRejectedRowSaysItsLineAndItsReason() throws Exception {
        var taken = assertTaken(take("""
                dataelement,period,orgunit,categoryoptioncombo,attributeoptioncombo,value
                TRASPLANTES,2025Q1,AS01,a,a,3
                TRASPLANTES,202501,AS01,a,a,true
                TRASPLANTES,202501,AS01,a,a,1
                TRASPLANTES,202501,AS01,a
                TRASPLANTES,202412,AS01,a,a,1
                "TRASPLANTES","202501","AS01","a
                b",a,-1
                TRASPLANTES,202501,AS01,a,a,1
                OTRO,202501,AS01,a,a,1
                """, Form.DHIS2, Map.of()));

        assertThat(rejected(taken))
                .containsExactly(
                        "2 BAD_PERIOD told_for 2025Q1",
                        "3 BAD_NUMBER value true",
                        "5 SHAPE  ",
                        "6 OTHER_PERIOD told_for 2024-12-31",
                        "7 VALUE_NOT_NEGATIVE  ",
                        "9 DUPLICATE  ",
                        "10 UNKNOWN_VALUE element OTRO");
        assertThat(taken.delivery()).returns(8L, Delivery::rowsIn).returns(1L, Delivery::kept);
    }

    @Test
    void aTableOfAnyTextFormMayWriteItsMonthsInWords() throws Exception {
        take(
                "clave;mes;concepto;valor\nAS01;enero 2025;TRASPLANTES;1\nAS01;28/02/2025;TRASPLANTES;2\n",
                Form.SEMICOLON,
                Map.of());

        assertKept(kept("told_for, value"), "2025-01-31 1.000000", "2025-02-28 2.000000");
    }

    @Test
    void aFormWithoutQuotesKeepsThem() throws Exception {
        assertTaken(take("clave|mes|concepto|valor|desglose\nAS01|202501|TRASPLANTES|1|\"x\n", Form.PIPE, Map.of()));

        assertKept(kept("detail"), "\"x");
    }

    @Test
    void aPeriodIsToldByTheDaysThatItBeginsAndEndsWithAndNoOther() throws Exception {
        var file = folder.resolve("told.parquet");
        process.ask(List.of(
                "copy (select 'AS01' clave, d mes, 'TRASPLANTES' concepto, 1 valor from (values (date '2025-01-01'), (date '2025-02-28'), (date '2025-03-14')) t(d)) to '"
                        + file + "' (format parquet)"));
        var taken = assertTaken(take(file, Form.PARQUET, Map.of()));

        assertKept(kept("told_for"), "2025-01-31", "2025-02-28");
        assertThat(rejected(taken)).containsExactly("3 BAD_PERIOD told_for 2025-03-14");
    }

    @Test
    void aCodeIsResolvedOnTheLastDayOfThePeriodOrOnItsOwnLastDayWithin() throws Exception {
        var taken = assertTaken(take(
                "clave,mes,concepto,valor\nAS02,202503,TRASPLANTES,1\nAS02,202502,TRASPLANTES,2\nAS03,202503,TRASPLANTES,3\n",
                Form.CSV,
                Map.of()));

        assertThat(taken.delivery().rejected()).isZero();
        assertKept(
                kept("organ, told_for, value"),
                "CLUES2 2025-02-28 2.000000",
                "CLUES3 2025-03-31 1.000000",
                "CLUES4 2025-03-31 3.000000");
    }

    @Test
    void whatWasCountedIsMeasuredByPeriodsThatAreMadeOfItsOwn() throws Exception {
        take("clave,mes,concepto,valor\nAS01,202501,TRASPLANTES,1\nAS01,202503,TRASPLANTES,2\n", Form.CSV, Map.of());
        var indicator = definitions.indicators().stream()
                .filter(one -> one.code().equals("TRANSPLANTS"))
                .findFirst()
                .orElseThrow();
        var units = List.of(new Place("CLUES1", "14", LocalDate.of(2024, 1, 1), null));

        try (var engine = new DuckEngine(
                lake,
                units,
                new DuckProcess(new Limits(
                        256,
                        1,
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(2),
                        folder.resolve("engine"),
                        List.of(folder))))) {
            assertThat(engine.measure(new Question(
                            indicator,
                            Level.OOAD,
                            PeriodType.QUARTER,
                            LocalDate.of(2025, 1, 1),
                            LocalDate.of(2025, 3, 31))))
                    .singleElement()
                    .returns("14", Measurement::organ)
                    .returns(3.0, Measurement::value);
        }
    }
}
