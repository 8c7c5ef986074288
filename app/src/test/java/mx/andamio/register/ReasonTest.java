package mx.andamio.register;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReasonTest {

    @Test
    void saysAgainWhatAPersonWouldRead() {
        var name = "ñ".repeat(500);

        assertThat(Reason.of("request.value", Reason.Kind.USER, name).parameters())
                .containsExactly(name);
    }

    @Test
    void cutsWhatIsTooLongToBeReadAndNoLetterInTwo() {
        var megabyte = "a" + "😀".repeat(500_000);

        assertThat(Reason.of("request.value", Reason.Kind.USER, megabyte).parameters())
                .containsExactly("a" + "😀".repeat(249) + "…");
    }
}
