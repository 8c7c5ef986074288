package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneId;
import java.util.Map;
import java.util.UUID;
import mx.andamio.annual.Reports;
import mx.andamio.annual.Reports.Kept;
import mx.andamio.annual.Reports.NewText;
import mx.andamio.annual.model.Kind;
import mx.andamio.register.Outcome;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Reports of years, for tests, in few words. */
@Component
@Lazy
public class SomeAnnual {

    public static final ZoneId ZONE = ZoneId.of("America/Mexico_City");

    private final Reports reports;

    SomeAnnual(Reports reports) {
        this.reports = reports;
    }

    public Kept compiled(Kind kind, int year) {
        return reports.one(UUID.fromString(done(reports.compile(Desk.asks("annual.report.compile"), kind, year))))
                .orElseThrow();
    }

    /** Over whatever was written before. */
    public void write(Kind kind, int year, String chapter, String text) {
        var before = reports.texts(kind, year, chapter);
        done(reports.write(
                Desk.asks("annual.text.write"),
                new NewText(
                        kind,
                        year,
                        chapter,
                        before.isEmpty() ? 0 : before.getFirst().version(),
                        text)));
    }

    /** Addresses of pages by their route. */
    public Map<String, String> pages() {
        compiled(Kind.INFORME, 2026);
        return Map.of(
                "/informes",
                "/informes",
                "/informes/{id}",
                "/informes/" + compiled(Kind.INFORME, 2026).id(),
                "/informes/borrador",
                "/informes/borrador?clase=PROGRAMA&anio=2026",
                "/informes/borrador none",
                "/informes/borrador?clase=INFORME&anio=1901");
    }

    private static String done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return ((Outcome.Done) outcome).result();
    }
}
