package mx.andamio.measures.periods;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenPeriodTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2025-01",
                "202501",
                "ene-25",
                "ENE 2025",
                "enero 2025",
                "Enero de 2025",
                "ene.25",
                "ene25",
                "01/2025",
                "1-2025",
                "2025/01",
                "2025-01-01",
                "2025-01-31",
                "01/01/2025",
                "31/01/2025",
                "Jan-25",
                "january 2025",
                " enero del 2025 ",
                "20250101"
            })
    void aMonthIsReadHoweverItIsWritten(String written) {
        assertThat(WrittenPeriod.read(PeriodType.MONTH, written))
                .contains(new Period(PeriodType.MONTH, LocalDate.of(2025, 1, 1)));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH,sept-25,2025-09-01",
        "MONTH,setiembre 2025,2025-09-01",
        "MONTH,dic-24,2024-12-01",
        "MONTH,aug 2025,2025-08-01",
        "QUARTER,2025Q2,2025-04-01",
        "QUARTER,2025-T2,2025-04-01",
        "QUARTER,T2 2025,2025-04-01",
        "QUARTER,2o trimestre de 2025,2025-04-01",
        "QUARTER,2T25,2025-04-01",
        "QUARTER,2025-06-30,2025-04-01",
        "HALF,2025S2,2025-07-01",
        "HALF,2do semestre 2025,2025-07-01",
        "YEAR,2025,2025-01-01",
        "YEAR,Año 2025,2025-01-01",
        "WEEK,2025W7,2025-02-10",
        "WEEK,semana 7 2025,2025-02-10",
        "EPI_WEEK,2025SunW7,2025-02-09",
        "EPI_WEEK,2025-SE07,2025-02-09",
        "EPI_WEEK,SE 7 2025,2025-02-09",
        "EPI_WEEK,SE07/2025,2025-02-09",
        "EPI_WEEK,Semana epidemiológica 7 de 2025,2025-02-09",
        "DAY,14/03/2025,2025-03-14",
        "DAY,20250314,2025-03-14"
    })
    void aPeriodOfEveryTypeIsRead(PeriodType type, String written, LocalDate begin) {
        assertThat(WrittenPeriod.read(type, written)).contains(new Period(type, begin));
    }

    @ParameterizedTest
    @CsvSource({
        "MONTH,2025-13",
        "MONTH,2025-01-15",
        "MONTH,enro-25",
        "MONTH,en-25",
        "MONTH,enero",
        "MONTH,13/2025",
        "MONTH,Total 2025",
        "MONTH,2025",
        "MONTH,31/02/2025",
        "QUARTER,T5 2025",
        "EPI_WEEK,SE 53 2024",
        "DAY,2025-02-29"
    })
    void whatIsNoPeriodOfTheTypeIsNotGuessed(PeriodType type, String written) {
        assertThat(WrittenPeriod.read(type, written)).isEmpty();
    }

    @Test
    void aPeriodOfAnotherTypeIsStillOne() {
        assertThat(WrittenPeriod.isPeriod("2025-T1")).isTrue();
        assertThat(WrittenPeriod.isPeriod("Total")).isFalse();
        assertThat(WrittenPeriod.isPeriod("17")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "DAY,YEAR,true",
        "DAY,EPI_WEEK,true",
        "DAY,INDEX,false",
        "WEEK,MONTH,false",
        "EPI_WEEK,YEAR,false",
        "EPI_WEEK,EPI_WEEK,true",
        "MONTH,QUARTER,true",
        "MONTH,DAY,false",
        "MONTH,WEEK,false",
        "QUARTER,MONTH,false",
        "QUARTER,HALF,true",
        "HALF,QUARTER,false",
        "HALF,YEAR,true",
        "YEAR,HALF,false"
    })
    void periodsLieWithinOthersOrNot(PeriodType one, PeriodType other, boolean within) {
        assertThat(one.isWithin(other)).isEqualTo(within);
    }
}
