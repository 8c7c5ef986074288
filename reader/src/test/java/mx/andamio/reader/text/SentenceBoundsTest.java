package mx.andamio.reader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import mx.andamio.reader.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Where a sentence ends, and what can be asked of one. */
class SentenceBoundsTest {

    private static List<Sentence> cut(String text) {
        Sentences all = new Sentences(text);
        all.add(Sentence.Part.BODY, List.of(new Span(0, text.length())));
        return all.all();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cerró. Luego volvió",
                "Cerró! Luego volvió",
                "Cerró? Luego volvió",
                "Cerró… Luego volvió",
                "Cerró. “luego” volvió",
                "Cerró. «luego» volvió",
                "Cerró. \"luego\" volvió",
                "Cerró. ¿volvió",
                "Cerró. ¡volvió",
                "Cerró. — volvió",
                "Cerró. - volvió",
                "Cerró. 12 volvieron",
                "Cerró. 2-a volvió",
                "“Cerró.” Luego volvió",
                "«Cerró.» Luego volvió",
                "Dijo \"cerró.\" Luego volvió",
                "(Cerró.) Luego volvió",
                "Cerró.. Luego volvió",
                "Cerró.! Luego volvió",
                "Cerró.? Luego volvió",
                "Fueron 12. Luego volvió",
                "Fue un ab. Luego volvió",
                "Fue la a. Luego volvió",
                "Fue el No . Luego volvió"
            })
    void endsBeforeWhatBeginsAnother(String text) {
        assertThat(cut(text)).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Cerró. luego volvió",
                "Cerró, Luego volvió",
                "Cerró; Luego volvió",
                "Cerró. (Luego) volvió",
                "Cerró: Luego volvió",
                "Vino J. Luego volvió",
                "Vino el Dr. Luego volvió",
                ". Luego volvió",
                "Cerró.",
                "Cerró.”"
            })
    void goesOnOtherwise(String text) {
        assertThat(cut(text)).hasSize(1);
    }

    @Test
    void looksForTheNextSentenceBehindNineMarksAtMost() {
        assertThat(cut("Cerró." + ")".repeat(9) + " Luego volvió")).hasSize(2);
        assertThat(cut("Cerró." + ")".repeat(10) + " Luego volvió")).hasSize(1);
    }

    @Test
    void cutsBehindFourHundredTokensAndTenMarksMore() {
        assertThat(cut("palabra ".repeat(399))).extracting(Sentence::size).containsExactly(399);
        assertThat(cut("palabra ".repeat(400))).extracting(Sentence::size).containsExactly(400);
        assertThat(cut("palabra ".repeat(801))).extracting(Sentence::size).containsExactly(400, 400, 1);
        assertThat(cut("palabra ".repeat(399) + "," + ")".repeat(20)))
                .extracting(Sentence::size)
                .containsExactly(410, 10);
    }

    @Test
    void numbersTheBlocksAndForgetsAnOpenQuotation() {
        Sentences all = new Sentences("“Uno. Dos. Tres");
        all.add(Sentence.Part.TITLE, List.of(new Span(0, 5)));
        all.add(Sentence.Part.BODY, List.of(new Span(6, 10), new Span(11, 15)));

        assertThat(all.all()).extracting(Sentence::block).containsExactly(0, 1, 1);
        assertThat(all.all())
                .extracting(Sentence::part)
                .containsExactly(Sentence.Part.TITLE, Sentence.Part.BODY, Sentence.Part.BODY);
        assertThat(all.all().get(0).at(1).quoted()).isTrue();
        assertThat(all.all().get(1).at(0).quoted()).isFalse();
    }

    @Test
    void hasAnEmptyMarkOutsideItsTokens() {
        Sentence s = OneSentence.of("Uno dos");

        assertThat(s.at(0).text()).isEqualTo("Uno");
        assertThat(s.at(1).text()).isEqualTo("dos");
        assertThat(s.at(-1).text()).isEmpty();
        assertThat(s.at(2).isMark()).isTrue();
        assertThat(s.span()).isEqualTo(new Span(0, 7));
        assertThat(s.span(1, 2)).isEqualTo(new Span(4, 7));
        assertThat(s.reads(0, "uno", "dos")).isTrue();
        assertThat(s.reads(1, "dos", "tres")).isFalse();
        assertThat(s.reads(1, "uno")).isFalse();
        assertThatThrownBy(() -> new Sentence(List.of(), Sentence.Part.BODY, 0))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            GRAN JORNADA MÉDICA; true
            GRAN JORNADA SOL; false
            GRAN JORNADA MÉDICA Abre; false
            GRAN JORNADA MÉDICA HOY; true
            GRAN JORNADA MÉDICA CASA Abre; true
            GRAN JORNADA MÉDICA CASA Abre hoy; true
            GRAN JORNADA MÉDICA CASA Abre pronto; false
            GRAN JORNADA 2025; false
            """)
    void shoutsWithThreeLongWordsInCapitalsAndAQuarterOthers(String text, boolean shouts) {
        assertThat(OneSentence.of(text).shouts()).isEqualTo(shouts);
    }

    @Test
    void tellsWordsByTheirLetters() {
        assertThat(OneSentence.of("Uno dos TRES A B2 3").tokens())
                .extracting(t -> (t.capital() ? "C" : "") + (t.lower() ? "l" : "") + (t.allCaps() ? "A" : ""))
                .containsExactly("C", "l", "CA", "C", "", "");
        assertThat(OneSentence.of("“ « „ \" ” » ,").tokens())
                .extracting(
                        t -> (t.opensQuote() ? "o" : "") + (t.closesQuote() ? "c" : "") + (t.quoteMark() ? "q" : ""))
                .containsExactly("oq", "oq", "q", "q", "cq", "cq", "");
        assertThat(OneSentence.of("4 a ,").tokens())
                .extracting(t -> (t.isNumber() ? "n" : "") + (t.isWord() ? "w" : "") + (t.isMark() ? "m" : ""))
                .containsExactly("n", "w", "m");
    }

    @Test
    void cutsTheEndOfALineAndItsFirstPart() {
        assertThat(Words.withoutEnd("uno. , ", ".,")).isEqualTo("uno");
        assertThat(Words.withoutEnd("uno", ".,")).isEqualTo("uno");
        assertThat(Words.withoutEnd(" ., ", ".,")).isEmpty();
        assertThat(Words.first("uno, dos, tres", ", ")).isEqualTo("uno");
        assertThat(Words.first(",", ",")).isEmpty();
    }

    @Test
    void readsWordListsWithoutTheirComments() {
        assertThat(Words.lines("given.txt")).isNotEmpty().noneMatch(l -> l.contains("#") || l.isBlank());
        assertThatThrownBy(() -> Words.lines("none.txt")).isInstanceOf(IllegalStateException.class);
    }
}
