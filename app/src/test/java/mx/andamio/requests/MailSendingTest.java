package mx.andamio.requests;

import static mx.andamio.mail.db.Tables.LETTER;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Role;
import mx.andamio.identity.SignedIn;
import mx.andamio.mail.Letters;
import mx.andamio.meetings.Closing;
import mx.andamio.meetings.Deciding;
import mx.andamio.meetings.Deciding.NewOutcome;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Result.Decision;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.requests.PlannedStep.Kind;
import mx.andamio.requests.UpdateRequest.Taken;
import mx.andamio.support.Desk;
import mx.andamio.support.InstallationTest;
import mx.andamio.support.MailServer;
import mx.andamio.support.People;
import mx.andamio.support.SomeHeld;
import mx.andamio.support.SomeReports;
import mx.andamio.support.SomeRequests;
import mx.andamio.support.TestClock;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** An installation of its own that has mail. The thread that sends is driven by hand: its own first round would come after a day. */
@InstallationTest
@TestPropertySource(
        properties = {
            "andamio.data=target/test-data-mail${andamio.test.fork:}",
            "andamio.mail.from=andamio@instituto.example",
            "andamio.mail.address=https://andamio.example",
            "andamio.mail.every=P1D"
        })
class MailSendingTest {

    private static final MailServer SERVER = new MailServer();

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        SERVER.announce(properties);
    }

    @Autowired
    Letters letters;

    @Autowired
    Notices notices;

    @Autowired
    SomeRequests some;

    @Autowired
    SomeReports reports;

    @Autowired
    SomeHeld held;

    @Autowired
    Deciding deciding;

    @Autowired
    Closing closing;

    @Autowired
    People people;

    @Autowired
    Accounts accounts;

    @Autowired
    TestClock clock;

    @Autowired
    DSLContext database;

    @BeforeEach
    void begin() {
        database.update(LETTER).set(LETTER.SENT_AT, LETTER.MADE_AT).execute();
        SERVER.begin();
    }

    @AfterEach
    void end() {
        SERVER.stop();
    }

    private String reachable(Role role, String post) {
        var account = people.anActing(role, post);
        return reachable(account);
    }

    private String reachable(SignedIn account) {
        var mail = account.userName() + "@instituto.example";
        assertThat(accounts.reach(Command.bySystem(Actor.SYSTEM, "identity.account.reach"), account.userName(), mail))
                .isInstanceOf(Outcome.Done.class);
        return mail;
    }

    @Test
    void whoIsAskedAndItsLiaisonAreToldInOneMailWithoutALink() throws Exception {
        var head = reachable(Role.HEAD, "22-HEAD");
        var liaison = reachable(Role.LIAISON, "22-LIAISON");
        var stranger = reachable(Role.HEAD, "15-HEAD");
        var made = some.open("Para la reunión «nacional»", reports.aSigned(), reports.aSigned());
        some.link(made.getFirst());

        letters.sendWaiting();

        assertThat(to(stranger)).isEmpty();
        assertThat(to(liaison)).hasSize(1);
        assertThat(to(head)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).startsWith("Se pide el avance de 2 compromisos");
            assertThat(mail.getContent().toString())
                    .contains("Abrir salas", "«nacional»", "https://andamio.example/mis-compromisos")
                    .doesNotContain("/r/");
            assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        });
    }

    @Test
    void silenceIsToldToThePostAboveAndToTheSecretariat() {
        var superior = reachable(Role.NORMATIVE, "DOE-HEAD");
        var secretary = reachable(people.aNew(Role.SECRETARIAT));
        var request = some.anOpen();

        notices.passedOn(request, new Taken(2, Kind.SUPERIOR, "DOE-HEAD", some.today()));
        notices.passedOn(request, new Taken(3, Kind.SECRETARIAT, null, some.today()));
        letters.sendWaiting();

        assertThat(to(superior)).hasSize(1);
        assertThat(to(secretary)).hasSize(1);
    }

    @Test
    void whatASessionAgreedIsToldOnceToItsPostAndItsLiaison() throws Exception {
        var head = reachable(Role.HEAD, "15-HEAD");
        var liaison = reachable(Role.LIAISON, "15-LIAISON");
        var stranger = reachable(Role.HEAD, "12-HEAD");
        var session = held.session();
        deciding.enter(Desk.asks("meetings.outcome.enter"), session, asking("Surtir recetas", "DPM-HEAD"));
        deciding.enter(Desk.asks("meetings.outcome.enter"), session, asking("Pintar salas", null));
        letters.sendWaiting();
        assertThat(to(head)).isEmpty();

        assertThat(closing.close(Desk.asks("meetings.close"), session, true)).isInstanceOf(Outcome.Done.class);
        closing.close(Desk.asks("meetings.close"), session, true);
        letters.sendWaiting();

        assertThat(to(stranger)).isEmpty();
        assertThat(to(liaison)).hasSize(1);
        assertThat(to(head)).singleElement().satisfies(mail -> {
            assertThat(mail.getSubject()).startsWith("2 compromisos nuevos de la sesión");
            assertThat(mail.getContent().toString())
                    .contains(
                            "- Surtir recetas",
                            "- Pintar salas (borrador",
                            "https://andamio.example/sesiones/" + session)
                    .doesNotContain("Surtir recetas (borrador");
        });
    }

    /** Without somebody who verifies it, it is a draft. */
    private NewOutcome asking(String text, @Nullable String verifier) {
        var shown = verifier == null ? null : "Informe mensual";
        var task = new Task(text, List.of("15-HEAD"), null, some.today().plusDays(40), verifier, null, shown, shown);
        return new NewOutcome(null, null, new Result.Resolution(text, Decision.ADOPTED, null, Map.of(), List.of(task)));
    }

    @Test
    void whatWasSentIsNotSentAgain() {
        var head = reachable(Role.HEAD, "22-HEAD");
        some.anOpen();

        letters.sendWaiting();
        letters.sendWaiting();

        assertThat(to(head)).hasSize(1);
    }

    @Test
    void aServerThatIsAwayLosesNothingAndGetsItLater() throws Exception {
        var head = reachable(Role.HEAD, "22-HEAD");
        SERVER.stop();
        some.anOpen();
        try {
            letters.sendWaiting();
            assertThat(waiting()).isPositive();
            // Not at once again: it waits a minute first.
            letters.sendWaiting();
            assertThat(database.fetchExists(LETTER, LETTER.SENT_AT.isNull().and(LETTER.TRIES.gt(1))))
                    .isFalse();
        } finally {
            SERVER.start();
        }

        try (var _ = clock.later(Duration.ofMinutes(2))) {
            letters.sendWaiting();
        }

        assertThat(waiting()).isZero();
        assertThat(to(head)).hasSize(1);
        assertThat(to(head).getFirst().getMessageID()).matches("<[0-9a-f-]{36}@andamio>");
    }

    private int waiting() {
        return database.fetchCount(LETTER, LETTER.SENT_AT.isNull());
    }

    private static List<MimeMessage> to(String address) {
        return SERVER.to(address);
    }
}
