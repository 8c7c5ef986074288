package mx.andamio.reader.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.strings;

import org.junit.jupiter.api.Test;

class NormalisationTest {

    @Test
    void replacesLookAlikesInLatinWordsOneForOne() {
        assertThat(Normalisation.of("UMA\u0415 y \u0421olima")).isEqualTo("UMAE y Colima");
    }

    @Test
    void replacesTheFirstLetterOfEachAlphabetToo() {
        assertThat(Normalisation.of("\u0410bre la \u0391bre")).isEqualTo("Abre la Abre");
        assertThat(Normalisation.of("\u0410 la")).isEqualTo("\u0410 la");
    }

    @Test
    void leavesWordsOfOtherAlphabetsAlone() {
        assertThat(Normalisation.of("Москва и Αθήνα")).isEqualTo("Москва и Αθήνα");
    }

    @Test
    void composesAccentsAndLineEnds() {
        assertThat(Normalisation.of("\uFEFFaccio\u0301n\r\nb\rc")).isEqualTo("acción\nb\nc");
    }

    @Test
    void replacesHalvesOfSurrogatePairsAndKeepsWholeOnes() {
        assertThat(Normalisation.of("a\uD83Db")).isEqualTo("a\uFFFDb");
        assertThat(Normalisation.of("a\uDE00")).isEqualTo("a\uFFFD");
        assertThat(Normalisation.of("a\uD83D")).isEqualTo("a\uFFFD");
        assertThat(Normalisation.of("\uD83D\uDE00b\uDE00")).isEqualTo("\uD83D\uDE00b\uFFFD");
    }

    @Test
    void changesNothingTheSecondTime() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 60)).checkAssert(s -> {
            String once = Normalisation.of(s);
            assertThat(Normalisation.of(once)).isEqualTo(once);
        });
    }

    @Test
    void foldsWithoutChangingLength() {
        qt().forAll(strings().allPossible().ofLengthBetween(0, 60))
                .checkAssert(s -> assertThat(Fold.of(s)).hasSameSizeAs(s));
        assertThat(Fold.of("ÁRBOL Ñandú")).isEqualTo("arbol nandu");
    }
}
