package mx.andamio.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.GoalPlans;
import mx.andamio.commitments.goals.Dated;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.pack.OrganType;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.targets.TargetPlans.NewPlan;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** A goal takes its way from the plan in force. */
class GoalsByPlanTest extends TargetsFixture {

    @Autowired
    GoalPlans goals;

    @Autowired
    Commitments commitments;

    private void approve(UUID id) {
        plans.approve(Command.bySystem(Actor.SYSTEM, "targets.approve"), id, 1);
    }

    /** Of an indicator that nobody else plans. */
    private UUID inForce(String indicator, Basis basis, int decimals, long total) {
        var id = some.begun(new NewPlan(
                indicator,
                YearMonth.of(2031, 1),
                3,
                decimals,
                basis,
                null,
                List.of(OrganType.OOAD),
                false,
                total,
                null,
                null,
                "Meta de prueba",
                true));
        approve(id);
        return id;
    }

    private static Dated at(String value, int month, int day) {
        return new Dated(new BigDecimal(value), LocalDate.of(month == 12 ? 2030 : 2031, month, day));
    }

    private MvcTestResult draft(String organ, String indicator, String... more) {
        var fields = new ArrayList<>(
                List.of("organ", organ, "text", "Llegar a la meta del plan", "goal", "number", "indicator", indicator));
        fields.addAll(List.of(more));
        return send("/compromisos", fields.toArray(String[]::new));
    }

    @Test
    void ofAnAmountWhatIsToBeDoneSinceTheDayBefore() throws Exception {
        var id = inForce("SURG-2", Basis.EQUAL, 0, 35 * 60L);

        var way = goals.of("SURG-2", "01").orElseThrow();
        assertThat(way.baseline()).isEqualTo(at("0", 12, 31));
        assertThat(way.interim()).containsExactly(at("20", 1, 31), at("40", 2, 28));
        assertThat(way.target()).isEqualTo(at("60", 3, 31));
        // who has no units of its own goes the nation's way
        assertThat(goals.of("SURG-2", "UAM").orElseThrow().target()).isEqualTo(at("2100", 3, 31));
        assertThat(page("/metas/" + id + "/01")).contains("/compromisos/nuevo?organo=01&amp;indicador=SURG-2");
        assertThat(page("/compromisos/nuevo?organo=01&indicador=SURG-2"))
                .contains("value=\"60\"", "2031-02-28 40", "value=\"2030-12-31\"");
    }

    @Test
    void whoAsksForItTypesNoNumbers() {
        inForce("SURG-CANCELLED", Basis.SAME, 1, 55);

        var done = draft("01", "SURG-CANCELLED", "plan", "on", "baseline", "9", "baselineOn", "2030-12-31");

        var page = Objects.requireNonNull(done.getResponse().getRedirectedUrl());
        var goal = commitments
                .commitment(new CommitmentId(UUID.fromString(page.substring("/compromisos/".length()))))
                .orElseThrow()
                .terms()
                .goal();
        assertThat(String.valueOf(goal))
                .contains("5.5", "2031-03-31", "2031-02-28")
                .doesNotContain("=9");
        assertThat(goal).isNotInstanceOf(Reach.class);
    }

    @Test
    void whereNoPlanIsInForceItSaysSoAndKeepsWhatWasTyped() throws Exception {
        var refused = draft("01", "FILL-PIECE", "plan", "on", "target", "77");

        assertThat(refused).hasStatus(422);
        assertThat(refused.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("Ningún plan en vigor tiene meta del indicador FILL-PIECE para 01", "value=\"77\"");
    }
}
