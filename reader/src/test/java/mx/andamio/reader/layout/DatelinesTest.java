package mx.andamio.reader.layout;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.reader.text.OneSentence;
import mx.andamio.reader.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The shapes of a place with its date, one word or letter before and behind their bounds. */
class DatelinesTest {

    private static Line line(String text) {
        return Line.of(text, 0, text.length());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Toluca, 4 de marzo de 2025",
                "4 marzo 2025",
                "marzo 4 de 2025",
                "marzo 4, 2025",
                "1º de marzo de 2025",
                "primero de marzo de 2025",
                "4 de marzo del año 2025",
                "Fecha: 4/3/2025",
                "Toluca | 4 de marzo de 2025",
                "4 de marzo de 2025 · Salud y más de la sección",
                "Toluca, Méx., a 4 de marzo",
                "Toluca, Méx., a 4 de marzo."
            })
    void endInADate(String text) {
        assertThat(Datelines.isDateline(line(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "marzo 4",
                "marzo de 2025",
                "4 a marzo de 2025",
                "4 de marzo",
                "Toluca a 4 de marzo",
                "Toluca, a 4 de marzo y 5",
                "Toluca, el 4 de marzo",
                "4 de marzo de 2025 en Toluca",
                "4 de marzo del buen año 2025",
                "Sesión del 4 de marzo de 2025",
                "Reunión del 4 de marzo de 2025",
                "Acta 4 de marzo de 2025",
                "- 4 de marzo de 2025",
                "Toluca, 2025",
                "La fecha: 4/3/2025 fue"
            })
    void areNoOtherLines(String text) {
        assertThat(Datelines.isDateline(line(text))).isFalse();
    }

    @Test
    void haveTwentyWordsAndThreeHundredLettersAtMost() {
        assertThat(Datelines.isDateline(line("a ".repeat(15) + "4 de marzo de 2025")))
                .isTrue();
        assertThat(Datelines.isDateline(line("a ".repeat(16) + "4 de marzo de 2025")))
                .isFalse();
        assertThat(Datelines.isDateline(line("a".repeat(281) + " 4 de marzo de 2025")))
                .isTrue();
        assertThat(Datelines.isDateline(line("a".repeat(282) + " 4 de marzo de 2025")))
                .isFalse();
    }

    @Test
    void openAParagraphThatGoesOnBehindThem() {
        assertThat(Datelines.isDated(line("León, 2 de marzo de 2025." + "a".repeat(11))))
                .isTrue();
        assertThat(Datelines.isDated(line("León, 2 de marzo de 2025." + "a".repeat(10))))
                .isFalse();
        assertThat(Datelines.isDated(line("TOLUCA.-" + " a".repeat(11)))).isTrue();
        assertThat(Datelines.isDated(line("TOLUCA.-" + " a".repeat(10)))).isFalse();
        assertThat(Datelines.isDated(line("TOLUCA —" + " a".repeat(11)))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            2 de marzo de 2025. Uno; 18
            2 de marzo de 2025 (Notas). Uno; 26
            Toluca.- Uno; 6
            Toluca.— Uno; 6
            Toluca. – Uno; 6
            Toluca — Uno; 6
            ABC.- Uno; 3
            AB.- Uno; -1
            Toluca, Uno; -1
            """)
    void endAtAPointOrDash(String text, int mark) {
        assertThat(Datelines.mark(text)).isEqualTo(mark);
    }

    @Test
    void endWithinTheFirstHundredAndTenLetters() {
        assertThat(Datelines.mark("a".repeat(108) + ".- Uno")).isEqualTo(108);
        assertThat(Datelines.mark("a".repeat(109) + ".- Uno")).isEqualTo(-1);
    }

    @Test
    void tellTheDaysOfAMeetingApart() {
        assertThat(Datelines.isRange(line("Fecha: 10 y 11 de septiembre"))).isTrue();
        assertThat(Datelines.isRange(line("Lugar y fecha: del 10 al 11 de septiembre")))
                .isTrue();
        assertThat(Datelines.isRange(line("Fecha: 10 de septiembre"))).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Toluca, Méx.; true
            Villa de Uno; true
            Villa para Uno; false
            villa Uno; false
            Villa 4; false
            Villa (Uno; false
            """)
    void nameAPlaceWithCapitalsAndSmallWords(String text, boolean place) {
        Sentence s = OneSentence.of(text);

        assertThat(Datelines.isPlace(s, 0, s.size())).isEqualTo(place);
        assertThat(Datelines.isPlace(s, 0, 0)).isFalse();
        assertThat(Datelines.isPlace(s, 1, 0)).isFalse();
    }

    @Test
    void nameAPlaceOfFourteenWordsAtMost() {
        Sentence s = OneSentence.of("Toluca ".repeat(15));

        assertThat(Datelines.isPlace(s, 0, 14)).isTrue();
        assertThat(Datelines.isPlace(s, 1, 15)).isTrue();
        assertThat(Datelines.isPlace(s, 0, 15)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Toluca, a martes 4; 4; 1
            Toluca (el 4; 3; 1
            Toluca en 4; 2; 2
            a 4; 1; 0
            4; 0; 0
            """)
    void beginWithWhatLeadsToTheDay(String text, int day, int lead) {
        assertThat(Datelines.lead(OneSentence.of(text), day)).isEqualTo(lead);
    }
}
