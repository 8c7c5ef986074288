package mx.andamio.reader.people;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.reader.text.OneSentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whether Ana Lara is the subject of a verb of saying. */
class SpeakingTest {

    private final Speaking speaking = new Speaking(new Lexicon());

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ana Lara, quien dijo; true
            Ana Lara, jefa, quien dijo; true
            Ana Lara, quien también dijo; true
            Ana Lara, quien también ya luego dijo; true
            Ana Lara, quien también ya luego se dijo; false
            Ana Lara, jefa, dijo; false
            Ana Lara, jefa; false
            Ana Lara quien dijo; false
            Ana Lara, quien canta; false
            Ana Lara – quien dijo; false
            """)
    void tellsAClauseOfItsOwn(String text, boolean apart) {
        assertThat(speaking.apart(Told.of(text))).isEqualTo(apart);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Lara dijo",
                "Ana Lara también dijo",
                "Ana Lara (jefa) dijo",
                "Ana Lara – jefa – dijo",
                "Ana Lara — jefa — dijo",
                "Ana Lara, jefa, dijo",
                "Ana Lara, jefa, también dijo",
                "Ana Lara, jefa, abogada, dijo",
                "Ana Lara, dijo",
                "Ana Lara, quien dijo",
                "Ana Lara, dijo hoy, canta",
                "Ana Lara, quien dijo, canta"
            })
    void findsTheVerbBehindTheName(String text) {
        assertThat(speaking.follows(Told.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Lara",
                "Ana Lara canta",
                "Ana Lara casa dijo",
                "Ana Lara, jefa",
                "Ana Lara, jefa; dijo",
                "Ana Lara, jefa dijo",
                "Ana Lara, hoy mismo dijo, canta",
                "Ana Lara, jefa, canta y dijo"
            })
    void findsNoVerbBehindOtherWords(String text) {
        assertThat(speaking.follows(Told.of(text))).isFalse();
    }

    @Test
    void looksForTheVerbWithinFortyFiveTokens() {
        assertThat(speaking.follows(Told.of("Ana Lara" + " ya".repeat(44) + " dijo")))
                .isTrue();
        assertThat(speaking.follows(Told.of("Ana Lara" + " ya".repeat(45) + " dijo")))
                .isFalse();
    }

    @Test
    void looksForTheEndOfAnAsideWithinFortyFiveTokens() {
        assertThat(Speaking.closing(OneSentence.of("(uno) x"), 0)).isEqualTo(2);
        assertThat(Speaking.closing(OneSentence.of(", uno; dos,"), 0)).isEqualTo(-1);
        assertThat(Speaking.closing(OneSentence.of(", uno"), 0)).isEqualTo(-1);
        assertThat(Speaking.closing(OneSentence.of("," + " a".repeat(43) + ","), 0))
                .isEqualTo(44);
        assertThat(Speaking.closing(OneSentence.of("," + " a".repeat(44) + ","), 0))
                .isEqualTo(-1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "dijo Ana Lara",
                "dijo el Ana Lara",
                "dijo su Ana Lara",
                "dijo ayer Ana Lara",
                "dijo hoy Ana Lara",
                "dijo también Ana Lara",
                "dijo la doctora Ana Lara",
                "dijo, Ana Lara",
                "dijo las los Ana Lara",
                "dijo hoy hoy hoy hoy hoy Ana Lara"
            })
    void findsTheVerbBeforeTheName(String text) {
        assertThat(speaking.precedes(Told.of(text))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Ana Lara", "cantó Ana Lara", "dijo de Ana Lara", "dijo hoy hoy hoy hoy hoy hoy Ana Lara"})
    void findsNoneBeforeOtherWords(String text) {
        assertThat(speaking.precedes(Told.of(text))).isFalse();
    }
}
