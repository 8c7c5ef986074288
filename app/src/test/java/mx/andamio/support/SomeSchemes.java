package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import mx.andamio.evaluations.Evaluations;
import mx.andamio.evaluations.Evaluations.NewScheme;
import mx.andamio.evaluations.Evaluations.NewValue;
import mx.andamio.evaluations.Evaluations.NewVersion;
import mx.andamio.evaluations.model.Cadence;
import mx.andamio.evaluations.model.Element;
import mx.andamio.evaluations.model.Period;
import mx.andamio.evaluations.model.Ruler;
import mx.andamio.evaluations.model.Source;
import mx.andamio.pack.OrganType;
import mx.andamio.register.Outcome;
import org.springframework.stereotype.Component;

/** Schemes for tests: half is counted from reports, half is entered by hand. */
@Component
public class SomeSchemes {

    /** First day of the first version. */
    public static final LocalDate FIRST = LocalDate.of(2020, 1, 1);

    private final Evaluations evaluations;

    SomeSchemes(Evaluations evaluations) {
        this.evaluations = evaluations;
    }

    /** @return its code */
    public String aScheme() {
        var code = "s-" + Unique.word();
        done(evaluations.begin(
                Desk.asks("evaluations.begin"),
                new NewScheme(
                        code,
                        "Scheme " + code,
                        Cadence.MONTH,
                        List.of(OrganType.OOAD, OrganType.UMAE),
                        false,
                        new NewVersion(FIRST, halves("0.5"), ""))));
        return code;
    }

    /** @param heard weight of what is counted; the rest is entered */
    public static Ruler halves(String heard) {
        var weight = new BigDecimal(heard);
        return new Ruler(
                List.of(
                        element("heard", Source.HEARD, weight),
                        element("visits", Source.ENTERED, BigDecimal.ONE.subtract(weight))),
                Ruler.HALF,
                Ruler.CUTS);
    }

    private static Element element(String code, Source source, BigDecimal weight) {
        return new Element(
                code, "Element " + code, "Counted so", source, weight, "%", BigDecimal.ZERO, BigDecimal.valueOf(100));
    }

    /** Opens the month of a day. @return its code */
    public String open(String scheme, LocalDate day) {
        var period = Period.on(Cadence.MONTH, day).code();
        done(evaluations.open(Desk.asks("evaluations.open"), scheme, period));
        return period;
    }

    public void enter(String scheme, String period, String organ, String value) {
        done(evaluations.enter(
                Desk.asks("evaluations.enter"),
                scheme,
                period,
                new NewValue(organ, "visits", new BigDecimal(value), "Visits of April")));
    }

    public void close(String scheme, String period) {
        done(evaluations.close(Desk.asks("evaluations.close"), scheme, period));
    }

    /** Addresses of its pages by route, with a closed and an open period. */
    public Map<String, String> pages() {
        var scheme = aScheme();
        var today = LocalDate.now(ZoneId.of("America/Mexico_City"));
        var closed = open(scheme, today.minusMonths(2));
        enter(scheme, closed, "17", "70");
        close(scheme, closed);
        done(evaluations.change(
                Desk.asks("evaluations.change"),
                scheme,
                new NewVersion(today.withDayOfMonth(1), halves("0.8"), "Weighs more")));
        var open = open(scheme, today);
        enter(scheme, open, "17", "80");
        var organ = "/representaciones/17/evaluacion";
        return Map.of(
                "/evaluaciones/{scheme}",
                "/evaluaciones/" + scheme,
                "/evaluaciones/{scheme}/version",
                "/evaluaciones/" + scheme + "/version",
                "/evaluaciones/{scheme}/{period}",
                "/evaluaciones/" + scheme + "/" + closed,
                "/evaluaciones/{scheme}/{period} open",
                "/evaluaciones/" + scheme + "/" + open + "?tipo=UMAE",
                "/evaluaciones/{scheme}/{period} none",
                "/evaluaciones/" + scheme + "/" + open + "?region=NO",
                "/evaluaciones/{scheme}/{period}/tabla.csv",
                "/evaluaciones/" + scheme + "/" + open + "/tabla.csv",
                organ.replace("17", "{code}"),
                organ + "?esquema=" + scheme,
                organ + " never",
                "/representaciones/DPM/evaluacion");
    }

    private static void done(Outcome outcome) {
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
    }
}
