package mx.andamio.measures.periods;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodNotationTest {

    @ParameterizedTest
    @CsvSource({
        "2025-03-14, DAY, 2025-03-14, 2025-03-15",
        "2025-W01, WEEK, 2024-12-30, 2025-W02",
        "2020-W53, WEEK, 2020-12-28, 2021-W01",
        "2025-SE01, EPI_WEEK, 2024-12-29, 2025-SE02",
        "2025-SE53, EPI_WEEK, 2025-12-28, 2026-SE01",
        "2025-12, MONTH, 2025-12-01, 2026-01",
        "2025-Q4, QUARTER, 2025-10-01, 2026-Q1",
        "2025-T2, TRIMESTRE, 2025-04-01, 2025-T3",
        "2025-S2, HALF, 2025-07-01, 2026-S1",
        "20251231, DHIS2_DAY, 2025-12-31, 20260101",
        "2025W7, DHIS2_WEEK, 2025-02-10, 2025W8",
        "2025SunW7, DHIS2_EPI_WEEK, 2025-02-09, 2025SunW8",
        "202512, DHIS2_MONTH, 2025-12-01, 202601",
        "2025Q1, DHIS2_QUARTER, 2025-01-01, 2025Q2",
        "2025, YEAR, 2025-01-01, 2026",
        "17, INDEX, 1970-01-18, 18"
    })
    void whatIsReadIsWrittenTheSameAndSoIsTheNext(
            String written, PeriodNotation notation, LocalDate begin, String next) {
        assertThat(PeriodNotation.of(Stream.of(written))).contains(notation);

        var period = notation.read(written).orElseThrow();

        assertThat(period.begin()).isEqualTo(begin);
        assertThat(notation.write(period)).isEqualTo(written);
        assertThat(notation.write(period.plus(1))).isEqualTo(next);
        assertThat(period.until(period.plus(1))).isEqualTo(1);
        assertThat(period.end().plusDays(1)).isEqualTo(period.plus(1).begin());
    }

    @ParameterizedTest
    @CsvSource({"2025-02-30", "2025-13", "2025-Q5", "2025-W53", "2024-SE53", "2025-S3", "enero 2025", "''", "-3"})
    void whatDoesNotExistIsNone(String written) {
        assertThat(PeriodNotation.of(Stream.of(written))).isEmpty();
    }

    @Test
    void severalAreReadInTheOneNotationThatFitsAll() {
        assertThat(PeriodNotation.of(Stream.of("2024", "2025"))).contains(PeriodNotation.YEAR);
        assertThat(PeriodNotation.of(Stream.of("1", "2024"))).contains(PeriodNotation.INDEX);
        assertThat(PeriodNotation.of(Stream.of("2024", "2025-Q1"))).isEmpty();
        assertThat(PeriodNotation.of(Stream.of())).isEmpty();
    }

    @Test
    void aPeriodBeginsOnItsFirstDayAndIsOnlyCountedWithItsLike() {
        assertThatThrownBy(() -> new Period(PeriodType.MONTH, LocalDate.of(2025, 3, 2)))
                .isInstanceOf(IllegalArgumentException.class);
        var month = Period.of(PeriodType.MONTH, LocalDate.of(2025, 3, 31));
        var year = Period.of(PeriodType.YEAR, LocalDate.of(2025, 3, 31));

        assertThat(month.begin()).isEqualTo("2025-03-01");
        assertThat(month).isGreaterThan(year);
        assertThatThrownBy(() -> month.until(year)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> PeriodNotation.YEAR.write(month)).isInstanceOf(IllegalArgumentException.class);
    }
}
