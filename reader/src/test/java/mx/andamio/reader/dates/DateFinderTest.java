package mx.andamio.reader.dates;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
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
        assertThat(dates(text))
                .noneMatch(d -> !d.days().isEmpty())
                .noneMatch(d -> d.precision() == mx.andamio.reader.Reading.Precision.YEAR);
    }
}
