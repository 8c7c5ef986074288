package mx.andamio.targets;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.pack.OrganType;
import mx.andamio.support.SomeMeasurements;
import mx.andamio.support.SomeTargets;
import mx.andamio.targets.TargetPlans.NewPlan;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** From an organ to its medical units. */
class UnitTargetsTest extends TargetsFixture {

    private static final String ONE = "SIMT001";
    private static final String TWO = "SIMT002";
    private static final String THREE = "SIMT003";

    @Autowired
    SomeMeasurements measured;

    @BeforeEach
    void unitsOfTwoOrgans() {
        measured.units(unit(ONE, "01"), unit(TWO, "01"), unit(THREE, "14"));
    }

    private static Unit unit(String code, String organ) {
        return new Unit(code, "Unidad simulada " + code, organ, "", LocalDate.of(1999, 1, 1), null, true);
    }

    /** 600 over three months; of Aguascalientes (01) one unit had a fifth of a year before's, and the other the rest. */
    private UUID aDraft(LocalDate from) {
        some.measured(
                from.minusYears(1),
                Map.of(
                        "01",
                        List.of(25, 50, 25),
                        "14",
                        List.of(75, 150, 75),
                        ONE,
                        List.of(5, 10, 5),
                        TWO,
                        List.of(20, 40, 20),
                        THREE,
                        List.of(75, 150, 75)));
        return some.begun(new NewPlan(
                SomeTargets.INDICATOR,
                YearMonth.from(from),
                3,
                0,
                Basis.HISTORY,
                null,
                List.of(OrganType.OOAD),
                true,
                600,
                null,
                null,
                "Meta de prueba",
                true));
    }

    private Line line(UUID id, String code) {
        return plans.line(id, plans.one(id).orElseThrow().latest().number(), code)
                .orElseThrow();
    }

    private void addsUp(UUID id, String organ) {
        var whole = line(id, organ).planned();
        var units = plans.units(id, plans.one(id).orElseThrow().latest().number(), organ);
        assertThat(IntStream.range(0, whole.size())
                        .mapToObj(at -> units.stream()
                                .mapToLong(unit -> unit.planned().get(at))
                                .sum()))
                .isEqualTo(whole);
    }

    @Test
    void inEachMonthUnitsAddUpToTheirOrgan() throws Exception {
        var id = aDraft(SomeTargets.months());

        assertThat(line(id, "01").planned()).containsExactly(38L, 75L, 37L);
        assertThat(line(id, ONE).planned()).containsExactly(8L, 15L, 7L);
        assertThat(line(id, TWO).planned()).containsExactly(30L, 60L, 30L);
        addsUp(id, "14");
        assertThat(plans.lines(id, 1)).noneMatch(Line::isUnit);
        assertThat(page("/metas/" + id + "/01")).contains("Unidad simulada " + ONE, "/metas/" + id + "/" + TWO);
        assertThat(page("/metas/" + id + "/" + ONE))
                .contains("/metas/" + id + "/01", "name=\"m2\"")
                .doesNotContain("name=\"least\"");
        assertThat(page("/metas/" + id + "/tabla.csv")).contains(ONE + ",Unidad simulada " + ONE + ",");
        assertThat(page("/api/v1/target-plans/" + id + "/lines?organ=01"))
                .contains("\"total\":2", "\"above\":\"01\"", "\"kind\":\"UNIT\"");
    }

    @Test
    void aUnitIsSettledAndTheOthersOfItsOrganTakeTheRest() throws Exception {
        var id = aDraft(SomeTargets.months());

        assertThat(send(
                        "/metas/" + id + "/" + ONE,
                        "version",
                        "1",
                        "m0",
                        "20",
                        "m1",
                        "15",
                        "m2",
                        "7",
                        "reason",
                        "Jornada"))
                .hasRedirectedUrl("/metas/" + id);

        assertThat(line(id, ONE).planned()).containsExactly(20L, 15L, 7L);
        assertThat(line(id, TWO).planned()).containsExactly(18L, 60L, 30L);
        assertThat(line(id, "01").planned()).containsExactly(38L, 75L, 37L);
        // its whole, by what it had in each month
        send("/metas/" + id + "/" + ONE, "version", "2", "whole", "40", "reason", "Toda");
        assertThat(line(id, ONE).planned()).containsExactly(10L, 20L, 10L);
        addsUp(id, "01");
        // an organ that is settled takes its units with it, and who is settled stays
        send("/metas/" + id + "/01", "version", "3", "whole", "200", "reason", "Más");
        assertThat(line(id, ONE).planned()).containsExactly(10L, 20L, 10L);
        addsUp(id, "01");
        addsUp(id, "14");
    }

    @Test
    void whatUnitsCannotTakeIsSaidAndChangesNothing() throws Exception {
        var id = aDraft(SomeTargets.months());

        var high = send("/metas/" + id + "/" + ONE, "version", "1", "m1", "76", "reason", "x");
        assertThat(high).hasStatus(422);
        assertThat(high.getResponse().getContentAsString(StandardCharsets.UTF_8))
                .contains("lo fijado para las unidades de Aguascalientes pasa por 1 de la meta", "value=\"76\"")
                .containsPattern("En [a-z]+ de 20\\d\\d, lo fijado");
        assertThat(send("/metas/" + id + "/" + ONE, "version", "1", "least", "5", "reason", "x"))
                .hasStatus(422);
        assertThat(send("/metas/" + id + "/" + THREE, "version", "1", "m0", "1", "reason", "x"))
                .hasStatus(422);
        assertThat(plans.one(id).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void whatUnitsHadIsFrozenAndTheRestFollowsTheirOrgan() {
        var from = SomeTargets.months();
        var id = aDraft(from);
        some.measured(from, Map.of("01", List.of(10), "14", List.of(90), ONE, List.of(3), THREE, List.of(90)));

        assertThat(send("/metas/" + id + "/replaneacion", "version", "1", "reason", "Corte"))
                .hasRedirectedUrl("/metas/" + id);

        assertThat(line(id, ONE).planned()).startsWith(3L);
        assertThat(line(id, ONE).marks()).containsExactly(Mark.MEASURED, Mark.FREE, Mark.FREE);
        // nothing was told of it: what was planned stays
        assertThat(line(id, TWO).planned()).startsWith(30L);
        assertThat(line(id, TWO).marks()).startsWith(Mark.PASSED);
        var organ = line(id, "01").planned();
        assertThat(List.of(1, 2))
                .allSatisfy(at -> assertThat(line(id, ONE).planned().get(at)
                                + line(id, TWO).planned().get(at))
                        .isEqualTo(organ.get(at)));
    }

    @Test
    void whatIsInForceStandsWhereverTheUnitAndItsOrganAreMeasured() throws Exception {
        // later than all that others measure: pages show the last month
        var from = LocalDate.of(2045, 1, 1);
        var id = aDraft(from);
        some.measured(from, Map.of("01", List.of(10), ONE, List.of(3)));
        assertThat(page("/unidades/" + ONE)).doesNotContain("data-label=\"Meta\"");
        var indicator = "/indicadores/" + SomeTargets.INDICATOR + "?organo=" + ONE + "&periodo="
                + from.toString().substring(0, 7);

        assertThat(send("/metas/" + id + "/vigencia", "version", "1")).hasRedirectedUrl("/metas/" + id);

        assertThat(page(indicator)).contains("Meta del mes: 8 ");
        assertThat(page("/unidades/" + ONE)).contains("<td data-label=\"Meta\" class=\"num\">8</td>");
        assertThat(page("/representaciones/01/indicadores")).contains("data-label=\"Meta\">38</td>");
        assertThat(page("/representaciones/01/indicadores/tabla.csv")).contains(",38,");
    }

    @Test
    void aShareOfAUnitGoesToItsOrgans() {
        var from = SomeTargets.months();
        var id = some.begun(new NewPlan(
                "FILL-LINE",
                YearMonth.from(from),
                3,
                1,
                Basis.SAME,
                null,
                List.of(OrganType.OOAD),
                true,
                950,
                null,
                null,
                "Meta de prueba",
                true));

        assertThat(send("/metas/" + id + "/01", "version", "1", "whole", "98", "reason", "Más"))
                .hasRedirectedUrl("/metas/" + id);

        assertThat(line(id, ONE).planned()).containsOnly(980L);
        assertThat(line(id, THREE).planned()).containsOnly(950L);
    }
}
