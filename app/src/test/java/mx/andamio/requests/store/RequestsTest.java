package mx.andamio.requests.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import mx.andamio.commitments.AskedFor;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.NewAgreement;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.ReportId;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.identity.WaitsForYou;
import mx.andamio.pack.OrganType;
import mx.andamio.register.Actor;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Register;
import mx.andamio.requests.PlannedStep.Kind;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.UpdateRequest.Taken;
import mx.andamio.requests.UpdateRequests;
import mx.andamio.requests.UpdateRequests.Filter;
import mx.andamio.requests.UpdateRequests.Look;
import mx.andamio.sessions.ForTheAgenda;
import mx.andamio.sessions.Sessions;
import mx.andamio.support.Bulletin;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.SomeReports;
import mx.andamio.support.SomeRequests;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@InstallationTest
class RequestsTest {

    @Autowired
    SomeRequests some;

    @Autowired
    SomeReports reports;

    @Autowired
    SomeCommitments commitments;

    @Autowired
    Commitments found;

    @Autowired
    UpdateRequests requests;

    @Autowired
    Reporting reporting;

    @Autowired
    Settling settling;

    @Autowired
    Sessions sessions;

    @Autowired
    Directory directory;

    @Autowired
    Register register;

    @Autowired
    DailyWalk walk;

    @Autowired
    AskedFor asked;

    @Autowired
    @Qualifier("askedAndHeard")
    WaitsForYou waits;

    @Autowired
    ForTheAgenda agenda;

    @Autowired
    Desk desk;

    @Autowired
    TestClock clock;

    @Test
    void manyAreAskedAtOnceAndWhatWasAskedForIsNotAskedAgain() {
        var one = reports.aSigned();
        var other = reports.aSigned();
        var draft = commitments.draft("22", "Abrir salas");
        var before = some.open(other).getFirst();

        var made = some.open(one, other, draft, one);

        assertThat(made).extracting(UpdateRequest::commitment).containsExactly(one);
        assertThat(made.getFirst().post()).isEqualTo("22-HEAD");
        assertThat(some.asItStands(before).isOpen()).isTrue();
        assertThat(asked.open(List.of(one, other, draft))).containsOnlyKeys(one, other);
    }

    @Test
    void theHeadOfItsOrganIsAskedWhereNobodyIsNamed() {
        var one = commitments.signedElsewhere("22", "Abrir salas " + Unique.word());

        assertThat(some.open(one).getFirst().post()).isEqualTo("22-HEAD");
    }

    @Test
    void whatCannotBeAskedIsRefusedWithItsReason() {
        var one = reports.aSigned();
        some.open(one);
        var day = some.today();

        assertThat(ask(List.of(), "", day)).isEqualTo("asking.none");
        assertThat(ask(List.of(one), "", day)).isEqualTo("asking.open");
        assertThat(ask(List.of(commitments.draft("22", "Abrir")), "", day)).isEqualTo("asking.unsigned");
        assertThat(ask(List.of(new CommitmentId(UUID.randomUUID())), "", day)).isEqualTo("commitment.absent");
        assertThat(ask(List.of(reports.aSigned()), "", null)).isEqualTo("asking.due");
        assertThat(ask(List.of(reports.aSigned()), "", day.minusDays(1))).isEqualTo("asking.due");
        assertThat(ask(List.of(reports.aSigned()), "", day.plusDays(91))).isEqualTo("asking.due");
        assertThat(ask(List.of(reports.aSigned()), "a".repeat(501), day)).isEqualTo("asking.message");
        var many = java.util.stream.Stream.generate(() -> new CommitmentId(UUID.randomUUID()))
                .limit(201)
                .toList();
        assertThat(ask(many, "", day)).isEqualTo("asking.many");
    }

    private String ask(List<CommitmentId> ids, String message, @Nullable LocalDate due) {
        return reason(requests.ask(Desk.asks("requests.ask"), SomeRequests.SECRETARIAT, ids, message, due))
                .code();
    }

    private static Reason reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Refused.class);
        return ((Outcome.Refused) outcome).reason();
    }

    @Test
    void anyReportThatArrivesAnswersItAndItStops() {
        var request = some.anOpen();
        walk.walk(some.today().plusDays(7));

        var report = report(request.commitment());

        assertThat(some.asItStands(request).state()).isEqualTo(new UpdateRequest.Answered(some.today(), report));
        assertThat(asked.open(List.of(request.commitment()))).isEmpty();
        walk.walk(some.today().plusDays(40));
        assertThat(kinds(request)).containsExactly(Kind.REMINDER, Kind.SUPERIOR);
        assertThat(register.newest(20, Long.MAX_VALUE)).anySatisfy(entry -> {
            assertThat(entry.type()).isEqualTo("requests.answered");
            assertThat(entry.payload()).contains(request.id().toString(), report.toString());
        });
    }

    @Test
    void aReportFromBeforeAnswersNothing() {
        var id = reports.aSigned();
        report(id);

        assertThat(some.open(id).getFirst().isOpen()).isTrue();
    }

    private ReportId report(CommitmentId id) {
        var done = reporting.report(
                Desk.asks("commitments.report"),
                SomeReports.LIAISON,
                id,
                new NewReport(Step.REACHABLE, "Doce salas", false, null, List.of(), List.of()));
        return new ReportId(UUID.fromString(((Outcome.Done) done).result()));
    }

    @Test
    void silenceGoesUpThePostsDayByDay() {
        var umae = directory.all(OrganType.UMAE).getFirst().code();
        var head = directory.headOf(umae).map(OrganPost::code).orElseThrow();
        var id = commitments.signedElsewhere(
                umae, "Abrir salas " + Unique.word(), new Parties(head, List.of(), null), null);
        var request = some.open(id).getFirst();
        var from = request.countedFrom();
        assertThat(from).isEqualTo(some.today());

        for (var day = 0; day <= 30; day++) {
            walk.walk(from.plusDays(day));
            assertThat(kinds(request))
                    .as("day %d", day)
                    .hasSize(day < 3 ? 0 : day < 7 ? 1 : day < 14 ? 2 : day < 21 ? 3 : 4);
        }

        assertThat(some.asItStands(request).steps())
                .containsExactly(
                        new Taken(1, Kind.REMINDER, head, from.plusDays(3)),
                        new Taken(2, Kind.SUPERIOR, "DPM-HEAD", from.plusDays(7)),
                        new Taken(3, Kind.SECRETARIAT, null, from.plusDays(14)),
                        new Taken(4, Kind.AGENDA, "DG", from.plusDays(21)));
        assertThat(agenda.waiting()).anySatisfy(one -> assertThat(one.link()).endsWith(id.toString()));
        assertThat(requests.found(new Filter(Look.AGENDA, null, umae), 0, 500).items())
                .extracting(UpdateRequest::id)
                .contains(request.id());
        assertThat(waitingFor(Role.NORMATIVE, "DPM-HEAD"))
                .anyMatch(line -> line.key().equals("waits.passed_on"));
        assertThat(waitingFor(Role.SECRETARIAT, null))
                .anyMatch(line -> line.key().equals("waits.secretariat"));
        assertThat(waitingFor(Role.HEAD, head)).anyMatch(line -> line.key().equals("waits.asked"));
        report(id, head);
        assertThat(agenda.waiting()).noneSatisfy(one -> assertThat(one.link()).endsWith(id.toString()));
    }

    private void report(CommitmentId id, String head) {
        assertThat(reporting.report(
                        Desk.asks("commitments.report"),
                        new Asker(new Actor("titular"), Role.HEAD, head),
                        id,
                        new NewReport(Step.REACHABLE, "Doce salas", false, null, List.of(), List.of())))
                .isInstanceOf(Outcome.Done.class);
    }

    private List<WaitsForYou.Line> waitingFor(Role role, @Nullable String post) {
        return waits.of(new Asker(new Actor("alguien"), role, post));
    }

    private List<Kind> kinds(UpdateRequest request) {
        return some.asItStands(request).steps().stream().map(Taken::kind).toList();
    }

    @Test
    void whoWalksTwiceOnADayWritesNothingTwice() {
        var request = some.anOpen();
        var day = request.countedFrom().plusDays(8);
        walk.walk(day);
        var entries = register.size();

        walk.walk(day);
        walk.walk(day);

        assertThat(kinds(request)).containsExactly(Kind.REMINDER, Kind.SUPERIOR);
        assertThat(register.size()).isEqualTo(entries);
    }

    @Test
    void whoAsksFirstOnADayWalksAndAServerThatWasOffTakesWhatItMissed() {
        var request = some.anOpen();

        try (var _ = clock.later(Duration.ofDays(15))) {
            requests.found(Filter.ALL, 0, 1);
            assertThat(kinds(request)).containsExactly(Kind.REMINDER, Kind.SUPERIOR, Kind.SECRETARIAT);
        }
    }

    @Test
    void whatTakesNoMoreReportsEnds() {
        var request = some.anOpen();
        leave(request.commitment());

        walk.walk(some.today().plusDays(30));

        assertThat(some.asItStands(request).state()).isInstanceOf(UpdateRequest.Over.class);
        assertThat(kinds(request)).isEmpty();
    }

    private void leave(CommitmentId id) {
        desk.registered(Bulletin.aBulletin()
                .dated(Unique.day())
                .meeting("Comité " + Unique.word(), 8, null)
                .figure(816, "acuerdos " + Unique.word()));
        var session = sessions.sessions(null, 0, 1).items().getFirst().id();
        var version = found.commitment(id).orElseThrow().version();
        assertThat(settling.leave(
                        Desk.asks("commitments.leave"),
                        id,
                        version,
                        Settling.Exit.CANCELLED,
                        new NewAgreement(session, "AC-1", "Se cancela", LocalDate.of(2026, 6, 1)),
                        null))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsWithdrawnStopsAndStays() {
        var request = some.anOpen();
        var command = Desk.asks("requests.withdraw");

        assertThat(reason(requests.withdraw(command, request.id(), 0, " ")).code())
                .isEqualTo("asking.why");
        assertThat(reason(requests.withdraw(command, request.id(), 7, "Era otro"))
                        .code())
                .isEqualTo("asking.changed");
        assertThat(requests.withdraw(command, request.id(), 0, "Era otro")).isInstanceOf(Outcome.Done.class);
        assertThat(reason(requests.withdraw(Desk.asks("requests.withdraw"), request.id(), 1, "Otra vez"))
                        .code())
                .isEqualTo("asking.ended");

        walk.walk(some.today().plusDays(30));
        assertThat(some.asItStands(request).state()).isEqualTo(new UpdateRequest.Withdrawn(some.today(), "Era otro"));
        assertThat(kinds(request)).isEmpty();
        assertThat(some.open(request.commitment())).hasSize(1);
    }

    @Test
    void theScheduleIsDataAndItsDaysGrow() {
        var command = Desk.asks("requests.reschedule");
        for (var wrong :
                List.of(List.of(3, 7, 14), List.of(3, 7, 7, 21), List.of(0, 7, 14, 21), List.of(3, 7, 14, 366))) {
            assertThat(reason(requests.reschedule(command, wrong)).code()).isEqualTo("schedule.days");
        }
        try {
            assertThat(requests.reschedule(command, List.of(1, 2, 14, 21))).isInstanceOf(Outcome.Done.class);
            var request = some.anOpen();
            walk.walk(request.countedFrom().plusDays(2));
            assertThat(kinds(request)).containsExactly(Kind.REMINDER, Kind.SUPERIOR);
        } finally {
            requests.reschedule(Desk.asks("requests.reschedule"), List.of(3, 7, 14, 21));
        }
    }

    @Test
    void aRequestAndAReportAtTheSameMomentDoNotBlockEachOther() throws Exception {
        for (var round = 0; round < 10; round++) {
            var request = some.anOpen();
            try (var two = java.util.concurrent.Executors.newFixedThreadPool(3)) {
                var all = two.invokeAll(List.<java.util.concurrent.Callable<Object>>of(
                        () -> report(request.commitment()),
                        () -> requests.withdraw(Desk.asks("requests.withdraw"), request.id(), 0, "Ya no"),
                        () -> {
                            walk.walk(some.today().plusDays(7));
                            return "";
                        }));
                for (var one : all) {
                    one.get();
                }
            }
            assertThat(some.asItStands(request).isOpen()).isFalse();
        }
    }
}
