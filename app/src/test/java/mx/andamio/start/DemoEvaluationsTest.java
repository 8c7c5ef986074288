package mx.andamio.start;

import static org.assertj.core.api.Assertions.assertThat;

import mx.andamio.evaluations.Evaluations;
import mx.andamio.evaluations.KeptPeriod;
import mx.andamio.support.InstallationTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class DemoEvaluationsTest {

    @Autowired
    DemoCommitments invented;

    @Autowired
    DemoEvaluations demonstration;

    @Autowired
    Evaluations evaluations;

    @Test
    void oneSimulatedSchemeHasTwoVersionsAndClosedMonthsAndASecondStartChangesNothing() {
        invented.ensure();
        demonstration.ensure();
        demonstration.ensure();

        var scheme = evaluations.scheme(DemoEvaluations.SCHEME).orElseThrow();
        assertThat(scheme.simulated()).isTrue();
        assertThat(scheme.name()).contains("SIMULADA");
        assertThat(scheme.versions()).hasSize(2);
        var periods = evaluations.periods(scheme.code());
        assertThat(periods).extracting(KeptPeriod::isClosed).containsExactly(false, false, true, true, true);
        var puebla = evaluations.trajectory(scheme.code(), "22");
        assertThat(puebla).hasSize(5);
        assertThat(puebla.getFirst().evaluation().total()).isPresent();
        assertThat(puebla.getLast().evaluation().coverage())
                .isGreaterThan(scheme.latest().ruler().least());
        assertThat(puebla)
                .allSatisfy(one -> assertThat(one.entered().values())
                        .allMatch(entry -> entry.source().startsWith("SIMULADO")));
        // Nothing was invented of a region that signed nothing.
        assertThat(evaluations
                        .trajectory(scheme.code(), "01")
                        .getLast()
                        .evaluation()
                        .known())
                .isZero();
    }
}
