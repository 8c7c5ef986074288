package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.meetings.Calls.Answer;
import mx.andamio.meetings.Calls.Call;
import mx.andamio.meetings.Calls.Invited;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.meetings.call.Happening;
import mx.andamio.meetings.call.Reply;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.Desk;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A session is called: who is asked, what they answer, and what they still owe. */
class CallsTest extends HeldFixture {

    @Autowired
    Calls calls;

    @Autowired
    Invitations invitations;

    @Autowired
    Speakers speakers;

    @Autowired
    Reviews reviews;

    private SessionId tomorrow() {
        return on(today(), pages.words().today().plusDays(1));
    }

    private static Arrangement at(String hour) {
        return new Arrangement(
                LocalTime.parse(hour),
                90,
                "Sala 4",
                "https://video.example/sala",
                null,
                List.of(),
                List.of(),
                List.of());
    }

    private static Arrangement owing(UUID paper, String from, LocalDate due) {
        return new Arrangement(
                null,
                null,
                null,
                null,
                null,
                List.of(),
                List.of(new Arrangement.Paper(paper, "Informe de abasto", from, due, null)),
                List.of());
    }

    private static void assertRefused(Outcome outcome, String code) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason().code()).isEqualTo(code));
    }

    private Call call(SessionId session) {
        return calls.of(session).orElseThrow();
    }

    private Invited only(SessionId session) {
        assertThat(call(session).invited()).hasSize(1);
        return call(session).invited().getFirst();
    }

    private UUID asked(SessionId session) {
        assertDone(calls.send(command(), session));
        return Objects.requireNonNull(only(session).id());
    }

    private Answer answer(SessionId session) {
        return Objects.requireNonNull(only(session).answer());
    }

    @Test
    void whoeverBelongsToTheBodyIsAskedAndItsNoticeIsKept() {
        var session = tomorrow();
        member(session, "Ana Ruiz");
        assertThat(only(session).id()).isNull();

        var id = asked(session);

        assertThat(id).isNotNull();
        assertThat(call(session).sent()).singleElement().satisfies(sent -> {
            assertThat(sent.number()).isEqualTo(1);
            assertThat(sent.notice()).isEqualTo(1);
            assertThat(sent.rule()).isNull();
            assertThat(sent.isLate()).isFalse();
        });
    }

    @Test
    void aCallThatIsSentLaterThanTheRuleAsksForSaysSo() {
        var session = tomorrow();
        bodyRules.asksForNotice(
                bodyOf(session), sessions.session(session).orElseThrow().series(), 5);
        member(session, "Ana Ruiz");
        asked(session);

        assertThat(call(session).sent().getFirst().isLate()).isTrue();
        assertThat(web.get().uri("/sesiones/" + session + "/convocatoria").with(as(Role.SECRETARIAT)))
                .bodyText()
                .contains("pide 5 días de anticipación: se envió tarde");
    }

    @Test
    void itIsSentAgainOnlyWhenSomethingChangedAndAnswersStay() {
        var session = tomorrow();
        member(session, "Ana Ruiz");
        var id = asked(session);
        assertDone(invitations.answer(command(), id, Reply.COMES, null, null));
        assertRefused(calls.send(command(), session), "call.same");

        assertDone(calls.arrange(command(), session, null, at("10:00")));
        assertThat(call(session).changed()).isTrue();
        assertDone(calls.send(command(), session));

        assertThat(call(session).changed()).isFalse();
        assertThat(call(session).sent()).hasSize(2);
        assertThat(answer(session).reply()).isEqualTo(Reply.COMES);
    }

    @Test
    void aSessionThatMovedIsToBeSentAgain() {
        var session = tomorrow();
        member(session, "Ana Ruiz");
        asked(session);
        var one = sessions.session(session).orElseThrow();

        id(calendar.plan(
                command(),
                new Planned(
                        one.bodyCode(),
                        one.series(),
                        one.number(),
                        pages.words().today().plusDays(3),
                        null)));

        assertThat(call(session).changed()).isTrue();
    }

    @Test
    void theLastAnswerHoldsAndWhoComesInsteadIsNamed() {
        var session = tomorrow();
        bodyRules.meetsAgain(bodyOf(session));
        member(session, "Ana Ruiz");
        var id = asked(session);

        assertRefused(invitations.answer(command(), id, Reply.DEPUTY, " ", null), "answer.deputy");
        assertDone(invitations.answer(command(), id, Reply.DECLINES, null, "De viaje"));
        assertDone(invitations.answer(command(), id, Reply.DEPUTY, "Luis Mora", null));

        assertThat(answer(session).deputy()).isEqualTo("Luis Mora");
        assertThat(call(session).replied(Reply.DECLINES)).isZero();
        bodyRules.replaceByNoDeputies(bodyOf(session));
        assertRefused(invitations.answer(command(), id, Reply.DEPUTY, "Luis Mora", null), "answer.deputy");
    }

    @Test
    void whatSomebodyOwesIsHandedInByThemOnce() {
        var session = tomorrow();
        var ana = member(session, "Ana Ruiz");
        var paper = UUID.randomUUID();
        assertDone(calls.arrange(
                command(), session, null, owing(paper, ana, pages.words().today())));
        var id = asked(session);
        assertThat(call(session).owed()).hasSize(1);

        assertRefused(invitations.handIn(command(), id, UUID.randomUUID(), "https://doc.example/1"), "paper.absent");
        assertRefused(invitations.handIn(command(), id, paper, "http://doc.example/1"), "call.address");
        assertRefused(invitations.handIn(command(), id, paper, ""), "call.address");
        assertDone(invitations.handIn(command(), id, paper, "https://doc.example/1"));
        assertRefused(invitations.handIn(command(), id, paper, "https://doc.example/2"), "paper.handed_in");

        assertThat(call(session).owed()).isEmpty();
        assertThat(call(session).handedIn().get(paper))
                .extracting(Calls.HandedIn::address)
                .isEqualTo("https://doc.example/1");
    }

    @Test
    void whoKnowsTheWordOnTheWallIsThere() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var id = asked(session);
        var word = invitations.door(session).orElseThrow();
        var wrong = word.equals("0000") ? "0001" : "0000";

        assertRefused(invitations.arrive(command(), id, wrong), "door.word");
        assertThat(room.of(session).orElseThrow().noted()).isEmpty();
        assertDone(invitations.arrive(command(), id, word));

        assertThat(room.of(session).orElseThrow().noted())
                .singleElement()
                .satisfies(one -> assertThat(one.seat()).isEqualTo(ana));
        assertThat(web.get().uri("/sesiones/" + session + "/proyeccion").with(as(Role.HEAD)))
                .bodyText()
                .contains(word);
        assertThat(web.get().uri("/sesiones/" + session + "/sala").with(as(Role.HEAD)))
                .bodyText()
                .doesNotContain("p-door");
    }

    @Test
    void whoIsThereAsksToSpeakFromTheirTelephone() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var id = asked(session);
        assertRefused(invitations.speak(command(), id), "speaker.not_there");

        arrived(session, ana);
        assertDone(invitations.speak(command(), id));

        assertThat(speakers.of(session))
                .singleElement()
                .satisfies(one -> assertThat(one.seat()).isEqualTo(ana));
    }

    @Test
    void theDraftIsCommentedAndAgreedToByTheLinkOfAnInvitation() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var id = asked(session);
        arrived(session, ana);
        assertRefused(invitations.agree(command(), id), "review.none");
        assertDone(reviews.send(command(), session, pages.words().today()));

        assertDone(invitations.comment(command(), id, null, "Faltó la fecha"));
        assertDone(invitations.agree(command(), id));

        var review = reviews.of(session).orElseThrow();
        assertThat(review.comments())
                .singleElement()
                .satisfies(one -> assertThat(one.seat()).isEqualTo(ana));
        assertThat(review.silent()).isEmpty();
    }

    @Test
    void nobodyIsThereBeforeItsDay() {
        var session = tomorrow();
        member(session, "Ana Ruiz");
        var id = asked(session);

        assertRefused(
                invitations.arrive(command(), id, invitations.door(session).orElseThrow()), "room.early");
    }

    @Test
    void aProgrammeTakesTheTimeOfThoseWhomItConcerns() {
        var session = tomorrow();
        var ana = member(session, "Ana Ruiz");
        var luis = member(session, "Luis Mora");
        var day = sessions.session(session).orElseThrow().days().getFirst();
        var all = new Arrangement.Part(UUID.randomUUID(), day, LocalTime.of(9, 0), 30, "Apertura", null, null);
        var hers =
                new Arrangement.Part(UUID.randomUUID(), day, LocalTime.of(10, 0), 60, "Mesa de abasto", "Salón B", ana);
        assertDone(calls.arrange(
                command(),
                session,
                null,
                new Arrangement(null, null, null, null, null, List.of(hers, all), List.of(), List.of())));

        assertThat(calls.happenings(call(session), ana))
                .extracting(Happening::starts)
                .containsExactly(LocalTime.of(9, 0), LocalTime.of(10, 0));
        assertThat(calls.happenings(call(session), luis)).hasSize(1);
        assertThat(calls.happenings(call(session), null)).hasSize(2);
    }

    @Test
    void aMeetingOfSeveralDaysTakesEachOfThemUnlessItHasAProgramme() {
        var one = sessions.session(today()).orElseThrow();
        var first = pages.words().today().plusDays(10);
        var session = id(calendar.plan(
                command(), new Planned(one.bodyCode(), one.series(), null, first, first.plusDays(2), null, null)));
        assertRefused(
                calendar.plan(
                        command(),
                        new Planned(one.bodyCode(), one.series(), null, first, first.minusDays(1), null, null)),
                "plan.until");
        assertRefused(
                calendar.plan(
                        command(),
                        new Planned(one.bodyCode(), one.series(), null, first, first.plusDays(15), null, null)),
                "plan.until");

        assertThat(calls.happenings(call(session), null))
                .extracting(Happening::day)
                .containsExactly(first, first.plusDays(1), first.plusDays(2));
        var table = new Arrangement.Part(
                UUID.randomUUID(), first.plusDays(1), LocalTime.of(9, 0), 30, "Mesa de personal", null, null);
        assertDone(calls.arrange(
                command(),
                session,
                null,
                new Arrangement(null, null, null, null, null, List.of(table), List.of(), List.of())));
        assertThat(calls.happenings(call(session), null))
                .extracting(Happening::key)
                .containsExactly("d1", "p" + table.id(), "d3");
    }

    @Test
    void whoIsNoMemberIsAskedAsAGuest() {
        var session = tomorrow();
        member(session, "Ana Ruiz");
        var guests = List.of(
                new Arrangement.Guest(UUID.randomUUID(), "22-JSPM", null, null),
                new Arrangement.Guest(UUID.randomUUID(), null, "Eva Sol", "eva@salud.example"));
        assertDone(calls.arrange(
                command(), session, null, new Arrangement(null, null, null, null, null, List.of(), List.of(), guests)));
        assertDone(calls.send(command(), session));

        assertThat(call(session).invited()).extracting(Invited::member).containsExactly(true, false, false);
        assertThat(call(session).invited().getLast().name()).isEqualTo("Eva Sol");
        assertThat(call(session).invited().getLast().reached()).isTrue();
    }

    @Test
    void whatCannotBeIsRefusedWithItsReason() {
        var session = tomorrow();
        var none = new SessionId(UUID.randomUUID());
        var day = pages.words().today();
        assertRefused(calls.send(command(), session), "call.nobody");
        member(session, "Ana Ruiz");

        assertRefused(calls.arrange(command(), none, null, at("10:00")), "call.absent");
        assertRefused(calls.arrange(command(), session, 7, at("10:00")), "call.changed");
        assertRefused(calls.arrange(command(), session, null, owing(UUID.randomUUID(), "no-hay", day)), "call.post");
        assertRefused(
                calls.arrange(command(), session, null, owing(UUID.randomUUID(), "22-HEAD", day.plusDays(9))),
                "call.paper");
        assertRefused(
                calls.arrange(
                        command(),
                        session,
                        null,
                        new Arrangement(null, 5, null, null, null, List.of(), List.of(), List.of())),
                "call.minutes");
        assertRefused(
                calls.arrange(
                        command(),
                        session,
                        null,
                        new Arrangement(null, null, null, "javascript:1", null, List.of(), List.of(), List.of())),
                "call.address");
        assertRefused(
                calls.arrange(
                        command(),
                        session,
                        null,
                        new Arrangement(
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(new Arrangement.Part(
                                        UUID.randomUUID(), day.plusDays(8), LocalTime.NOON, 60, "Mesa", null, null)),
                                List.of(),
                                List.of())),
                "call.part");
        assertRefused(
                calls.arrange(
                        command(),
                        session,
                        null,
                        new Arrangement(
                                null,
                                null,
                                null,
                                null,
                                null,
                                List.of(),
                                List.of(),
                                List.of(new Arrangement.Guest(UUID.randomUUID(), null, "Eva", "eva")))),
                "call.guest");
        assertThat(call(session).version()).isZero();
        assertRefused(invitations.answer(command(), UUID.randomUUID(), Reply.COMES, null, null), "invitation.absent");
    }

    @Test
    void fromTheCallToTheLinkToTheAnswerWithoutAnAccount() throws Exception {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var page = "/sesiones/" + session + "/convocatoria";
        post(page, "what", "when", "starts", "10:30", "minutes", "60", "room", "Sala 4");
        post(page, "what", "paper", "title", "Informe de abasto", "from", ana);
        post(page + "/envio");
        var id = only(session).id();
        post(page + "/enlaces/" + id);
        var html = web.get()
                .uri(page)
                .with(as(Role.SECRETARIAT))
                .exchange()
                .getResponse()
                .getContentAsString();
        var at = html.indexOf("/i/");
        var link = html.substring(at, at + 35);

        var seen = web.get().uri(link).exchange();
        assertThat(seen)
                .hasStatusOk()
                .hasHeader("Referrer-Policy", "no-referrer")
                .hasHeader("Cache-Control", "no-store");
        assertThat(seen).bodyText().contains("10:30", "Sala 4", "Informe de abasto", "Ya llegué", "¿Asistirá?");
        assertThat(web.get().uri(link + "/sesion.ics").exchange())
                .bodyText()
                .contains("BEGIN:VEVENT", "METHOD:PUBLISH");
        answer(link, "what", "answer", "reply", "DEPUTY", "deputy", "Luis Mora");
        answer(link, "what", "arrive", "word", invitations.door(session).orElseThrow());

        assertThat(answer(session).deputy()).isEqualTo("Luis Mora");
        assertThat(answer(session).by()).isEqualTo("enlace:" + ana);
        assertThat(room.of(session).orElseThrow().noted()).singleElement().satisfies(one -> {
            assertThat(one.deputy()).isTrue();
            assertThat(one.person()).isEqualTo("Luis Mora");
        });
        assertThat(web.post()
                        .uri(link)
                        .param("what", "arrive")
                        .param("word", "x")
                        .param("command", UUID.randomUUID().toString()))
                .hasStatus(422)
                .bodyText()
                .contains("Esa no es la clave");
        assertThat(web.get().uri("/i/" + "0".repeat(32)))
                .hasStatus(404)
                .bodyText()
                .contains("ya no sirve");
    }

    private void answer(String link, String... fields) {
        var post = web.post().uri(link).param("command", UUID.randomUUID().toString());
        for (var i = 0; i < fields.length; i += 2) {
            post.param(fields[i], fields[i + 1]);
        }
        assertThat(post).hasStatus3xxRedirection();
    }

    @Test
    void aClosedSessionsLinkServesNoMore() {
        var session = today();
        var ana = member(session, "Ana Ruiz");
        var id = asked(session);
        assertDone(invitations.link(command(), id));
        var token = invitations
                .shown(new Asker(Desk.CLERK, Role.SECRETARIAT, null), id)
                .orElseThrow();
        assertThat(invitations.opened(token, "192.0.2.1")).isPresent();

        arrived(session, ana);
        assertDone(closing.close(command(), session, false));

        assertThat(invitations.opened(token, "192.0.2.1")).isEmpty();
        assertRefused(invitations.answer(command(), id, Reply.COMES, null, null), "call.closed");
    }
}
