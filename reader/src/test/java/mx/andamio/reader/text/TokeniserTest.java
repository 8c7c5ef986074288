package mx.andamio.reader.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.reader.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where words, numbers, codes and addresses begin and end, also where the text ends inside one. Letters stand for kinds: W N O C L M. */
class TokeniserTest {

    private static String tokens(String text) {
        return new Tokeniser(text)
                .tokens(0, text.length()).stream()
                        .map(t -> t.kind().name().charAt(0) + t.text())
                        .collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            uno dos; Wuno Wdos
            médico-quirúrgico; Wmédico-quirúrgico
            médico-; Wmédico M-
            médico- dos; Wmédico M- Wdos
            O'Higgins; WO'Higgins
            C-19; CC-19
            C-; WC M-
            COVID19; CCOVID19
            a.b; Wa M. Wb
            a.B; Wa M. WB
            Fin.; WFin M.
            imss.gob.mx; Limss.gob.mx
            imss.gob.mx/sala 1; Limss.gob.mx/sala N1
            imss.gob.mx/sala,; Limss.gob.mx/sala M,
            imss.gob.mx/; Limss.gob.mx/
            imss.gob.xx; Wimss M. Wgob M. Wxx
            a@imss.gob.mx; Ca@imss.gob.mx
            a@b; Wa@b
            www.imss; Lwww.imss
            www.; Wwww M.
            http://a; Lhttp://a
            http//a; Lhttp//a
            https//a; Lhttps//a
            https:/a; Lhttps:/a
            ab:/c; Wab M: M/ Wc
            xhttp//a; Wxhttp M/ M/ Wa
            http://a.).; Lhttp://a M. M) M.
            http://a”b; Lhttp://a M” Wb
            12; N12
            1,200; N1,200
            1.5; N1.5
            1.; N1 M.
            1'200; N1'200
            1 200; N1 N200
            1 abc; N1 Wabc
            3er; O3er
            3.er; N3 M. Wer
            3a; O3a
            3ª; O3ª
            3.ª; O3.ª
            3°; O3°
            3x; C3x
            10:30; C10:30
            10:; N10 M:
            10:a; N10 M: Wa
            2-30-100; C2-30-100
            2-; N2 M-
            2-a; C2-a
            2/3; C2/3
            2/; N2 M/
            2–3; C2–3
            2–a; N2 M– Wa
            14/2025-A; C14/2025-A
            UMF4/5; CUMF4/5
            UMF4/; CUMF4 M/
            UMF4x/5; CUMF4x M/ N5
            UMF4/x; CUMF4 M/ Wx
            abc:/x; Labc:/x
            abcdefgh:/x; Labcdefgh:/x
            abcdefghi:/x; Wabcdefghi M: M/ Wx
            abc:/; Wabc M: M/
            abc:x; Wabc M: Wx
            2'x; N2 M' Wx
            2,x; N2 M, Wx
            a-1; Ca-1
            a'1; Wa M' N1
            a@1; Wa M@ N1
            **uno** _dos_ #tres <cuatro>; Wuno Wdos Wtres Wcuatro
            $5%; M$ N5 M%
            """)
    void cutsATextIntoTokens(String text, String tokens) {
        assertThat(tokens(text)).isEqualTo(tokens);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            http://abc; 8; Lhttp://a
            1234; 2; N12
            abcd; 2; Wab
            1.5; 2; N1 M.
            12-3; 3; N12 M-
            10:30; 3; N10 M:
            3.ª; 2; N3 M.
            3x4; 2; C3x
            C-19; 2; WC M-
            UMF4/5; 5; CUMF4 M/
            www.a; 4; Wwww M.
            abc:/x; 5; Wabc M: M/
            """)
    void readsNothingBehindTheEndOfItsStretch(String text, int to, String tokens) {
        assertThat(new Tokeniser(text)
                        .tokens(0, to).stream()
                                .map(t -> t.kind().name().charAt(0) + t.text())
                                .collect(Collectors.joining(" ")))
                .isEqualTo(tokens);
    }

    @Test
    void bindsNoPointBehindWhatIsNeitherLetterNorDigit() {
        assertThat(tokens("imss.mx")).isEqualTo("Limss.mx");
        assertThat(tokens("imss\u00AD.mx")).isEqualTo("Wimss\u00AD M. Wmx");
    }

    @Test
    void joinsThreeDigitsBehindANarrowOrHardBlank() {
        for (String blank : List.of("\u00A0", "\u202F", "\u2009")) {
            assertThat(tokens("1" + blank + "200")).isEqualTo("N1" + blank + "200");
            assertThat(tokens("1" + blank + "20")).isEqualTo("N1 N20");
            assertThat(tokens("1" + blank + "2000")).isEqualTo("N1 N2000");
            assertThat(tokens("1" + blank)).isEqualTo("N1");
        }
    }

    @Test
    void bindsWithHyphensUpToAHundredLetters() {
        assertThat(tokens("a".repeat(99) + "-b")).isEqualTo("W" + "a".repeat(99) + "-b");
        assertThat(tokens("a".repeat(100) + "-b")).isEqualTo("W" + "a".repeat(100) + " M- Wb");
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            a “b” c; fttff
            a «b» c; fttff
            a "b" c; fttff
            a ‘b’ c; fffff
            """)
    void tellsWhatIsQuoted(String text, String quoted) {
        Tokeniser tokeniser = new Tokeniser(text);

        assertThat(tokeniser.tokens(0, text.length()).stream()
                        .map(t -> t.quoted() ? "t" : "f")
                        .collect(Collectors.joining()))
                .isEqualTo(quoted);
    }

    @Test
    void carriesAQuotationOnUntilItIsClosed() {
        Tokeniser tokeniser = new Tokeniser("“a b c");

        assertThat(tokeniser.tokens(0, 2)).allMatch(Token::quoted);
        assertThat(tokeniser.tokens(3, 4)).allMatch(Token::quoted);
        tokeniser.closeQuotes();
        assertThat(tokeniser.tokens(5, 6)).noneMatch(Token::quoted);
    }

    @Test
    void comparesPlacesOfAText() {
        assertThat(new Span(0, 2).overlaps(new Span(1, 3))).isTrue();
        assertThat(new Span(0, 2).overlaps(new Span(2, 3))).isFalse();
        assertThat(new Span(2, 3).overlaps(new Span(0, 2))).isFalse();
        assertThat(new Span(0, 3).holds(new Span(0, 3))).isTrue();
        assertThat(new Span(1, 3).holds(new Span(0, 3))).isFalse();
        assertThat(new Span(0, 2).holds(new Span(0, 3))).isFalse();
        assertThat(new Span(2, 3).to(new Span(0, 1))).isEqualTo(new Span(0, 3));
        assertThat(new Span(2, 5).length()).isEqualTo(3);
    }
}
