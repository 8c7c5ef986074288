package mx.andamio.pack;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CluesTest {

    @Test
    void computesTheCheckDigitOfAnInstituteKey() {
        assertThat(Clues.likelyCheckDigit("DFIMS000580")).hasValue(0);
        assertThat(Clues.likelyCheckDigit("VZIMS001112")).hasValue(2);
        assertThat(Clues.looksMistyped("DFIMS000580")).isFalse();
        assertThat(Clues.looksMistyped("DFIMS000581")).isTrue();
    }

    @Test
    void saysNothingOfKeysForWhichTheRuleWasNotTested() {
        assertThat(Clues.likelyCheckDigit("DFSSA000581")).isEmpty();
        assertThat(Clues.likelyCheckDigit("DFIMS010001")).isEmpty();
        assertThat(Clues.likelyCheckDigit("DFIMS00058")).isEmpty();
        assertThat(Clues.looksMistyped("DFIMS010001")).isFalse();
    }
}
