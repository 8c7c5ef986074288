package mx.andamio.reader.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.reader.text.OneSentence;
import mx.andamio.reader.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name of a meeting in the title of its minutes, and whether verbs tell of what will be. */
class TitleAndTenseTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Reunión de obras; 0
            Minuta de la segunda reunión; 4
            Acta de la de la reunión; 5
            Acta de la de la de reunión; -1
            Acta casa reunión; -1
            Acta de la; -1
            """)
    void beginsAtItsNoun(String title, int head) {
        assertThat(MinutesTitle.head(OneSentence.of(title))).isEqualTo(head);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Acta, reunión de obras; 5
            Acta, reunión de obras (nueva); 5
            Acta, reunión de obras, nueva; 5
            Acta, reunión de obras. Nueva; 5
            Acta, reunión de obras de 2025; 5
            Acta, reunión de obras de salud; 7
            Acta, reunión; 3
            """)
    void endsAtAMarkOrTheYear(String title, int end) {
        assertThat(MinutesTitle.end(OneSentence.of(title), 2)).isEqualTo(end);
    }

    @Test
    void knowsPastAndFutureByTheEnding() {
        assertThat(OneSentence.of("abrió Abrieron cantaron fue Dijo").tokens()).allMatch(Tense::isPast);
        assertThat(OneSentence.of("abre abrirá casa ,").tokens()).noneMatch(Tense::isPast);
        assertThat(OneSentence.of("abrirá abrirán serán").tokens()).allMatch(Tense::isFuture);
        assertThat(OneSentence.of("dará irá Abrirá abrió cantaran ,").tokens()).noneMatch(Tense::isFuture);
    }

    @Test
    void takesTheNearestVerbWithinElevenWords() {
        assertThat(toCome("abrirá" + " a".repeat(10) + " sala")).isTrue();
        assertThat(toCome("abrirá" + " a".repeat(11) + " sala")).isFalse();
        assertThat(toCome("sala" + " a".repeat(10) + " abrirá")).isTrue();
        assertThat(toCome("sala" + " a".repeat(11) + " abrirá")).isFalse();
        assertThat(toCome("abrirá abrió sala")).isFalse();
        assertThat(toCome("sala abrió abrirá")).isFalse();
        assertThat(toCome("abrió abrirá sala")).isTrue();
        assertThat(toCome("abrió “abrirá” sala")).isFalse();
        assertThat(toCome("abrirá “abrió” sala")).isTrue();
        assertThat(toCome("sala")).isFalse();
    }

    private static boolean toCome(String text) {
        Sentence s = OneSentence.of(text);
        int at = 0;
        while (!s.at(at).is("sala")) {
            at++;
        }
        return Tense.isToCome(s, at);
    }
}
