package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Waiting;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.life.Blocker;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import org.springframework.stereotype.Component;

/** Commitments that were reported on, for tests. */
@Component
public class SomeReports {

    public static final Asker LIAISON = new Asker(new Actor("enlace"), Role.LIAISON, "22-LIAISON");
    public static final Asker JSPM = new Asker(new Actor("jspm"), Role.JSPM, "22-JSPM");
    public static final Asker HEAD = new Asker(new Actor("titular"), Role.HEAD, "22-HEAD");

    /** The head of 22 answers for it, the medical services of 15 with it; the normative directorate verifies it. */
    public static final Parties PARTIES = new Parties("22-HEAD", List.of("15-JSPM"), "DPM-HEAD");

    private final SomeCommitments some;
    private final Reporting reporting;
    private final FollowUp followUp;
    private final Waiting waiting;

    SomeReports(SomeCommitments some, Reporting reporting, FollowUp followUp, Waiting waiting) {
        this.some = some;
        this.reporting = reporting;
        this.followUp = followUp;
        this.waiting = waiting;
    }

    /** Signed, with a number to reach. */
    public CommitmentId aSigned() {
        return some.signedElsewhere(
                "22",
                "Abrir salas " + Unique.word(),
                PARTIES,
                new PartialGoal(
                        null,
                        "salas",
                        Accumulation.STOCK,
                        0,
                        null,
                        null,
                        new Point(java.math.BigDecimal.TEN, SomeCommitments.SIGNED),
                        new Point(new java.math.BigDecimal("20"), LocalDate.of(2030, 12, 31)),
                        List.of(),
                        null));
    }

    /** With a preliminary report that says that it is met and shows a photo, and an obstacle. */
    public CommitmentId aReported() {
        var id = aSigned();
        var photo = new NewReport.File("obra.jpg", Photos.jpeg());
        done(reporting.report(
                Desk.asks("commitments.report"),
                LIAISON,
                id,
                new NewReport(Step.REACHABLE, "Doce salas abiertas", true, null, List.of(photo), List.of())));
        done(waiting.open(
                Desk.asks("commitments.obstacle.open"), HEAD, id, Blocker.Kind.ORGAN, "DPM", "Falta el dictamen"));
        return id;
    }

    /** The file of its last report. */
    public UUID file(CommitmentId id) {
        return followUp.reports(id).getFirst().evidence().getFirst().id();
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
