package mx.andamio.commitments;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.Report.Standing;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class MedicalLinesTest {

    private static final Asker LIAISON = new Asker(new Actor("enlace"), Role.LIAISON, "22-LIAISON");
    private static final Asker JSPM = new Asker(new Actor("jspm"), Role.JSPM, "22-JSPM");
    private static final Asker HEAD = new Asker(new Actor("titular"), Role.HEAD, "22-HEAD");

    @Autowired
    Reporting reporting;

    @Autowired
    FollowUp followUp;

    @Autowired
    SomeCommitments some;

    @ParameterizedTest
    @CsvSource({"MEDICAL", "MEDICINES", "OTRA-QUE-NADIE-CONOCE", ","})
    void medicalServicesValidateWhatIsMedicalOrMayBe(@Nullable String line) {
        var id = on(line);
        var report = reported(id);

        assertThat(reporting.pass(Desk.asks("commitments.test"), JSPM, report, 0))
                .isInstanceOf(Outcome.Done.class);
        assertThat(only(id).by(Report.Step.VALIDATED)).isPresent();
    }

    @Test
    void whatIsNotMedicalGoesFromTheLiaisonStraightToTheHead() {
        var id = on("CECI");
        var report = reported(id);

        assertThat(reporting.pass(Desk.asks("commitments.test"), JSPM, report, 0))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(reporting.pass(Desk.asks("commitments.test"), HEAD, report, 0))
                .isInstanceOf(Outcome.Done.class);

        assertThat(only(id).by(Report.Step.VALIDATED)).isEmpty();
        assertThat(only(id).standing()).isEqualTo(Standing.AUTHORISED);
    }

    private Report only(CommitmentId id) {
        return followUp.reports(id).getFirst();
    }

    private ReportId reported(CommitmentId id) {
        var outcome = reporting.report(
                Desk.asks("commitments.test"),
                LIAISON,
                id,
                new NewReport(Step.REACHABLE, "Vamos bien", false, null, List.of(), List.of()));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return new ReportId(UUID.fromString(((Outcome.Done) outcome).result()));
    }

    private CommitmentId on(@Nullable String line) {
        return some.signedElsewhere(new NewCommitment(
                "22",
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        "Abrir " + Unique.word(),
                        new Parties("22-HEAD", List.of(), "DPM-HEAD"),
                        null,
                        null,
                        null,
                        new Alignment(line, null, List.of()),
                        new Origin.Document("Relación de prueba", SomeCommitments.SIGNED)),
                null,
                false));
    }
}
