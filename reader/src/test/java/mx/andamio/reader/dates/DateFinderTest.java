package mx.andamio.reader.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.Span;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Sentences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateFinderTest {

    private static final LocalDate REFERENCE = LocalDate.of(2025, 3, 5);

    private static List<DateMention> dates(String text) {
        return DateFinder.in(new Sentence(Sentences.tokens(text, new Span(0, text.length())), Sentence.Part.BODY, 0));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            el 8 de mayo de 2024 | 2024-05-08
            el 1º de julio del 2026 | 2026-07-01
            el 12/05/2025 | 2025-05-12
            el 2025-05-12 | 2025-05-12
            en abril de 2020 | 2020-04-30
            en febrero de 2024 | 2024-02-29
            para 2027 | 2027-12-31
            el tercer trimestre de 2025 | 2025-09-30
            la segunda quincena de abril | 2025-04-30
            en enero | 2026-01-31
            el 01/AGO/2017 | 2017-08-01
            mayo 21, 2025 | 2025-05-21
            19 jun 2023 | 2023-06-19
            del jueves 22 al viernes 23 de mayo de 2025 | 2025-05-23
            entre el 2 y el 4 de julio de 2025 | 2025-07-04
            """)
    void findsTheEndOfAPeriod(String text, LocalDate end) {
        assertThat(dates(text))
                .singleElement()
                .extracting(d -> d.endAfter(REFERENCE))
                .isEqualTo(end);
    }

    @Test
    void listsEveryDayAcrossMonths() {
        assertThat(dates("del 29 de abril al 2 de mayo de 2026").get(0).daysNear(null))
                .extracting(LocalDate::toString)
                .containsExactly("2026-04-29", "2026-04-30", "2026-05-01", "2026-05-02");
    }

    @Test
    void takesTwoDaysBetweenForARange() {
        assertThat(dates("entre el 2 y el 4 de julio de 2025").get(0).days()).hasSize(3);
        assertThat(dates("el 2 y el 4 de julio de 2025").get(0).days()).hasSize(2);
    }

    @Test
    void remembersTheWeekday() {
        assertThat(dates("jueves 30 de abril de 2026").get(0).weekday()).hasToString("THURSDAY");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000 camas nuevas", "el 45 de mayo fue otro", "con 2024 pesos", "31 de febrero"})
    void findsNoDateInOtherNumbers(String text) {
        assertThat(dates(text)).noneMatch(d -> !d.days().isEmpty()).noneMatch(d -> d.precision() == Precision.YEAR);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            al 27/02 | 2026-02-27
            al 5/03 | 2025-03-05
            el 4/03 | 2026-03-04
            del 31/12 | 2025-12-31
            viernes 13/02 | 2026-02-13
            el 1 de enero | 2026-01-01
            el 5 de marzo | 2025-03-05
            el 31 de diciembre | 2025-12-31
            """)
    void givesADayWithoutItsYearTheNextOneThatIsNotPast(String text, LocalDate end) {
        DateMention day = dates(text).get(0);

        assertThat(day.year()).isNull();
        assertThat(day.days()).hasSize(1);
        assertThat(day.endAfter(REFERENCE)).isEqualTo(end);
        assertThat(day.endAfter(null)).isNull();
        assertThat(day.daysNear(null)).isEmpty();
    }

    @Test
    void findsTheTwentyNinthOfFebruaryInLeapYearsOnly() {
        DateMention day = dates("el 29 de febrero").get(0);

        assertThat(day.endIn(2024)).isEqualTo("2024-02-29");
        assertThat(day.endIn(2025)).isNull();
        assertThat(day.endAfter(LocalDate.of(2027, 1, 1))).isEqualTo("2028-02-29");
        assertThat(day.daysNear(LocalDate.of(2025, 1, 1))).isEmpty();
        assertThat(dates("el 30 de febrero")).noneMatch(d -> !d.days().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "27/02",
                "con 27/02",
                "al 27/2",
                "al 32/01",
                "al 0/01",
                "al 30/13",
                "al 31/04",
                "al 1/00",
                "al 27-02",
                "al a/02"
            })
    void takesAFractionForNoDay(String text) {
        assertThat(dates(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            12/05/25 | 2025-05-12
            12-05-2025 | 2025-05-12
            12.05.2025 | 2025-05-12
            1/1/1900 | 1900-01-01
            31/12/2099 | 2099-12-31
            01-sep-2026 | 2026-09-01
            """)
    void readsADayInDigits(String text, LocalDate day) {
        assertThat(dates("el " + text)).singleElement().satisfies(d -> {
            assertThat(d.daysNear(null)).containsExactly(day);
            assertThat(d.precision()).isEqualTo(Precision.DAY);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31/12/1899",
                "01/01/2100",
                "31/04/2025",
                "00/04/2025",
                "12/13/2025",
                "12/00/2025",
                "123/05/20256",
                "12/05",
                "1/2/3/2025"
            })
    void takesOtherDigitsForNoDay(String text) {
        assertThat(dates(text)).noneMatch(d -> !d.days().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            13 y 14 de agosto de 2025 | 2025-08-13 2025-08-14
            3, 4 y 5 de marzo de 2025 | 2025-03-03 2025-03-04 2025-03-05
            3, 4, y 5 de marzo de 2025 | 2025-03-03 2025-03-04 2025-03-05
            el 3 y el lunes 5 de marzo de 2025 | 2025-03-03 2025-03-05
            del 27 al 30 de abril de 2025 | 2025-04-27 2025-04-28 2025-04-29 2025-04-30
            de 27 a 29 de abril de 2025 | 2025-04-27 2025-04-28 2025-04-29
            13-15 de agosto de 2025 | 2025-08-13 2025-08-14 2025-08-15
            13–14 de agosto de 2025 | 2025-08-13 2025-08-14
            del 30-31 de agosto, 2025 | 2025-08-30 2025-08-31
            13 – 15 de agosto de 2025 | 2025-08-13 2025-08-14 2025-08-15
            entre 2 y 4 de julio de 2025 | 2025-07-02 2025-07-03 2025-07-04
            entre el 2 y el 4 de julio de 2025 | 2025-07-02 2025-07-03 2025-07-04
            del 27 de febrero al 1 de marzo de 2024 | 2024-02-27 2024-02-28 2024-02-29 2024-03-01
            el 5 mayo 2025 | 2025-05-05
            primero de mayo del 2025 | 2025-05-01
            1o de mayo de 2025 | 2025-05-01
            31 de agosto de 2025 | 2025-08-31
            """)
    void listsTheDaysThatAreNamedAndThoseOfARange(String text, String days) {
        assertThat(dates(text))
                .singleElement()
                .satisfies(d -> assertThat(d.daysNear(null))
                        .extracting(LocalDate::toString)
                        .containsExactly(days.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "del 2 al 32 de mayo",
                "15-13 de mayo",
                "12-32 de mayo",
                "0-2 de mayo",
                "2-30-100 de mayo",
                "13-15 camas",
                "a-b de mayo",
                "10 de cada 12",
                "12 meses",
                "32 de mayo",
                "0 de mayo"
            })
    void listsNoDaysOfWhatIsNoRange(String text) {
        assertThat(dates(text)).noneMatch(d -> !d.days().isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"del 30 al 2 de mayo", "del 31 de abril al 2 de mayo"})
    void readsTheEndAloneOfARangeThatCannotBe(String text) {
        assertThat(dates(text)).flatExtracting(DateMention::days).containsExactly(java.time.MonthDay.of(5, 2));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            el primer bimestre de 2026 | 2026-02-28 | MONTH
            el segundo trimestre del 2026 | 2026-06-30 | MONTH
            el primer cuatrimestre del año 2026 | 2026-04-30 | MONTH
            el 1er. semestre de 2026 | 2026-06-30 | MONTH
            la primera mitad de 2026 | 2026-06-30 | MONTH
            el último bimestre de 2026 | 2026-12-31 | MONTH
            el segundo semestre, 2026 | 2026-12-31 | MONTH
            la primera quincena de agosto de 2025 | 2025-08-15 | DAY
            la última quincena de agosto de 2025 | 2025-08-31 | DAY
            la segunda semana de mayo de 2025 | 2025-05-14 | DAY
            la última semana de mayo de 2025 | 2025-05-31 | DAY
            de enero a marzo de 2025 | 2025-03-31 | MONTH
            entre enero y abril de 2025 | 2025-04-30 | MONTH
            setiembre de 2025 | 2025-09-30 | MONTH
            en 1900 | 1900-12-31 | YEAR
            en 2099 | 2099-12-31 | YEAR
            """)
    void closesAPeriodOnItsLastDay(String text, LocalDate end, Precision precision) {
        assertThat(dates(text)).singleElement().satisfies(d -> {
            assertThat(d.endAfter(null)).isEqualTo(end);
            assertThat(d.precision()).isEqualTo(precision);
            assertThat(d.days()).isEmpty();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "el tercer semestre",
                "la primera semana",
                "la primera quincena",
                "el cuarto cuatrimestre",
                "la segunda vez",
                "en 1899",
                "en 2100",
                "Ana Abril"
            })
    void takesOtherPartsForNoPeriod(String text) {
        assertThat(dates(text)).isEmpty();
    }

    @Test
    void readsTwoMonthsJoinedWithoutARangeAsTwo() {
        assertThat(dates("en enero y abril de 2025"))
                .extracting(DateMention::lastMonth)
                .containsExactly(1, 4);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mayo 21, 2025 | 2025-05-21
            mayo 21 de 2025 | 2025-05-21
            mayo 21. | 2025-05-21
            mayo 21 | 2025-05-21
            mayo 21, fue | 2025-05-21
            """)
    void readsTheDayBehindTheMonth(String text, LocalDate day) {
        assertThat(dates(text))
                .singleElement()
                .satisfies(d -> assertThat(d.daysNear(REFERENCE)).containsExactly(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mayo 21 unidades", "mayo 32", "en abril 31.", "mayo primero"})
    void readsNoDayBehindTheMonthInWhatCounts(String text) {
        assertThat(dates(text)).noneMatch(d -> !d.days().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            19 jun (Agencia) | 2025-06-19
            19 sept 2025 | 2025-09-19
            19 ago. | 2025-08-19
            19 ago, | 2025-08-19
            """)
    void readsAShortenedMonthBeforeAYearOrAMark(String text, LocalDate day) {
        assertThat(dates(text))
                .singleElement()
                .satisfies(d -> assertThat(d.daysNear(REFERENCE)).containsExactly(day));
    }

    @ParameterizedTest
    @ValueSource(strings = {"19 mar y tierra", "19 may"})
    void readsNoShortenedMonthElsewhere(String text) {
        assertThat(dates(text)).noneMatch(d -> !d.days().isEmpty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            lunes 30 de abril | MONDAY
            martes, 30 de abril | TUESDAY
            domingo, el 30 de abril | SUNDAY
            el sábado 30/04/2025 | SATURDAY
            """)
    void remembersTheWeekdayBeforeADay(String text, java.time.DayOfWeek weekday) {
        assertThat(dates(text).get(0).weekday()).isEqualTo(weekday);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lunes pasado 30 de abril",
                "el 30 de abril",
                "lunes 29 y 30 de abril",
                "cada lunes de abril",
                "lunes , , el 30 de abril"
            })
    void remembersNoWeekdayThatIsNotItsOwn(String text) {
        assertThat(dates(text).get(0).weekday()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "en comparación con 2024 fueron menos",
                "desde 2024 hubo",
                "antes de que cierre el 2024 habrá",
                "en 2024 camas",
                "el año 2024 casas",
                "de 2024 menos",
                "2024",
                "México 2024 es"
            })
    void readsFourDigitsAsAYearWhereOneStands(String text) {
        assertThat(dates(text)).singleElement().extracting(DateMention::year).isEqualTo(2024);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2024 %",
                "2024 por ciento",
                "2024 mil",
                "2024 millones",
                "$ 2024",
                "con 2024 pesos",
                "atendió 2024 pacientes",
                "en 2024 unidades",
                "tuvo 2024 hoy",
                "02024",
                "1,024",
                "20.4"
            })
    void readsFourDigitsAsNoYearWhereTheyCount(String text) {
        assertThat(dates(text)).isEmpty();
    }
}
