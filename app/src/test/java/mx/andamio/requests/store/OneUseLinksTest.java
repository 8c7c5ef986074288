package mx.andamio.requests.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.NewReport;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.requests.OneUseLinks;
import mx.andamio.requests.UpdateRequest;
import mx.andamio.requests.UpdateRequests;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.KeptSecrets;
import mx.andamio.support.SomeReports;
import mx.andamio.support.SomeRequests;
import mx.andamio.support.TestClock;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@InstallationTest
class OneUseLinksTest {

    private static final String HERE = "127.0.0.1";

    @Autowired
    SomeRequests some;

    @Autowired
    SomeReports reports;

    @Autowired
    OneUseLinks links;

    @Autowired
    UpdateRequests requests;

    @Autowired
    FollowUp followUp;

    @Autowired
    TestClock clock;

    @Autowired
    KeptSecrets secrets;

    @Test
    void anAnswerIsAPreliminaryReportOfNobodysAccountAndUsesTheLinkUp() {
        var request = some.anOpen();
        var token = some.link(request);

        assertThat(answer(token)).isInstanceOf(Outcome.Done.class);

        var report = followUp.reports(request.commitment()).getFirst();
        assertThat(report.standing()).isEqualTo(Report.Standing.PRELIMINARY);
        assertThat(report.chain()).hasSize(1);
        assertThat(report.chain().getFirst().actor()).isEqualTo("enlace:22-HEAD");
        assertThat(report.chain().getFirst().post()).isEqualTo("22-HEAD");
        assertThat(some.asItStands(request).state()).isInstanceOf(UpdateRequest.Answered.class);
        assertOver(token);
        assertThat(followUp.reports(request.commitment())).hasSize(1);
    }

    @Test
    void lookingUsesNothingUp() {
        var token = some.link(some.anOpen());

        for (var i = 0; i < 10; i++) {
            assertThat(links.opened(token, HERE)).isPresent();
        }

        assertThat(answer(token)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void ofManyWhoAnswerAtOnceOneDoes() throws Exception {
        var request = some.anOpen();
        var token = some.link(request);

        try (var crowd = java.util.concurrent.Executors.newFixedThreadPool(8)) {
            var outcomes = new ArrayList<Outcome>();
            for (var one : crowd.invokeAll(
                    java.util.Collections.<java.util.concurrent.Callable<Outcome>>nCopies(8, () -> answer(token)))) {
                outcomes.add(one.get());
            }
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
        }
        assertThat(followUp.reports(request.commitment())).hasSize(1);
    }

    @Test
    void whatIsRefusedLeavesTheLinkAsItWas() {
        var token = some.link(some.anOpen());

        var refused = links.answer(
                command(), token, HERE, new NewReport(Step.ON_TRACK, "", false, null, List.of(), List.of()));

        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(answer(token)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void itServesSevenDays() {
        var request = some.anOpen();
        var token = some.link(request);

        try (var _ = clock.later(Duration.ofDays(7).minusMinutes(5))) {
            assertThat(links.opened(token, HERE)).isPresent();
        }
        try (var _ = clock.later(Duration.ofDays(7).plusSeconds(1))) {
            assertOver(token);
        }
        assertThat(followUp.reports(request.commitment())).isEmpty();
    }

    @Test
    void anotherLinkEndsTheOneBefore() {
        var request = some.anOpen();
        var first = some.link(request);

        var second = some.link(request);

        assertOver(first);
        assertThat(answer(second)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatEndedOtherwiseIsNotAnsweredByItsLink() {
        var request = some.anOpen();
        var token = some.link(request);
        requests.withdraw(Desk.asks("requests.withdraw"), request.id(), 0, "Era otro");

        assertOver(token);
        assertThat(links.make(Desk.asks("requests.link.make"), request.id())).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void aLinkIsOfOneCommitmentAndReadsNoOther() {
        var one = some.anOpen();
        var other = some.anOpen();
        var token = some.link(one);
        some.link(other);

        assertThat(links.opened(token, HERE)).map(UpdateRequest::commitment).contains(one.commitment());
        answer(token);

        assertThat(followUp.reports(other.commitment())).isEmpty();
        assertThat(some.asItStands(other).isOpen()).isTrue();
    }

    /** 128 random bits; what is kept is their hash, and no row of any table holds the token itself. */
    @Test
    void theTokenIsKeptNowhere() {
        var request = some.anOpen();
        var token = some.link(request);
        links.opened(token, HERE);
        answer(token);

        assertThat(token).matches("[0-9a-f]{32}");
        assertThat(secrets.hashedIn(token, "requests.link.make"))
                .as("the control: what is kept is found")
                .contains("requests.link");
    }

    @Test
    void onlyWhoMadeItSeesItAndOnlyForAWhile() {
        var request = some.anOpen();
        var token = some.link(request);
        var stranger = new mx.andamio.identity.Asker(new Actor("otra"), mx.andamio.identity.Role.SECRETARIAT, null);

        assertThat(links.shown(SomeRequests.SECRETARIAT, request.id()))
                .hasValueSatisfying(shown -> assertThat(shown.token()).isEqualTo(token));
        assertThat(links.shown(stranger, request.id())).isEmpty();
        try (var _ = clock.later(Duration.ofMinutes(16))) {
            assertThat(links.shown(SomeRequests.SECRETARIAT, request.id())).isEmpty();
            assertThat(links.servesUntil(request.id())).isPresent();
        }
    }

    @Test
    void whoTriesLinksWaitsAndNobodyElse() {
        var token = some.link(some.anOpen());
        for (var i = 0; i < 30; i++) {
            assertThat(links.waitFor(token, "203.0.113.7")).isZero();
            links.opened("no-hay-" + i, "203.0.113.7");
        }

        assertThat(links.waitFor(token, "203.0.113.7")).isPositive();
        assertThat(links.waitFor(token, "203.0.113.8")).isZero();
        assertThat(links.waitFor(token, HERE)).isZero();
        try (var _ = clock.later(Duration.ofMinutes(16))) {
            assertThat(links.waitFor(token, "203.0.113.7")).isZero();
        }
    }

    @Test
    void aLinkTakesThirtyFormsInAQuarterOfAnHour() {
        var token = some.link(some.anOpen());
        for (var i = 0; i < 30; i++) {
            links.tried(token);
        }

        assertThat(links.waitFor(token, HERE)).isPositive();
        assertThat(links.waitFor(some.link(some.anOpen()), HERE)).isZero();
    }

    private void assertOver(String token) {
        assertThat(links.opened(token, HERE)).isEmpty();
        assertThat(answer(token))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo("link.over"));
    }

    private Outcome answer(String token) {
        return links.answer(
                command(), token, HERE, new NewReport(Step.REACHABLE, "Doce salas", false, null, List.of(), List.of()));
    }

    private static Command command() {
        return Command.bySystem(Actor.SYSTEM, "requests.link.answer");
    }
}
