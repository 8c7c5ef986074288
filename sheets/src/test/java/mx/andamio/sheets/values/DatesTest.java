package mx.andamio.sheets.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import mx.andamio.sheets.cells.Cell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "30/06/2026 | 2026-06-30",
                "30-06-2026 | 2026-06-30",
                "30.06.2026 | 2026-06-30",
                "3/6/26 | 2026-06-03",
                "2026-06-30 | 2026-06-30",
                "2026/06/30 | 2026-06-30",
                "20260630 | 2026-06-30",
                "30-jun-26 | 2026-06-30",
                "30 jun 2026 | 2026-06-30",
                "30/jun/2026 | 2026-06-30",
                "30 de junio de 2026 | 2026-06-30",
                "30 de Junio del 2026 | 2026-06-30",
                "martes 30 de junio de 2026 | 2026-06-30",
                "junio 2026 | 2026-06-30",
                "Junio de 2026 | 2026-06-30",
                "jun-26 | 2026-06-30",
                "dic-26 | 2026-12-31",
                "DIC 2026 | 2026-12-31",
                "febrero 2028 | 2028-02-29",
                "2do trimestre 2026 | 2026-06-30",
                "2o. trimestre de 2026 | 2026-06-30",
                "4T 2026 | 2026-12-31",
                "Q2 2026 | 2026-06-30",
                "1er semestre 2026 | 2026-06-30",
                "2026 | 2026-12-31",
                "46203 | 2026-06-30",
                "2026-06-30 00:00:00 | 2026-06-30",
                "2026-06-30T00:00:00 | 2026-06-30",
                "30/06/2026 00:00 | 2026-06-30",
                "a más tardar el 30 de junio de 2026 | 2026-06-30",
                "06/2026 | 2026-06-30",
                "1 de septiembre de 2026 | 2026-09-01",
                "1º de septiembre de 2026 | 2026-09-01",
                "  30/06/2026  | 2026-06-30",
                "30 / 06 / 2026 | 2026-06-30"
            })
    void readsDaysAsPeopleWriteThem(String written, LocalDate day) {
        assertThat(Dates.of(Cell.text(written)))
                .isInstanceOfSatisfying(
                        DateReading.Day.class, d -> assertThat(d.day()).isEqualTo(day));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/06/2026",
                "30/02/2026",
                "2026-13-01",
                "32/01/2026",
                "06/31/2026",
                "pendiente",
                "por definir",
                "POR DEFINIR",
                "ASAP",
                "inmediato",
                "permanente",
                "N/A",
                "30 de junio",
                "junio",
                "31 de junio de 2026",
                "30/06/1926",
                "30/06/2126",
                "mensual",
                "00/00/2026",
                "30/13/2026",
                "45 días"
            })
    void refusesWhatIsNoDay(String written) {
        assertThat(Dates.of(Cell.text(written))).isInstanceOf(DateReading.Bad.class);
    }

    @ParameterizedTest
    @CsvSource({"31/06/2026, 30/06/2026", "30/02/2026, 28/02/2026", "06/31/2026, ", "04/30/2026, 30/04/2026"})
    void suggestsTheDayThatWasMeant(String written, String suggestion) {
        assertThat(Dates.of(Cell.text(written)))
                .isInstanceOfSatisfying(
                        DateReading.Bad.class, b -> assertThat(b.suggestion()).isEqualTo(suggestion));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "-", "—", "...", " \u00A0 ", "/"})
    void takesMarksForNothing(String written) {
        assertThat(Dates.of(Cell.text(written))).isEqualTo(new DateReading.Empty());
    }

    @Test
    void readsSerialNumbersOfCellsWithoutADateFormat() {
        Cell cell = new Cell(Cell.Kind.NUMBER, "46203", new BigDecimal("46203"), null, false);

        assertThat(Dates.of(cell))
                .isInstanceOfSatisfying(
                        DateReading.Day.class, d -> assertThat(d.day()).isEqualTo(LocalDate.of(2026, 6, 30)));
    }
}
