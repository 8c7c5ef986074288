package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static mx.andamio.support.OutcomeChecks.assertRefused;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.meetings.Deciding.NewOutcome;
import mx.andamio.meetings.Reviews.Agreed;
import mx.andamio.meetings.Reviews.Review;
import mx.andamio.meetings.Seatings.NewMember;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.TestClock;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A draft goes round before its act is closed. */
class ReviewsTest extends HeldFixture {

    @Autowired
    Reviews reviews;

    @Autowired
    TestClock clock;

    @Test
    void whatWasSentStaysAsItWasAndWhatChangedSinceIsSaid() {
        var session = today();
        var ana = there(session, "Ana Ruiz");
        assertDone(deciding.enter(command(), session, adopted("Abrir salas")));
        assertDone(send(session));
        assertThat(of(session).changed()).isFalse();

        assertDone(deciding.enter(command(), session, adopted("Cerrar salas")));

        assertThat(of(session).changed()).isTrue();
        assertThat(of(session).last().draft().outcomes()).hasSize(1);
        assertDone(send(session));
        assertThat(of(session).sent()).extracting(Reviews.Sent::number).containsExactly(2, 1);
        assertThat(of(session).changed()).isFalse();
        assertThat(ana).isNotEmpty();
    }

    @Test
    void whoWasThereCommentsAndEachCommentIsAnswered() {
        var session = today();
        var ana = there(session, "Ana Ruiz");
        assertDone(deciding.enter(command(), session, adopted("Abrir salas")));
        var away = member(session, "Beto Díaz");
        assertRefused(comment(session, ana, null, "Faltó la fecha"), "review.none", Kind.CONFLICT);
        assertDone(send(session));

        assertRefused(comment(session, away, null, "No estuve"), "review.not_there", Kind.USER);
        assertRefused(comment(session, ana, 2, "Sobre otro"), "review.about", Kind.USER);
        assertRefused(comment(session, ana, 1, "  "), "review.text", Kind.USER);
        var comment = UUID.fromString(result(comment(session, ana, 1, "Faltó la fecha")));

        assertThat(of(session).unanswered()).isEqualTo(1);
        assertRefused(reviews.answer(command(), session, comment, true, ""), "review.words", Kind.USER);
        assertDone(reviews.answer(command(), session, comment, true, "Se agregó"));
        assertRefused(reviews.answer(command(), session, comment, false, "Otra"), "review.answered", Kind.CONFLICT);
        assertRefused(reviews.answer(command(), session, UUID.randomUUID(), true, "Sí"), "review.comment", Kind.ABSENT);
        assertThat(of(session).comments()).singleElement().satisfies(one -> {
            assertThat(one.name()).isEqualTo("Ana Ruiz");
            assertThat(one.taken()).isTrue();
            assertThat(one.answer()).isEqualTo("Se agregó");
        });
    }

    @Test
    void afterItsDayNobodyCommentsAndItCloses() {
        var session = today();
        var ana = there(session, "Ana Ruiz");
        there(session, "Beto Díaz");
        var until = pages.words().today().plusDays(2);
        assertDone(reviews.send(command(), session, until));
        assertDone(reviews.agree(command(), session, ana));

        assertThat(of(session).silent()).containsExactly("Beto Díaz");
        assertRefused(closing.close(command(), session, false), "close.deadline", Kind.CONFLICT);

        try (var _ = clock.later(Duration.ofDays(3))) {
            assertRefused(comment(session, ana, null, "Tarde"), "review.over", Kind.CONFLICT);
            assertDone(closing.close(command(), session, false));
        }
        assertThat(Objects.requireNonNull(acts.of(session).orElseThrow().act().reviewed())
                        .agreed())
                .containsExactly("Ana Ruiz");
        assertThat(acts.of(session).orElseThrow().json()).contains("\"reviewed\":{\"agreed\":[\"Ana Ruiz\"]");
    }

    @Test
    void whereAllAgreedItClosesAtOnceUnlessACommentWaits() {
        var session = today();
        var ana = there(session, "Ana Ruiz");
        assertDone(send(session));
        var comment = UUID.fromString(result(comment(session, ana, null, "Faltó un dato")));
        assertDone(reviews.agree(command(), session, ana));
        assertDone(reviews.agree(command(), session, ana));
        assertThat(of(session).agreed()).extracting(Agreed::name).containsExactly("Ana Ruiz");

        assertRefused(closing.close(command(), session, false), "close.comments", Kind.CONFLICT);
        assertDone(reviews.answer(command(), session, comment, false, "No consta"));
        assertDone(closing.close(command(), session, false));
        assertRefused(comment(session, ana, null, "Después"), "room.closed", Kind.CONFLICT);
    }

    @Test
    void whatCannotBeSentIsRefused() {
        var session = today();
        assertRefused(send(session), "close.nobody", Kind.CONFLICT);
        there(session, "Ana Ruiz");
        assertRefused(reviews.send(command(), session, pages.words().today().minusDays(1)), "review.until", Kind.USER);
        assertRefused(reviews.send(command(), session, pages.words().today().plusDays(61)), "review.until", Kind.USER);
        assertThat(reviews.of(session)).isEmpty();
    }

    @Test
    void bothPartiesAgreeToWhatTheActSaysBeforeItIsClosed() throws Exception {
        var session = today();
        bodyRules.ofTwoParties(bodyOf(session), true);
        var institute = member(session, "Ana Ruiz", "INSTITUTE");
        var union = member(session, "Beto Díaz", "UNION");
        arrived(session, institute, union);
        assertRefused(closing.close(command(), session, false), "close.approval", Kind.CONFLICT);

        assertDone(send(session));
        assertDone(reviews.agree(command(), session, institute));
        assertThat(closing.objections(session))
                .extracting(one -> one.code() + one.parameters())
                .anyMatch(one -> one.startsWith("close.approval") && one.contains("SNTSS"))
                .noneMatch(one -> one.startsWith("close.approval") && one.contains("IMSS"));
        assertDone(reviews.agree(command(), session, union));

        // what they agreed to is no longer what it says
        assertDone(deciding.enter(
                command(), session, new NewOutcome(null, null, new Result.Information("Se dio cuenta"))));
        assertRefused(closing.close(command(), session, false), "close.changed", Kind.CONFLICT);
        assertDone(send(session));
        assertDone(reviews.agree(command(), session, institute));
        assertDone(reviews.agree(command(), session, union));
        assertDone(closing.close(command(), session, false));

        // and it is called and signed as the body says
        var act = acts.of(session).orElseThrow().act();
        assertThat(act.paper().kind()).isEqualTo("minuta");
        assertThat(act.paper().signers())
                .extracting(one -> String.valueOf(one.name()))
                .containsExactly("IMSS", "SNTSS");
        assertThat(page("/sesiones/" + session + "/acta", Role.HEAD)).contains("Minuta: ");
        var pdf = web.get()
                .uri("/api/v1/sessions/" + session + "/act?format=pdf")
                .with(as(Role.HEAD))
                .exchange();
        try (var document = Loader.loadPDF(pdf.getResponse().getContentAsByteArray())) {
            assertThat(new PDFTextStripper().getText(document)).contains("Minuta: ", "firma electrónica avanzada");
        }
    }

    @Test
    void itGoesRoundOnItsPage() throws Exception {
        var session = today();
        var ana = there(session, "Ana Ruiz");
        var path = "/sesiones/" + session + "/borrador";
        assertThat(page(path, Role.SECRETARIAT)).contains("Todavía no se envía", "Enviar el borrador");

        post(path, "until", pages.words().today().plusDays(3).toString());
        post(path + "/comentarios", "member", ana, "text", "Faltó la fecha");
        assertThat(page(path, Role.SECRETARIAT)).contains("Versión 1, abierta", "Faltó la fecha", "Responder");
        // another does not speak for her
        assertThat(page(path, Role.HEAD))
                .contains("Faltó la fecha")
                .doesNotContain("Responder", "Enviar el comentario");

        post(path + "/comentarios/" + of(session).comments().getFirst().id(), "taken", "1", "words", "Se agregó");
        post(path + "/conformidad", "member", ana);
        assertThat(page(path, Role.HEAD)).contains("Se atendió.", "Se agregó").doesNotContain("Falta:");
    }

    private Review of(SessionId session) {
        return reviews.of(session).orElseThrow();
    }

    private Outcome send(SessionId session) {
        return reviews.send(command(), session, pages.words().today().plusDays(3));
    }

    private Outcome comment(SessionId session, String seat, @Nullable Integer about, String text) {
        return reviews.comment(command(), session, seat, about, text);
    }

    private String there(SessionId session, String person) {
        var seat = member(session, person);
        arrived(session, seat);
        return seat;
    }

    private String member(SessionId session, String person, String sector) {
        return result(seatings.add(
                command(),
                new NewMember(
                        bodyOf(session), person, sector, null, true, LocalDate.of(2026, 1, 1), null, "Instalación")));
    }
}
