package mx.andamio.commitments.life;

import static mx.andamio.commitments.goals.Sample.day;
import static mx.andamio.commitments.life.Agreed.code;
import static mx.andamio.commitments.life.Agreed.granted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import mx.andamio.commitments.life.Verification.Look;
import org.junit.jupiter.api.Test;

class VerificationTest {

    private static final Look SHOWN = new Look("15-LIAISON", day(3, 1));
    private static final Look LOOKED = new Look("DOE-HEAD", day(3, 5));
    private static final String RESPONSIBLE = "15-HEAD";

    @Test
    void evidenceIsShownReviewedAndSeenOnSite() {
        var shown = new Verification.None().present(SHOWN);
        var reviewed = granted(shown.review(LOOKED, RESPONSIBLE));
        var seen = granted(reviewed.validateOnSite(LOOKED, RESPONSIBLE));

        assertThat(List.of(new Verification.None(), shown, reviewed, seen))
                .extracting(Verification::kind)
                .containsExactly(
                        Verification.Kind.NONE,
                        Verification.Kind.PRESENTED,
                        Verification.Kind.REVIEWED,
                        Verification.Kind.VALIDATED_ON_SITE);
        assertThat(seen.look()).isEqualTo(LOOKED);
    }

    @Test
    void whatWasRejectedIsShownAgain() {
        var rejected = granted(new Verification.Presented(SHOWN).reject(LOOKED, RESPONSIBLE, "otra unidad"));

        assertThat(rejected.kind()).isEqualTo(Verification.Kind.REJECTED);
        assertThat(rejected.present(LOOKED)).isEqualTo(new Verification.Presented(LOOKED));
    }

    @Test
    void aLaterVisitMayContradictADesk() {
        assertThat(granted(new Verification.Reviewed(SHOWN).reject(LOOKED, RESPONSIBLE, "sin personal"))
                        .reason())
                .isEqualTo("sin personal");
    }

    @Test
    void nobodyLooksAtItsOwnEvidence() {
        var shown = new Verification.Presented(SHOWN);

        assertThat(code(shown.review(LOOKED, "DOE-HEAD"))).isEqualTo("verification.own");
        assertThat(code(shown.validateOnSite(LOOKED, "DOE-HEAD"))).isEqualTo("verification.own");
        assertThat(code(shown.reject(LOOKED, "DOE-HEAD", "x"))).isEqualTo("verification.own");
    }

    @Test
    void nobodyLooksBeforeItWasShownNorRejectsWithoutAReason() {
        var shown = new Verification.Presented(LOOKED);

        assertThat(code(shown.review(SHOWN, RESPONSIBLE))).isEqualTo("verification.order");
        assertThat(code(shown.reject(LOOKED, RESPONSIBLE, " "))).isEqualTo("verification.reason");
        assertThatIllegalArgumentException().isThrownBy(() -> new Verification.Rejected(LOOKED, ""));
    }
}
