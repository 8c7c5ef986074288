package mx.andamio.reader.organs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.reader.text.OneSentence;
import mx.andamio.reader.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of organs and of the persons that hospitals are called after, found at a token. */
class PhrasesTest {

    private static Phrases<String> phrases(String... all) {
        Phrases<String> phrases = new Phrases<>();
        for (String phrase : all) {
            phrases.add(phrase, phrase);
        }
        return phrases;
    }

    @ParameterizedTest
    @ValueSource(strings = {"Uno dos", "Uno. Dos", "Uno, dos", "Uno “Dos", "Uno ” dos", "UNO \" DOS", "Uno., dos"})
    void areFoundAcrossMarks(String text) {
        Sentence s = OneSentence.of(text);

        assertThat(phrases("uno", "Uno-Dós").at(s, 0)).isEqualTo(new Phrases.Hit<>(s.size(), "Uno-Dós"));
        assertThat(phrases("Uno-Dós", "uno").at(s, 0)).isEqualTo(new Phrases.Hit<>(s.size(), "Uno-Dós"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Uno; dos", "Uno (dos", "Uno", "Uno y dos"})
    void areNotFoundAcrossOthers(String text) {
        assertThat(phrases("uno", "uno dos").at(OneSentence.of(text), 0)).isEqualTo(new Phrases.Hit<>(1, "uno"));
        assertThat(phrases("uno dos").at(OneSentence.of(text), 0)).isNull();
    }

    @Test
    void keepTheFirstOfTwoThatAreAlike() {
        Phrases<String> phrases = new Phrases<>();
        phrases.add("uno dos", "first");
        phrases.add("Uno Dos", "second");
        phrases.add(" - ", "none");

        assertThat(phrases.at(OneSentence.of("Uno dos"), 0)).isEqualTo(new Phrases.Hit<>(2, "first"));
        assertThat(phrases.exactly("uno, DOS.")).isEqualTo("first");
        assertThat(phrases.exactly("uno")).isNull();
        assertThat(phrases.exactly("-")).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Antonio Fraga; true
            Fraga Mouret; true
            Dr. Antonio Fraga Mouret; true
            “Antonio Fraga; true
            "Dr. Antonio Fraga; true
            Dr. Dr. Antonio Fraga; true
            “Dr. Dr. Antonio Fraga; false
            Antonio; false
            Mouret; false
            antonio Fraga; false
            Antonio Mouret; false
            Fraga Gil; false
            Ana Fraga; false
            """)
    void nameAPersonWithTwoWordsAtOneEnd(String text, boolean named) {
        assertThat(UmaeEponyms.names(List.of("antonio", "fraga", "mouret"), OneSentence.of(text), 0))
                .isEqualTo(named);
    }

    @Test
    void nameNobodyWithTwoWordsInTheMiddle() {
        List<String> person = List.of("luis", "castelazo", "ayala", "gil");

        assertThat(UmaeEponyms.names(person, OneSentence.of("Castelazo Ayala"), 0))
                .isFalse();
        assertThat(UmaeEponyms.names(person, OneSentence.of("Ayala Gil"), 0)).isTrue();
        assertThat(UmaeEponyms.names(person, OneSentence.of("Luis Castelazo"), 0))
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            Antonio Fraga Mouret abre; 3
            Antonio de la Fraga abre; 4
            Antonio los Fraga abre; 3
            Antonio de la abre; 1
            Antonio y Fraga; 1
            “Antonio Fraga” abre; 4
            «Antonio Fraga» abre; 4
            "Antonio Fraga" abre; 4
            “Antonio Fraga abre; 3
            Antonio Fraga, abre; 2
            Dr. Antonio, abre; 3
            """)
    void endWithTheNameAndItsClosingMark(String text, int end) {
        assertThat(UmaeEponyms.end(OneSentence.of(text), 0)).isEqualTo(end);
    }

    @Test
    void endAfterTwelveWordsAtMost() {
        assertThat(UmaeEponyms.end(OneSentence.of("Fraga ".repeat(12)), 0)).isEqualTo(12);
        assertThat(UmaeEponyms.end(OneSentence.of("Fraga ".repeat(13)), 0)).isEqualTo(12);
    }
}
