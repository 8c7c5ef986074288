package mx.andamio.rounds;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.Settling.Exit;
import mx.andamio.commitments.Verifying;
import mx.andamio.commitments.goals.Accumulation;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.pages.Pages;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.Photos;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeSessions;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Meetings of two regions with a number of their own, and what they agreed. */
@InstallationTest
abstract class RoundsFixture {

    private static final int FAR = 6000;

    @Autowired
    MockMvcTester web;

    @Autowired
    Pages pages;

    @Autowired
    SomeCommitments some;

    @Autowired
    SomeSessions someSessions;

    @Autowired
    Calendar calendar;

    @Autowired
    Commitments commitments;

    @Autowired
    Reporting reporting;

    @Autowired
    Verifying verifying;

    @Autowired
    Settling settling;

    final int number = Unique.number();
    final String word = Unique.word();

    /** Of a region of the institution, in the calendar: far away, so that it is nobody's next one. */
    SessionId planned(String body) {
        return new SessionId(UUID.fromString(result(calendar.plan(
                Desk.asks("sessions.session.plan"), new Planned(body, "única", number, today().plusDays(FAR), null)))));
    }

    LocalDate today() {
        return pages.words().today();
    }

    CommitmentId agreed(SessionId session, String organ, String text, @Nullable LocalDate due, @Nullable String line) {
        return some.signedElsewhere(new NewCommitment(
                organ,
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        text,
                        new Parties(organ + "-HEAD", List.of(), "DPM-HEAD"),
                        due == null ? null : goal(due),
                        null,
                        null,
                        new Alignment(line, null, List.of()),
                        new Origin.SessionItem(session, null, null)),
                null,
                false));
    }

    private static PartialGoal goal(LocalDate due) {
        return new PartialGoal(
                null,
                "salas",
                Accumulation.STOCK,
                0,
                null,
                null,
                new Point(BigDecimal.TEN, SomeCommitments.SIGNED),
                new Point(new BigDecimal("20"), due),
                List.of(),
                null);
    }

    /** @param met whether its post says that it is met, and shows a photo */
    void reported(String organ, CommitmentId id, boolean met) {
        assertDone(reporting.report(
                Desk.asks("commitments.report"),
                head(organ),
                id,
                new NewReport(
                        Step.REACHABLE,
                        "Sigue igual",
                        met,
                        null,
                        met ? List.of(new NewReport.File("obra.jpg", Photos.jpeg())) : List.of(),
                        List.of())));
    }

    /** Reported as met, and confirmed by its verifier today. */
    void met(String organ, CommitmentId id) {
        reported(organ, id, true);
        assertDone(verifying.look(
                Desk.asks("commitments.verify"),
                new Asker(new Actor("normativa"), Role.NORMATIVE, "DPM-HEAD"),
                id,
                version(id),
                Verification.Kind.REVIEWED,
                ""));
    }

    void cancelled(CommitmentId id, SessionId session) {
        assertDone(settling.leave(
                Desk.asks("commitments.settle"),
                id,
                version(id),
                Exit.CANCELLED,
                new NewAgreement(session, "AC-1", "Ya no hace falta", today()),
                null));
    }

    int version(CommitmentId id) {
        return commitments.commitment(id).orElseThrow().version();
    }

    static Asker head(String organ) {
        return new Asker(new Actor("titular"), Role.HEAD, organ + "-HEAD");
    }

    static String result(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }

    String page(String path) throws Exception {
        var answer = web.get().uri(path).with(as(Role.SECRETARIAT)).exchange();
        assertThat(answer).as(path).hasStatusOk();
        return answer.getResponse().getContentAsString(StandardCharsets.UTF_8);
    }

    /** Without its tags. */
    String text(String path) throws Exception {
        return page(path).replaceAll("<[^>]+>", " ").replaceAll("\\s+", " ");
    }
}
