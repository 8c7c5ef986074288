package mx.andamio.sheets.values;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.andamio.sheets.cells.Cell;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days in another order, in other words, and what must not be taken for a year. */
class DateWordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12-IV-2026 | 2026-04-12",
                "31/XII/26 | 2026-12-31",
                "septiembre 22, 2026 | 2026-09-22",
                "Apr 30, 2026 | 2026-04-30",
                "Sat Sep 12 2026 | 2026-09-12",
                "30-Aug-26 | 2026-08-30",
                "Dec-26 | 2026-12-31",
                "31dic2026 | 2026-12-31",
                "treinta de septiembre de 2026 | 2026-09-30",
                "primero de julio de 2026 | 2026-07-01",
                "2026-09 | 2026-09-30",
                "2026-T3 | 2026-09-30",
                "S1 2026 | 2026-06-30",
                "trimestre 2 de 2026 | 2026-06-30",
                "3er trimestre (sep) 2026 | 2026-09-30",
                "6o. bimestre de 2027 | 2027-12-31",
                "5to bimestre 2026 | 2026-10-31",
                "2026-2027 | 2027-12-31",
                "cierre del ejercicio 2026 | 2026-12-31",
                "31122026 | 2026-12-31",
                "20122027 | 2027-12-20",
                "46,295 | 2026-09-30",
                "1ro de agosto de 2027 | 2027-08-01",
                "1er día de octubre de 2026 | 2026-10-01",
                "1er. trimestre de 2027 | 2027-03-31",
                "Trim 4 2026 | 2026-12-31",
                "Trimestre IV 2026 | 2026-12-31",
                "Bimestre 5 2026 | 2026-10-31",
                "2026-sep-30 | 2026-09-30",
                "2026-septiembre | 2026-09-30",
                "sep26 | 2026-09-30",
                "Diciembre'26 | 2026-12-31",
                "30 09 2026 | 2026-09-30",
                "IX/2026 | 2026-09-30",
                "30–abr–2026 | 2026-04-30",
                "30—04—2026 | 2026-04-30",
                "2026.0 | 2026-12-31",
                "31 de Diciembre2026 | 2026-12-31",
                "30 de septiembre de dos mil veintiséis | 2026-09-30",
                "31 de marzo de dos mil treinta y uno | 2031-03-31"
            })
    void readsThem(String written, LocalDate day) {
        assertThat(Dates.of(Cell.text(written)))
                .isInstanceOfSatisfying(
                        DateReading.Day.class, d -> assertThat(d.day()).isEqualTo(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"30-XIII-2026", "Semana 35 de 2026", "15 d septiembre 2026", "20261331", "?", "12-2O26"})
    void takesNoYearOrMonthWhereMoreIsSaid(String written) {
        assertThat(Dates.of(Cell.text(written))).isInstanceOf(DateReading.Bad.class);
    }

    @ParameterizedTest
    @CsvSource({"30 de septimbre de 2026, 30/09/2026", "30 de septimbre 2026, 30/09/2026"})
    void suggestsTheMonthThatWasMeant(String written, String suggestion) {
        assertThat(Dates.of(Cell.text(written)))
                .isInstanceOfSatisfying(
                        DateReading.Bad.class, b -> assertThat(b.suggestion()).isEqualTo(suggestion));
    }
}
