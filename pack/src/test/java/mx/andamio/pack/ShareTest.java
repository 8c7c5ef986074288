package mx.andamio.pack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ShareTest {

    @ParameterizedTest
    @CsvSource({
        "more than 1/2, 30, 16",
        "more than 1/2, 31, 16",
        "more than 1/2, 1, 1",
        "at least 1/2, 30, 15",
        "at least 1/2, 31, 16",
        "at least 2/3, 30, 20",
        "at least 2/3, 31, 21",
        "at least 2/3, 32, 22",
        "more than 2/3, 30, 21",
        "at least 1/1, 7, 7",
        "at least 16, 30, 16",
        "at least 16, 10, 16",
        "more than 10, 30, 11"
    })
    void needsSoManyOfSoMany(String text, int members, int needed) {
        assertThat(share(text).needed(members)).isEqualTo(needed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"at least 0", "more than 0", "at least 0/3", "more than 0/3", "at least 1/3", "more than 1/2"})
    void needsSomebodyEvenOfNobody(String text) {
        assertThat(share(text).needed(0)).isEqualTo(1);
    }

    @Test
    void countsMoreThanAnyInstitutionHasWithoutRunningOver() {
        assertThat(share("more than 9998/9999").needed(Integer.MAX_VALUE)).isEqualTo(2_147_268_878);
        assertThat(share("at least 9999/9999").needed(Integer.MAX_VALUE)).isEqualTo(Integer.MAX_VALUE);
        assertThat(new Share(true, Integer.MAX_VALUE, null).needed(30)).isEqualTo(Integer.MAX_VALUE);
    }

    /** A quorum holds where it is met, and one fewer does not: told by the fraction itself. */
    @ParameterizedTest
    @CsvSource({"1, 2", "1, 3", "2, 3", "3, 4", "7, 10", "9998, 9999"})
    void isMetByWhatItNeedsAndNotByOneFewer(int count, int of) {
        for (int members = 1; members <= 200; members++) {
            long whole = (long) members * count;
            long least = share("at least " + count + "/" + of).needed(members);
            long more = share("more than " + count + "/" + of).needed(members);

            assertThat(least * of).isGreaterThanOrEqualTo(whole);
            assertThat((least - 1) * of).isLessThan(whole);
            assertThat(more * of).isGreaterThan(whole);
            assertThat((more - 1) * of).isLessThanOrEqualTo(whole);
            assertThat(more).isBetween(least, (long) members);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"more than 1/2", "at least 2/3", "at least 16", "more than 10", "at least 0", "at least 4/4"})
    void isWrittenAsItIsRead(String text) {
        assertThat(share(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "half",
                "1/2",
                "at least",
                "at most 1/2",
                "At least 1/2",
                "at least  1/2",
                "at least 1 / 2",
                "at least 1/0",
                "more than 0/0",
                "at least 3/2",
                "more than 1/1",
                "at least -1",
                "at least -1/2",
                "at least 1/-2",
                "at least 0.5",
                "at least 50%",
                "at least 1/2/3",
                "at least 99999999999",
                "at least ٣"
            })
    void refusesWhatHasAnotherFormOrCouldNeverBeMet(String text) {
        assertThat(Share.parse(text)).isEmpty();
    }

    @Test
    void cannotBeMadeOfMoreThanAll() {
        assertThatThrownBy(() -> new Share(false, 3, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(true, 2, 2)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Share(false, -1, null)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Share share(String text) {
        return Share.parse(text).orElseThrow();
    }
}
