package mx.andamio.commitments;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import mx.andamio.commitments.life.Stage;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeReports;
import mx.andamio.support.TestClock;
import org.springframework.beans.factory.annotation.Autowired;

/** Commitments that are reported on, and who acts on them. */
@InstallationTest
abstract class FollowUpFixture {

    static final Asker VERIFIER = new Asker(new Actor("normativa"), Role.NORMATIVE, "DPM-HEAD");
    static final Asker STRANGER = new Asker(new Actor("vecino"), Role.HEAD, "15-HEAD");

    @Autowired
    FollowUp followUp;

    @Autowired
    Commitments commitments;

    @Autowired
    SomeReports reports;

    @Autowired
    TestClock clock;

    FollowUp.Followed followed(CommitmentId id) {
        return Objects.requireNonNull(followUp.of(List.of(id)).get(id));
    }

    int version(CommitmentId id) {
        return commitments.commitment(id).orElseThrow().version();
    }

    Stage stage(CommitmentId id) {
        return commitments.commitment(id).orElseThrow().state().stage();
    }

    LocalDate today() {
        return LocalDate.now(clock.withZone(ZoneId.of("America/Mexico_City")));
    }

    static Command aCommand() {
        return Command.bySystem(new Actor("prueba"), "commitments.test");
    }
}
