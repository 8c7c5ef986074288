package mx.andamio.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static mx.andamio.support.SomeCommitments.SIGNED;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Pattern;
import mx.andamio.commitments.Assessing;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.Board.By;
import mx.andamio.commitments.Board.Look;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Origin;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.support.Desk;
import mx.andamio.support.SomeCommitments;
import mx.andamio.support.TestClock;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Why something is red, and what others think of it. */
class RatingJourneyTest extends Journey {

    /** Far from the region whose hospitals signed in the demonstration, of which no other test says anything. */
    private static final String HOSPITAL = "YNIMS000071";

    @Autowired
    SomeCommitments some;

    @Autowired
    Assessing assessing;

    @Autowired
    Board board;

    @Autowired
    TestClock clock;

    private final String line = Unique.word();

    @Test
    void whyATileIsRedIsFoundInThreeSteps() {
        var text = "Terminar la obra " + Unique.word();
        var id = signed(HOSPITAL, text);
        var worst = new Criteria(Step.AT_RISK, Step.AT_RISK, Step.AT_RISK, Step.AT_RISK);
        assertThat(assessing.assess(
                        Desk.asks("commitments.assess"),
                        id,
                        new Assessing.Judgement(worst, Step.AT_RISK, "falta la mitad de la plantilla"),
                        "DPM-HEAD"))
                .isInstanceOf(Outcome.Done.class);
        var page = browser().visitor(1366, 768, true);
        signIn(page);

        var tile = page.locator("#umae a[href='/representaciones/" + HOSPITAL + "']")
                .first();
        assertThat(tile).hasClass(Pattern.compile(".*\\br1\\b.*"));
        assertThat(tile).containsText("SIMULADO");
        tile.click();
        page.locator("#compromisos a", new Page.LocatorOptions().setHasText(text))
                .click();

        assertThat(page.locator("h1")).containsText(text);
        assertThat(page.locator("#semaforo")).containsText("en riesgo de incumplimiento");
        assertThat(page.locator("#semaforo")).containsText("falta la mitad de la plantilla");
    }

    @Test
    void tenInARowAreAssessedByKeyboard() {
        for (var i = 0; i < 10; i++) {
            signed("22", "Abrir la unidad " + Unique.word());
        }
        actsFor("DPM-HEAD");
        var page = browser().visitor(1366, 768, true);
        signIn(page);
        page.navigate(at("/evaluar?linea=" + line));
        assertThat(page.locator(".sub")).containsText("faltan 10 por evaluar");

        for (var left = 10; left > 0; left--) {
            assertThat(page.locator("input[name=reto][value='1']")).isFocused();
            for (var key : "33233".split("")) {
                page.keyboard().press(key);
            }
            page.keyboard().press("Enter");
            assertThat(page.locator("main"))
                    .containsText(left == 1 ? "No queda ninguno por evaluar" : "Evaluación guardada");
        }

        assertThat(board.found(Scope.of(By.LINE, line), new Look.At(Step.REACHABLE), 0, 20)
                        .total())
                .isEqualTo(10);
    }

    @Test
    void withoutScriptsARefusedJudgementKeepsWhatWasTyped() {
        signed("22", "Abrir la unidad " + Unique.word());
        actsFor("DPM-HEAD");
        var page = browser().visitor(1366, 768, false);
        signIn(page);
        page.navigate(at("/evaluar?linea=" + line));
        for (var field : List.of("reto", "planeacion", "impulso", "etapa")) {
            page.locator("input[name=" + field + "][value='4']").check();
        }
        page.locator("input[name=general][value='1']").check();
        page.locator(".assess button").press("Enter");

        assertThat(page.locator(".notice-bad")).containsText("escriba por qué");
        assertThat(page.locator("input[name=etapa][value='4']")).isChecked();
        page.locator("#motivo").fill("nadie autoriza las plazas");
        page.locator(".assess button").press("Enter");
        assertThat(page.locator(".notice-good")).isVisible();
        assertThat(page.locator("main")).containsText("No queda ninguno por evaluar");
    }

    private void actsFor(String post) {
        var outcome = accounts.assign(Command.bySystem(Actor.SYSTEM, "identity.account.assign"), user(), post);
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }

    /** Not heard of for long, and not yet due. */
    private CommitmentId signed(String organ, String text) {
        var due =
                LocalDate.now(clock.withZone(ZoneId.of("America/Mexico_City"))).plusDays(60);
        return some.signedElsewhere(new NewCommitment(
                organ,
                null,
                new Terms(
                        CommitmentKind.COMMITMENT,
                        text,
                        Parties.NOBODY,
                        new Milestones(SIGNED, List.of(new Milestone("a", "Obra", "Acta", due, BigDecimal.ONE))),
                        null,
                        null,
                        new Alignment(line, null, List.of()),
                        new Origin.Document("Relación de prueba", SIGNED)),
                null,
                true));
    }
}
