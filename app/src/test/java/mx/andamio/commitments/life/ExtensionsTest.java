package mx.andamio.commitments.life;

import static mx.andamio.commitments.goals.Sample.END;
import static mx.andamio.commitments.goals.Sample.START;
import static mx.andamio.commitments.life.Agreed.agreement;
import static mx.andamio.commitments.life.Agreed.code;
import static mx.andamio.commitments.life.Agreed.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.RecordedAgreement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ExtensionsTest {

    private static final Extensions ONCE = granted(extend(Extensions.none(START), END, null));

    @Test
    void theOriginalDateIsNeverLost() {
        var twice = granted(extend(ONCE, END.plusMonths(1), agreement(END)));

        assertThat(twice.original()).isEqualTo(START);
        assertThat(twice.current()).isEqualTo(END.plusMonths(1));
        assertThat(twice.count()).isEqualTo(2);
        assertThat(twice.granted()).extracting(Extension::from).containsExactly(START, END);
        assertThat(Extensions.none(START).current()).isEqualTo(START);
    }

    @Test
    void beyondThePolicyASessionMustHaveApprovedIt() {
        assertThat(code(extend(ONCE, END.plusDays(1), null))).isEqualTo("extension.policy");
        assertThat(code(extend(ONCE, END.plusDays(1), agreement(START)))).isEqualTo("granted");
        assertThat(code(Extensions.none(START).extend(END, "x", new ExtensionPolicy(0), null)))
                .isEqualTo("extension.policy");
        assertThat(code(ONCE.extend(END.plusDays(1), "x", new ExtensionPolicy(2), null)))
                .isEqualTo("granted");
        assertThatIllegalArgumentException().isThrownBy(() -> new ExtensionPolicy(-1));
    }

    @Test
    void anExtensionMovesTheDateLaterAndSaysWhy() {
        assertThat(code(extend(ONCE, END, agreement(END)))).isEqualTo("extension.later");
        assertThat(code(Extensions.none(START).extend(END, " ", ExtensionPolicy.DEFAULT, null)))
                .isEqualTo("extension.reason");
    }

    @Test
    void eachMovesTheDateBeforeIt() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Extensions(START.plusDays(1), ONCE.granted()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Extensions(START, List.of(new Extension(2, START, END, "x", null))));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extension(0, START, END, "x", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extension(1, END, END, "x", null));
        assertThatIllegalArgumentException().isThrownBy(() -> new Extension(1, START, END, " ", null));
    }

    private static mx.andamio.commitments.Ruling<Extensions> extend(
            Extensions before, LocalDate to, @Nullable RecordedAgreement agreement) {
        return before.extend(to, "falta plantilla", ExtensionPolicy.DEFAULT, agreement);
    }
}
