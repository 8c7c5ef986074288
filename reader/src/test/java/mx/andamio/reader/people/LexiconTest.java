package mx.andamio.reader.people;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.reader.text.OneSentence;
import mx.andamio.reader.text.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a word is for the rules about persons. */
class LexiconTest {

    private final Lexicon lexicon = new Lexicon();

    private static Token token(String text) {
        return OneSentence.of(text).at(0);
    }

    @Test
    void knowsTitlesInBothNumbers() {
        assertThat(lexicon.isTitle(token("Dr"))).isTrue();
        assertThat(lexicon.isTitle(token("doctoras"))).isTrue();
        assertThat(lexicon.isTitle(token("doctores"))).isTrue();
        assertThat(lexicon.isTitle(token("mesas"))).isFalse();
        assertThat(lexicon.isTitle(token("meses"))).isFalse();
        assertThat(lexicon.isTitle(token("mesa"))).isFalse();
        assertThat(lexicon.isTitleBeforeName(OneSentence.of("Dr. luis"), 0)).isTrue();
        assertThat(lexicon.isTitleBeforeName(OneSentence.of("Dr Luis"), 0)).isTrue();
        assertThat(lexicon.isTitleBeforeName(OneSentence.of("Dr luis"), 0)).isFalse();
        assertThat(lexicon.isTitleBeforeName(OneSentence.of("Mesa Luis"), 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ana; true
            Ana-Quimera; true
            ana; false
            Mesa; false
            """)
    void knowsGivenNames(String word, boolean given) {
        assertThat(lexicon.isGiven(token(word))).isEqualTo(given);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ruiz; true; false
            RUIZ; false; true
            ruiz; false; false
            R; false; false
            RUiz; false; false
            Director; false; false
            Directores; false; false
            DIRECTOR; false; false
            IMSS; false; false
            """)
    void tellsWhatMayBePartOfAName(String word, boolean may, boolean inCapitals) {
        assertThat(lexicon.mayBeName(token(word))).isEqualTo(may);
        assertThat(lexicon.mayBeNameInCapitals(token(word))).isEqualTo(inCapitals);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            señaló; true; false
            Señaló; false; true
            señalar; false; false
            señalado; false; false
            pedido; false; false
            cantó; false; false
            """)
    void knowsVerbsOfSaying(String word, boolean speech, boolean capital) {
        assertThat(lexicon.isSpeech(token(word))).isEqualTo(speech);
        assertThat(lexicon.isSpeechCapital(token(word))).isEqualTo(capital);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cantó", "cantaron", "abrieron", "cantará", "cantarán", "señala", "fue", "es", "está"})
    void takesAsFinite(String word) {
        assertThat(lexicon.isFinite(token(word))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Cantó", "esta", "casa", "cantar", "son", "papá"})
    void takesAsNotFinite(String word) {
        assertThat(lexicon.isFinite(token(word))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Ruiz",
                "Ana de",
                "Ana.",
                "la Ana Ruiz",
                "el doctor Luis Ruiz",
                "diputada y doctora Ana Ruiz",
                "diputada, doctora Ana Ruiz",
                "Dr. la Dr. Ana Ruiz"
            })
    void findsTheStartOfAName(String text) {
        assertThat(lexicon.startsName(OneSentence.of(text), 0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana",
                "Ana pide",
                "ana Ruiz",
                ", Ana Ruiz",
                "y Ana Ruiz",
                "doctora de Ana Ruiz",
                "la Dr. la Dr. Ana Ruiz"
            })
    void findsNoneInOtherWords(String text) {
        assertThat(lexicon.startsName(OneSentence.of(text), 0)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            su hija Regina; true
            mi hija Regina; true
            la hija Regina; true
            el hijo Regina; true
            una hija Regina; false
            su mesa Regina; false
            """)
    void knowsRelatives(String text, boolean kin) {
        assertThat(Kin.before(OneSentence.of(text), 2)).isEqualTo(kin);
    }

    @Test
    void knowsRelativesThatAct() {
        assertThat(Kin.acts(OneSentence.of("recogió su hija Regina"), 3, lexicon))
                .isTrue();
        assertThat(Kin.acts(OneSentence.of("recogió la hija Regina"), 3, lexicon))
                .isFalse();
        assertThat(Kin.acts(OneSentence.of("recogió su mesa Regina"), 3, lexicon))
                .isFalse();
        assertThat(Kin.acts(OneSentence.of("premio su hija Regina"), 3, lexicon))
                .isFalse();
    }
}
