package mx.andamio.targets;

import static mx.andamio.support.Viewers.as;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.identity.Role;
import mx.andamio.support.SomeTargets;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

class TargetPlansTest extends TargetsFixture {

    private static final String AGUASCALIENTES = "01";
    private static final String JALISCO = "14";

    private List<Line> last(UUID id) {
        return plans.lines(id, plans.one(id).orElseThrow().latest().number());
    }

    private Line line(UUID id, String organ) {
        return last(id).stream()
                .filter(one -> one.organ().equals(organ))
                .findFirst()
                .orElseThrow();
    }

    private static void addsUp(List<Line> lines, long total) {
        assertThat(lines.stream()
                        .filter(Line::isOrgan)
                        .mapToLong(one -> one.whole(true))
                        .sum())
                .isEqualTo(total);
        assertThat(lines.getFirst().whole(true)).isEqualTo(total);
        assertThat(lines.stream()
                        .filter(one -> one.kind() == Line.Kind.REGION)
                        .mapToLong(one -> one.whole(true))
                        .sum())
                .isEqualTo(total);
    }

    @Test
    void aTargetIsSpreadByTheYearBeforeAndAddsUp() throws Exception {
        var id = some.aDraft(SomeTargets.months());

        addsUp(last(id), 600);
        assertThat(line(id, AGUASCALIENTES).planned()).containsExactly(38L, 75L, 37L);
        assertThat(line(id, JALISCO).planned()).containsExactly(113L, 225L, 112L);
        assertThat(line(id, "22").planned()).containsExactly(0L, 0L, 0L);
        assertThat(page("/metas")).contains("/metas/" + id);
        assertThat(page("/metas/" + id))
                .contains("SIMULADO", "borrador", "Por lo del año anterior", "/metas/" + id + "/14", "25.0 %");
    }

    @Test
    void aMonthThatIsSettledStaysAndTheRestIsSpreadAgain() throws Exception {
        var id = some.aDraft(SomeTargets.months());

        var done = send(
                "/metas/" + id + "/01",
                "version",
                "1",
                "m0",
                "80",
                "m1",
                "75",
                "m2",
                "37",
                "least",
                "150",
                "reason",
                "Jornada de enero");

        assertThat(done).hasRedirectedUrl("/metas/" + id);
        addsUp(last(id), 600);
        assertThat(line(id, AGUASCALIENTES).planned()).startsWith(80L);
        assertThat(line(id, AGUASCALIENTES).marks()).containsExactly(Mark.SETTLED, Mark.FREE, Mark.FREE);
        assertThat(line(id, AGUASCALIENTES).least()).isEqualTo(150);
        assertThat(plans.lines(id, 1).stream()
                        .filter(one -> one.organ().equals(AGUASCALIENTES))
                        .findFirst()
                        .orElseThrow()
                        .planned())
                .startsWith(38L);
        assertThat(page("/metas/" + id)).contains("Jornada de enero", "▪", "versión 2");
        // what is no longer ticked is spread again
        send("/metas/" + id + "/01", "version", "2", "m0", "80", "reason", "Se deja");
        assertThat(line(id, AGUASCALIENTES).planned()).containsExactly(38L, 75L, 37L);
    }

    @Test
    void aRegionIsSettledAndItsOrgansAddUpToIt() {
        var id = some.aDraft(SomeTargets.months());

        assertThat(send("/metas/" + id + "/R-NORTE", "version", "1", "whole", "300", "reason", "Acuerdo regional"))
                .hasRedirectedUrl("/metas/" + id);

        addsUp(last(id), 600);
        assertThat(line(id, "R-NORTE").whole(true)).isEqualTo(300);
        assertThat(line(id, AGUASCALIENTES).whole(true)).isEqualTo(300);
    }

    @Test
    void whatCannotBeIsSaidAndChangesNothing() throws Exception {
        var id = some.aDraft(SomeTargets.months());

        var floor = send("/metas/" + id + "/01", "version", "1", "least", "700", "reason", "Piso");
        assertThat(floor).hasStatus(422);
        assertThat(text(floor)).contains("La meta nacional no alcanza", "suman 100 más", "value=\"700\"");
        assertThat(text(send("/metas/" + id + "/01", "version", "1", "most", "10", "m0", "20", "reason", "Tope")))
                .contains("Los meses fijados o medidos de", "pasan por 10");
        assertThat(send("/metas/" + id + "/01", "version", "1", "m0", "muchas", "reason", "x"))
                .hasStatus(422);
        assertThat(send("/metas/" + id + "/01", "version", "1", "m0", "20.5", "reason", "x"))
                .hasStatus(422);
        assertThat(send("/metas/" + id + "/01", "version", "1", "m0", "20")).hasStatus(422);
        assertThat(send("/metas/" + id + "/total", "version", "1", "total", "600", "reason", "x"))
                .hasStatus(422);
        assertThat(send("/metas/" + id + "/replaneacion", "version", "1", "reason", "x"))
                .hasStatus(422);
        assertThat(send("/metas/" + id + "/NO-HAY", "version", "1", "reason", "x"))
                .hasStatus(404);
        assertThat(send(
                        "/metas",
                        "indicator",
                        "PEOPLE",
                        "from",
                        "2001-01",
                        "to",
                        "2003-01",
                        "total",
                        "1",
                        "basis",
                        "EQUAL"))
                .hasStatus(422);
        assertThat(plans.one(id).orElseThrow().versions()).hasSize(1);
    }

    @Test
    void whatWasMeasuredIsFrozenAndTheRestIsSpreadOverWhatIsLeft() {
        var from = SomeTargets.months();
        var id = some.aDraft(from);
        some.measured(from, Map.of(AGUASCALIENTES, List.of(10), JALISCO, List.of(90)));

        assertThat(send("/metas/" + id + "/replaneacion", "version", "1", "reason", "Corte de enero"))
                .hasRedirectedUrl("/metas/" + id);

        addsUp(last(id), 600);
        assertThat(line(id, AGUASCALIENTES).planned()).containsExactly(10L, 93L, 47L);
        assertThat(line(id, AGUASCALIENTES).marks()).containsExactly(Mark.MEASURED, Mark.FREE, Mark.FREE);
        assertThat(line(id, "22").marks()).startsWith(Mark.PASSED);
        assertThat(send("/metas/" + id + "/replaneacion", "version", "2", "total", "500", "reason", "Se baja"))
                .hasRedirectedUrl("/metas/" + id);
        addsUp(last(id), 500);
        assertThat(line(id, JALISCO).planned()).startsWith(90L);
        // less than was done already
        assertThat(send("/metas/" + id + "/total", "version", "3", "total", "99", "reason", "x"))
                .hasStatus(422);
    }

    @Test
    void whoComesSecondIsToldAndLosesNothing() throws Exception {
        var id = some.aDraft(SomeTargets.months());
        send("/metas/" + id + "/14", "version", "1", "whole", "400", "reason", "Primero");

        var second = send("/metas/" + id + "/01", "version", "1", "whole", "123", "reason", "Segundo");

        assertThat(second).hasStatus(409);
        assertThat(text(second))
                .contains(
                        "Mientras tanto secretariat guardó la versión 2",
                        "value=\"123\"",
                        "value=\"Segundo\"",
                        "name=\"version\" value=\"2\"");
        assertThat(line(id, AGUASCALIENTES).whole(true)).isEqualTo(200);
    }

    @Test
    void whatIsInForceStandsBesideWhatWasMeasured() throws Exception {
        var from = SomeTargets.months();
        var id = some.aDraft(from);
        some.measured(from, Map.of(AGUASCALIENTES, List.of(10), JALISCO, List.of(90)));
        var indicator = "/indicadores/" + SomeTargets.INDICATOR + "?organo=01&periodo="
                + from.toString().substring(0, 7);
        assertThat(page(indicator)).doesNotContain("/metas/" + id);

        assertThat(send("/metas/" + id + "/vigencia", "version", "1")).hasRedirectedUrl("/metas/" + id);

        assertThat(page(indicator))
                .contains(
                        "Meta del mes: 38 ",
                        "/metas/" + id + "?version=1",
                        "class=\"c-plan\"",
                        "Meta del plan en vigor");
        var other = some.aDraft(from);
        assertThat(text(send("/metas/" + other + "/vigencia", "version", "1"))).contains("Un mes tiene una sola meta");
        // a draft after it judges nobody
        send("/metas/" + id + "/01", "version", "1", "m0", "99", "reason", "Borrador");
        assertThat(page(indicator)).contains("Meta del mes: 38 ");
    }

    @Test
    void versionsAreComparedAndDownloaded() throws Exception {
        var id = some.aDraft(SomeTargets.months());
        send("/metas/" + id + "/14", "version", "1", "whole", "400", "reason", "Menos");

        assertThat(page("/metas/" + id + "?version=2&frente=1")).contains("Contra la versión 1", "+50", "-50");
        assertThat(page("/metas/" + id + "?version=1")).contains("Es la versión 1; la última es la 2");
        assertThat(page("/metas/" + id + "/tabla.csv")).contains("14,Jalisco,", ",300,400,SIMULADO,");
        assertThat(web.get().uri("/metas/" + id + "?version=9").with(as(Role.SECRETARIAT)))
                .hasStatus(404);
    }

    @Test
    void programsPlanByTheSameRules() throws Exception {
        var id = some.aDraft(SomeTargets.months());

        var refused =
                programs(id + "/lines/01", "{\"fields\":{\"version\":\"1\",\"least\":\"700\",\"reason\":\"Piso\"}}");
        assertThat(refused).hasStatus(422);
        assertThat(text(refused)).contains("target.blocked.NATION.TOO_LITTLE");
        var done = programs(id + "/lines/01", "{\"fields\":{\"version\":\"1\",\"whole\":\"200\",\"reason\":\"Piso\"}}");
        assertThat(done).hasStatusOk();
        assertThat(text(done)).contains("\"number\":2");
        assertThat(page("/api/v1/target-plans/" + id + "/lines?size=500"))
                .contains("\"organ\":\"01\"", "\"target\":200", "\"year_before\":100");
    }

    private MvcTestResult programs(String path, String body) {
        return web.post()
                .uri("/api/v1/target-plans/" + path)
                .with(as(Role.SECRETARIAT))
                .with(SecurityMockMvcRequestPostProcessors.csrf())
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }
}
