package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;

/** How a command has to have ended. */
public final class OutcomeChecks {

    private OutcomeChecks() {}

    public static void assertDone(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    public static void assertRefused(Outcome outcome, String code, Kind kind) {
        assertThat(outcome).isInstanceOfSatisfying(Outcome.Refused.class, refused -> {
            assertThat(refused.reason().code()).isEqualTo(code);
            assertThat(refused.reason().kind()).isEqualTo(kind);
        });
    }
}
