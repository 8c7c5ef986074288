package mx.andamio.reader.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import mx.andamio.reader.Span;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What of a line is margin, bullet and content. */
class LineTest {

    private static Line line(String text) {
        return Line.of(text, 0, text.length());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            * uno; uno
            *uno; uno
            * uno * dos; uno * dos
            - uno; uno
            -Uno; Uno
            – Uno; Uno
            •Uno; Uno
            • uno; uno
            o uno; uno
            >> uno; uno
            \uE000Uno; Uno
            \uF8FFUno; Uno
            """)
    void beginsWithABullet(String text, String content) {
        assertThat(line(text).bullet()).isTrue();
        assertThat(line(text).text()).isEqualTo(content);
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', textBlock = """
            **uno**; uno
            *uno*; uno
            ** uno; uno
            -uno; -uno
            -Uno-; -Uno-
            –Uno; –Uno
            •uno; •uno
            oUno; oUno
            > uno; uno
            # Uno; Uno
            -; -
            \uF900Uno; \uF900Uno
            uno * dos; uno * dos
            """)
    void beginsWithoutOne(String text, String content) {
        assertThat(line(text).bullet()).isFalse();
        assertThat(line(text).text()).isEqualTo(content);
    }

    @Test
    void looksForTheClosingStarOnItsOwnLineOnly() {
        assertThat(Line.of("*uno\n*dos", 0, 4).bullet()).isTrue();
        assertThat(Line.of("*uno*", 0, 4).bullet()).isTrue();
        assertThat(Line.of("*uno*", 0, 5).bullet()).isFalse();
    }

    @Test
    void hasAPlaceWithoutItsMargins() {
        assertThat(line("  uno dos ** ").span()).isEqualTo(new Span(2, 9));
        assertThat(line("- ").blank()).isTrue();
        assertThat(line("- ").bullet()).isFalse();
        assertThat(line("").words()).isZero();
        assertThat(line(" uno  dos ").words()).isEqualTo(2);
    }

    @Test
    void isIndentedBehindABlankOrTabulator() {
        for (String blank : List.of(" ", "\t", "\u00A0")) {
            assertThat(line(blank + "uno").indented()).isTrue();
        }
        assertThat(line("uno").indented()).isFalse();
        assertThat(line("*uno").indented()).isFalse();
        assertThat(Line.of("uno\n dos", 3, 3).indented()).isFalse();
        assertThat(Line.of("uno \n", 3, 3).indented()).isFalse();
    }

    @Test
    void canBeginLater() {
        Line later = line("  Uno  dos").from(3);

        assertThat(later.text()).isEqualTo("dos");
        assertThat(later.fold()).isEqualTo("dos");
        assertThat(later.span()).isEqualTo(new Span(7, 10));
        assertThat(line("Uno  ").from(3).blank()).isTrue();
    }

    @Test
    void endsASentenceWithAMarkAndStartsOneWithACapital() {
        for (String mark : List.of(".", "!", "?", ":", ";", "”", "\"", "»", ")", "…")) {
            assertThat(line("Uno" + mark).endsSentence()).isTrue();
        }
        assertThat(line("Uno,").endsSentence()).isFalse();
        assertThat(line("").endsSentence()).isFalse();
        assertThat(line("uno").startsLower()).isTrue();
        assertThat(line("Uno").startsLower()).isFalse();
        assertThat(line("").startsLower()).isFalse();
    }

    @Test
    void isInCapitalsWithFourLettersOrMore() {
        assertThat(line("ABCD 2").inCapitals()).isTrue();
        assertThat(line("ABC 2").inCapitals()).isFalse();
        assertThat(line("ABCDe").inCapitals()).isFalse();
    }
}
