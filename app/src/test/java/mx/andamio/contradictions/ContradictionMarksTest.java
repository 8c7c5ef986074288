package mx.andamio.contradictions;

import static mx.andamio.support.Bulletin.aBulletin;
import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.UUID;
import mx.andamio.contradictions.Contradictions.NewMark;
import mx.andamio.contradictions.Mark.Verdict;
import mx.andamio.identity.Role;
import mx.andamio.register.Outcome;
import mx.andamio.register.Outcome.Refused;
import mx.andamio.register.Register;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a person says of a contradiction. */
class ContradictionMarksTest extends ContradictionsFixture {

    @Autowired
    Register register;

    @Test
    void aMarkSettlesItUntilAnotherValueComes() throws Exception {
        var counts = "camas " + Unique.word();
        var day = Unique.day();
        var first = desk.registered(aBulletin().dated(day).figure(953_872, counts));
        desk.registered(aBulletin().dated(day).figure(948_100, counts));
        var one = of(first).getFirst();
        var open = contradictions.open();

        done(contradictions.mark(
                asks("contradictions.mark"), explained(one, one.first().source().label())));

        assertThat(contradictions.open()).isEqualTo(open - 1);
        assertThat(contradictions.contradiction(one.id()).orElseThrow().isOpen())
                .isFalse();
        assertThat(body(get("/contradicciones/" + one.id())))
                .contains("explicada")
                .contains("corte distinto")
                .contains("Tiene razón: " + one.first().source().label());
        assertThat(reason(contradictions.mark(asks("contradictions.mark"), explained(one, null))))
                .isEqualTo("contradiction.marked");

        // Another paper that says the same changes nothing.
        desk.registered(aBulletin().dated(day).figure(948_100, counts));
        assertThat(contradictions.contradiction(one.id()).orElseThrow().isOpen())
                .isFalse();

        desk.registered(aBulletin().dated(day).figure(901_007, counts));
        assertThat(contradictions.contradiction(one.id()).orElseThrow().isOpen())
                .isTrue();
        assertThat(body(get("/contradicciones/" + one.id()))).contains("después se dijo otra cosa");
    }

    @Test
    void aMarkIsWithdrawnNotDeleted() {
        var one = aContradiction();
        done(contradictions.mark(asks("contradictions.mark"), explained(one, null)));

        assertThat(reason(contradictions.withdraw(asks("contradictions.withdraw"), one.id(), " ")))
                .isEqualTo("contradiction.words");
        done(contradictions.withdraw(asks("contradictions.withdraw"), one.id(), "era otra"));

        var after = contradictions.contradiction(one.id()).orElseThrow();
        assertThat(after.isOpen()).isTrue();
        assertThat(after.marks()).extracting(Mark::withdrawn).containsExactly("era otra");
        assertThat(reason(contradictions.withdraw(asks("contradictions.withdraw"), one.id(), "otra vez")))
                .isEqualTo("contradiction.unmarked");
        assertThat(register.newest(500, Long.MAX_VALUE).stream()
                        .filter(entry -> entry.payload().contains(one.id().toString()))
                        .map(entry -> entry.type()))
                .containsExactly("contradictions.withdraw", "contradictions.mark");
    }

    @Test
    void refusesWhatCannotBe() {
        var one = aContradiction();

        assertThat(reason(contradictions.mark(
                        asks("contradictions.mark"), new NewMark(one.id(), Verdict.NONE, " ", null))))
                .isEqualTo("contradiction.words");
        assertThat(reason(contradictions.mark(
                        asks("contradictions.mark"), new NewMark(one.id(), Verdict.NONE, "x".repeat(501), null))))
                .isEqualTo("contradiction.words");
        assertThat(reason(contradictions.mark(asks("contradictions.mark"), explained(one, "Otro papel"))))
                .isEqualTo("contradiction.source");
        var nobody = new ContradictionId(UUID.randomUUID());
        assertThat(reason(contradictions.mark(
                        asks("contradictions.mark"), new NewMark(nobody, Verdict.NONE, "no", null))))
                .isEqualTo("contradiction.absent");
        assertThat(reason(contradictions.withdraw(asks("contradictions.withdraw"), nobody, "no")))
                .isEqualTo("contradiction.absent");
        assertThat(get("/contradicciones/" + nobody)).hasStatus(404);
        assertThat(get("/contradicciones?clase=NADA")).hasStatus(422);
        assertThat(get("/contradicciones?anio=ayer")).hasStatus(422);
        assertThat(get("/contradicciones?estado=NADA")).hasStatus(422);
        assertThat(get("/contradicciones?page=-1")).hasStatus(422);
        assertThat(get("/api/v1/contradictions?nature=NADA")).hasStatus(422);
    }

    @Test
    void itIsMarkedByForm() throws Exception {
        var one = aContradiction();

        var answer = web.post()
                .uri("/contradicciones/" + one.id() + "/marca")
                .with(as(Role.DESK))
                .with(csrf())
                .param("command", UUID.randomUUID().toString())
                .param("verdict", "NONE")
                .param("words", "son dos cortes")
                .exchange();

        assertThat(answer).hasRedirectedUrl("/contradicciones/" + one.id());
        assertThat(body(get("/contradicciones/" + one.id())))
                .contains("no es contradicción")
                .contains("son dos cortes");
    }

    @Test
    void whoMayOnlyReadHasNothingToSend() throws Exception {
        assertThat(body(get("/contradicciones/" + aContradiction().id()))).doesNotContain("/marca");
    }

    private static String reason(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Refused.class);
        return ((Refused) outcome).reason().code();
    }
}
