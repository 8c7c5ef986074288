package mx.andamio.reader.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.layout.Letterhead;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.OneSentence;
import mx.andamio.reader.text.Sentence;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names in cells, and lists with a person a line. */
class TableRolesTest {

    private static Paper paper(String text) {
        return Paper.of(new PaperText("prueba.txt", text), new Letterhead(List.of()));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ana Ruiz; 0
            Dra. Ana Ruiz; 2
            Q. F. B. Ana Ruiz; 6
            la Dra. Ana Ruiz; 3
            el Luis Ruiz; 1
            A Ruiz; 0
            Dra.; 1
            Dra; 0
            """)
    void beginANameBehindItsTitles(String text, int start) {
        assertThat(TableRoles.nameStart(OneSentence.of(text))).isEqualTo(start);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            Ana Ruiz, jefa; 0; 2
            Ana Ruiz – jefa; 0; 2
            Ana Ruiz (jefa); 0; 2
            Ana Ruiz; 0; 2
            Ana M. Ruiz; 0; 4
            Ana Ruiz.; 0; 2
            Ana 4; 0; 1
            , Ana; 0; 0
            Ana. Ruiz; 2; 3
            """)
    void endANameBeforeAMark(String text, int from, int end) {
        assertThat(TableRoles.nameEnd(OneSentence.of(text), from)).isEqualTo(end);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', nullValues = "-", textBlock = """
            Ana Ruiz; Ana Ruiz
            ANA DE LA RUIZ; Ana de la Ruiz
            Ana; -
            Ana ruiz; -
            Ana Ruiz pide; -
            Directora Ana Ruiz; -
            Uno Dos Tres Cuatro Cinco Seis Siete Ocho Nueve; Uno Dos Tres Cuatro Cinco Seis Siete Ocho Nueve
            Uno Dos Tres Cuatro Cinco Seis Siete Ocho Nueve Diez; -
            """)
    void takeTwoToNineWordsInCapitalsForAName(String text, String name) {
        Sentence s = OneSentence.of(text);

        assertThat(TableRoles.name(paper(text), s, 0, s.size())).isEqualTo(name);
        assertThat(TableRoles.name(paper(text), s, 0, 0)).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Lara – jefa⏎Luis Gil – jefe",
                "Ana Lara, jefa⏎Luis Gil, jefe",
                "1. Ana Lara, jefa⏎2. Luis Gil, jefe",
                "Dra. Ana Lara⏎Dr. Luis Gil",
                "1. Dra. Ana Lara⏎2. Dr. Luis Gil",
                "Dra. ANA LARA, jefa⏎Dr. LUIS GIL, jefe",
                "Ana de la Lara, jefa⏎Luis Gil, jefe",
                "Ana Lara (jefa)⏎Luis Gil (jefe)"
            })
    void cutAListBeforeEachPerson(String text) {
        assertThat(rows(text)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Ana Lara – jefa Luis Gil – jefe",
                "Ana Lara – jefa⏎Luis Gil jefe",
                "Ana Lara – jefa⏎Luis – jefe",
                "Ana Lara – jefa⏎Luis Gil.",
                "Ana Lara – jefa⏎Luis Gil”",
                "Ana Lara – jefa,⏎Luis Gil – jefe",
                "Ana Lara – jefa y⏎Luis Gil – jefe",
                "Ana Lara – jefa con⏎Luis Gil – jefe",
                "Ana Lara – jefa de⏎Luis Gil – jefe",
                "Ana Lara⏎Luis Gil",
                "Ana Lara – jefa⏎luis Gil – jefe",
                "Ana Lara – jefa⏎Luis Hospital – jefe"
            })
    void leaveOtherLinesTogether(String text) {
        assertThat(rows(text)).isEqualTo(1);
    }

    @Test
    void cutAListBeforeALabelOfEightWords() {
        assertThat(rows("Ana Lara, jefa⏎Luis Gil, jefe⏎Ausente con justificación: nadie"))
                .isEqualTo(3);
        assertThat(rows("Ana Lara, jefa⏎Luis Gil, jefe⏎ausente con justificación: nadie"))
                .isEqualTo(2);
        assertThat(rows("Ana Lara, jefa⏎Luis Gil, jefe⏎Ausente a a a a a a: nadie"))
                .isEqualTo(3);
        assertThat(rows("Ana Lara, jefa⏎Luis Gil, jefe⏎Ausente a a a a a a a: nadie"))
                .isEqualTo(2);
        assertThat(rows("Ana Lara, jefa⏎Ausente: nadie")).isEqualTo(1);
    }

    private static int rows(String lines) {
        String text = lines.replace('⏎', '\n');
        return new Rows(paper(text), new Lexicon()).of(OneSentence.of(text)).size();
    }
}
