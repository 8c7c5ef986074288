package mx.andamio.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.reader.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words that a column parts. A line end is written as ⏎. */
class BreaksTest {

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            a-⏎b; 1; 3
            a-⏎ b; 1; 4
            a-⏎  b; 1; 5
            a-⏎B; 1; -1
            A-⏎b; 1; -1
            a-⏎4; 1; -1
            a-⏎; 1; -1
            a-; 1; -1
            a- b; 1; -1
            a-b; 1; -1
            a⏎b; 1; -1
            a–⏎b; 1; -1
            -⏎b; 0; -1
            """)
    void findsWhereTheRestOfAWordBegins(String text, int hyphen, int rest) {
        assertThat(Breaks.rest(text.replace('⏎', '\n'), hyphen)).isEqualTo(rest);
    }

    @Test
    void findsTheRestBehindBlanksAndTabulatorsOnly() {
        assertThat(Breaks.rest("a-\n\t b", 1)).isEqualTo(5);
        assertThat(Breaks.rest("a-\n ", 1)).isEqualTo(-1);
        assertThat(Breaks.rest("a-\n\n b", 1)).isEqualTo(-1);
    }

    @Test
    void putsATextOnOneLine() {
        assertThat(Breaks.flat("  uno \n\u00A0 dos-\n  tres - cua-\nTro  ")).isEqualTo("uno dostres - cua- Tro");
        assertThat(Breaks.flat(" \n ")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            una ciru-; gía larga; una|cirugía|larga
            ciru-; gía; cirugía
            ciru-; Gía; ciru|-|Gía
            cirU-; gía; cirU|-|gía
            ciru -; gía; ciru|-|gía
            12-; gía; 12|-|gía
            ciru; gía; ciru|gía
            -; gía; -|gía
            ciru-; 12; ciru|-|12
            """)
    void joinsTheWordThatALineLeavesOff(String above, String below, String words) {
        String text = above + "\n" + below;
        List<Token> tokens = new ArrayList<>(Sentences.tokens(text, new Span(0, above.length())));

        Breaks.append(tokens, Sentences.tokens(text, new Span(above.length() + 1, text.length())));

        assertThat(tokens.stream().map(Token::text).collect(Collectors.joining("|")))
                .isEqualTo(words);
    }

    @Test
    void givesAJoinedWordThePlaceOfBothItsParts() {
        String text = "“Ciru-\ngía";
        List<Token> tokens = new ArrayList<>(Sentences.tokens(text, new Span(0, 6)));

        Breaks.append(tokens, Sentences.tokens(text, new Span(7, 10)));

        assertThat(tokens).hasSize(2);
        assertThat(tokens.get(1)).isEqualTo(new Token(1, 10, "Cirugía", "cirugia", Token.Kind.WORD, true));
    }

    @Test
    void addsNothingForAnEmptyLine() {
        List<Token> tokens = new ArrayList<>(Sentences.tokens("ciru-", new Span(0, 5)));

        Breaks.append(tokens, List.of());

        assertThat(tokens).hasSize(2);
    }
}
