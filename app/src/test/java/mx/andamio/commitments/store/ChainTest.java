package mx.andamio.commitments.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Report.Standing;
import mx.andamio.commitments.Report.Step;
import mx.andamio.directory.Directory;
import mx.andamio.directory.PackFiles;
import mx.andamio.identity.Role;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeReports;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An office may have another chain than ours: who captures, validates and authorises is set, and so is whether anybody does. */
@InstallationTest
class ChainTest {

    private static final Set<Role> NOBODY = Set.of();

    @Autowired
    Directory directory;

    @Autowired
    PackFiles files;

    @Autowired
    Commitments commitments;

    @Autowired
    SomeReports some;

    @Test
    void whoMayWhatIsSet() {
        var one = one();
        var ours = chain(Set.of(Role.LIAISON), Set.of(Role.JSPM), Set.of(Role.HEAD));
        var other = chain(Set.of(Role.JSPM), Set.of(Role.LIAISON), Set.of(Role.HEAD));

        assertThat(ours.step(SomeReports.LIAISON, one)).hasValue(Step.CAPTURED);
        assertThat(ours.step(SomeReports.JSPM, one)).hasValue(Step.VALIDATED);
        assertThat(other.step(SomeReports.LIAISON, one)).hasValue(Step.VALIDATED);
        assertThat(other.step(SomeReports.JSPM, one)).hasValue(Step.CAPTURED);
        assertThat(ours.step(SomeReports.HEAD, one)).hasValue(Step.AUTHORISED);
        assertThat(chain(NOBODY, NOBODY, Set.of(Role.HEAD)).step(SomeReports.LIAISON, one))
                .isEmpty();
    }

    /** What the last step of the chain does, whoever has it, makes a report final. */
    @Test
    void theLastStepThatIsSetAuthorises() {
        var one = one();
        var whole = chain(Set.of(Role.LIAISON), Set.of(Role.JSPM), Set.of(Role.HEAD));
        var withoutHead = chain(Set.of(Role.LIAISON), Set.of(Role.JSPM), NOBODY);
        var liaisonAlone = chain(Set.of(Role.LIAISON), NOBODY, NOBODY);

        assertThat(whole.standing(Step.VALIDATED, one)).isEqualTo(Standing.PRELIMINARY);
        assertThat(whole.standing(Step.AUTHORISED, one)).isEqualTo(Standing.AUTHORISED);
        assertThat(withoutHead.standing(Step.CAPTURED, one)).isEqualTo(Standing.PRELIMINARY);
        assertThat(withoutHead.standing(Step.VALIDATED, one)).isEqualTo(Standing.AUTHORISED);
        assertThat(liaisonAlone.standing(Step.CAPTURED, one)).isEqualTo(Standing.AUTHORISED);
    }

    private Commitment one() {
        return commitments.commitment(some.aSigned()).orElseThrow();
    }

    private Chain chain(Set<Role> captures, Set<Role> validates, Set<Role> authorises) {
        return new Chain(directory, files, captures, validates, authorises);
    }
}
