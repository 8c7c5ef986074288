package mx.andamio.reader.minutas;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import mx.andamio.reader.Reading.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DueCellTest {

    private static final LocalDate HELD = LocalDate.of(2026, 3, 4);

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        30/06/2026 | 2026-06-30 | DAY
        30-06-26 | 2026-06-30 | DAY
        30.06.2026 | 2026-06-30 | DAY
        2026-06-30 | 2026-06-30 | DAY
        30-jun-26 | 2026-06-30 | DAY
        30/JUN/2026 | 2026-06-30 | DAY
        30 jun. 2026 | 2026-06-30 | DAY
        15 de mayo | 2026-05-15 | DAY
        1º de mayo | 2026-05-01 | DAY
        Viernes 15 de mayo de 2026 | 2026-05-15 | DAY
        del 3 al 5 de mayo | 2026-05-05 | DAY
        15/05 | 2026-05-15 | DAY
        15 de enero | 2026-01-15 | DAY
        1 de agosto | 2026-08-01 | DAY
        30/04/2026, reprogramado 30/06/2026 | 2026-06-30 | DAY
        junio 2026 | 2026-06-30 | MONTH
        Jun-26 | 2026-06-30 | MONTH
        mayo | 2026-05-31 | MONTH
        fines de mayo | 2026-05-31 | MONTH
        mayo - junio | 2026-06-30 | MONTH
        primer trimestre de 2027 | 2027-03-31 | MONTH
        2do. semestre | 2026-12-31 | MONTH
        1T 2027 | 2027-03-31 | MONTH
        última semana de mayo | 2026-05-31 | DAY
        2a semana de mayo | 2026-05-14 | DAY
        1ra quincena de abril | 2026-04-15 | DAY
        segunda quincena de abril | 2026-04-30 | DAY
        2027 | 2027-12-31 | YEAR
        fin de año | 2026-12-31 | YEAR
        15 días | 2026-03-19 | DAY
        10 días hábiles | 2026-03-18 | DAY
        48 horas | 2026-03-06 | DAY
        tres meses | 2026-06-04 | MONTH
        veintiún días | 2026-03-25 | DAY
        cuarenta y cinco días | 2026-04-18 | DAY
        siete días hábiles | 2026-03-13 | DAY
        informe y dos semanas | 2026-03-18 | DAY
        a los días 3 y en 15 días | 2026-03-19 | DAY
        próxima sesión | 2026-04-08 | DAY
        """)
    void readsTheLastDayOfWhatACellSays(String cell, LocalDate day, Precision precision) {
        assertThat(DueCell.of(cell, HELD, LocalDate.of(2026, 4, 8), false)).isEqualTo(new Due(day, precision));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Inmediato",
                "permanente",
                "por definir",
                "Semanal",
                "10 de cada mes",
                "cada lunes",
                "N/A",
                "-",
                "S/F",
                "31 de febrero de 2026",
                "99/99/2026",
                "según disponibilidad",
                "algún día"
            })
    void readsNoDateWhereNoneIsSaid(String cell) {
        assertThat(DueCell.of(cell, HELD, null, false)).isNull();
    }

    @Test
    void givesAnOpenYearToTheMinutes() {
        LocalDate december = LocalDate.of(2026, 12, 3);

        assertThat(DueCell.of("15 de enero", december, null, false))
                .isEqualTo(new Due(LocalDate.of(2027, 1, 15), Precision.DAY));
        assertThat(DueCell.of("30 de septiembre", december, null, true))
                .isEqualTo(new Due(LocalDate.of(2026, 9, 30), Precision.DAY));
        assertThat(DueCell.of("15 de diciembre", LocalDate.of(2027, 1, 20), null, true))
                .isEqualTo(new Due(LocalDate.of(2026, 12, 15), Precision.DAY));
        assertThat(DueCell.of("15 de enero", null, null, false)).isNull();
    }
}
