package mx.andamio.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FoldingTest {

    @Test
    void bringsSpellingsOfOneNameTogether() {
        assertThat(Folding.fold("  CDMX.  Norte ")).isEqualTo("cdmx norte");
        assertThat(Folding.fold("Nuevo León")).isEqualTo("nuevo leon");
        assertThat(Folding.fold("Órgano «Peña»")).isEqualTo("organo pena");
        assertThat(Folding.fold("IMSS–SNTSS")).isEqualTo(Folding.fold("imss - sntss"));
        assertThat(Folding.fold("“Dr. Güemes”")).isEqualTo("dr guemes");
    }

    @Test
    void foldsComposedAndDecomposedAccentsAlike() {
        assertThat(Folding.fold("Leo\u0301n")).isEqualTo(Folding.fold("León")).isEqualTo("leon");
    }

    @Test
    void foldsLettersBeyondLatin1ByTheNormaliser() {
        assertThat(Folding.fold("Šiška Čapek")).isEqualTo("siska capek");
    }

    @Test
    void doesNotTakeALookAlikeOfAnotherAlphabetForTheLatinLetter() {
        assertThat(Folding.fold("Сhiapas")).isNotEqualTo(Folding.fold("Chiapas"));
    }

    @Test
    void keepsDigitsAndLosesNothingElse() {
        assertThat(Folding.fold("HGO No. 3")).isEqualTo("hgo no 3");
        assertThat(Folding.fold("…")).isEmpty();
    }

    @Test
    void agreesWithTheNormaliserOnEveryLetterOfLatin1() {
        for (char c = 'À'; c <= 'ÿ'; c++) {
            String viaNormaliser = Folding.fold("\u0100" + c).substring(1);
            assertThat(Folding.fold("a" + c)).isEqualTo("a" + viaNormaliser);
        }
    }
}
