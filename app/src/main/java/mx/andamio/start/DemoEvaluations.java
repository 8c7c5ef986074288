package mx.andamio.start;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
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
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * One scheme that is marked as simulated, with two versions and five months: the earlier ones closed and by the first version, this one and the last by
 * the second. Its counts are those of the invented commitments, and nothing that is real is evaluated.
 */
@Component
class DemoEvaluations {

    static final String SCHEME = "simulado";

    private static final String WHOLE = "completos";
    private static final String VISITS = "visitas";
    private static final String SAID = "SIMULADO: sin fuente, sólo para la demostración";
    /** Requirements of signing. */
    private static final int OF = 6;

    private final Evaluations evaluations;
    private final Commitments commitments;
    private final Register register;
    private final Clock clock;
    private final ZoneId zone;

    DemoEvaluations(
            Evaluations evaluations,
            Commitments commitments,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.evaluations = evaluations;
        this.commitments = commitments;
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    /** After the invented commitments; a later start changes nothing. */
    void ensure() {
        var made = named("made");
        var whole = completeness();
        if (whole.isEmpty() || register.carriedOut(made)) {
            return;
        }
        var current = Period.on(Cadence.MONTH, LocalDate.now(clock.withZone(zone)));
        var last = current.previous();
        var third = last.previous();
        var second = third.previous();
        var first = second.previous();
        done(evaluations.begin(
                named("evaluations.begin"),
                new NewScheme(
                        SCHEME,
                        "Evaluación SIMULADA de representaciones y UMAE",
                        Cadence.MONTH,
                        List.of(OrganType.OOAD, OrganType.UMAE),
                        true,
                        new NewVersion(first.from(), byHand(), "SIMULADO: primer ensayo, todo a mano"))));
        var lost = 9;
        for (var past : List.of(first, second, third)) {
            open(past);
            enter(past, whole, lost, true);
            done(evaluations.close(named("evaluations.close " + past.code()), SCHEME, past.code()));
            lost -= 3;
        }
        done(evaluations.change(
                named("evaluations.change"),
                SCHEME,
                new NewVersion(last.from(), counted(), "SIMULADO: lo que ya se puede contar deja de capturarse")));
        for (var open : List.of(last, current)) {
            open(open);
            enter(open, whole, 0, false);
        }
        register.once(made, () -> {
            register.write(made, Map.of("scheme", SCHEME));
            return Outcome.done(SCHEME);
        });
    }

    private static Ruler byHand() {
        return new Ruler(
                List.of(whole("0.6"), element(VISITS, "Visitas de supervisión hechas, de las programadas", "0.4")),
                Ruler.HALF,
                Ruler.CUTS);
    }

    private static Ruler counted() {
        return new Ruler(
                List.of(
                        element(
                                "en-camino",
                                "Compromisos en meta o alcanzables",
                                Source.WELL_ON_THE_WAY,
                                "0.30",
                                "%",
                                "20",
                                "90"),
                        element("con-reporte", "Compromisos con reporte", Source.HEARD, "0.25", "%", "0", "100"),
                        element(
                                "a-tiempo",
                                "Verificados a tiempo, de los que vencían",
                                Source.VERIFIED_ON_TIME,
                                "0.20",
                                "%",
                                "0",
                                "90"),
                        element(
                                "distancia",
                                "Distancia entre lo reportado y lo evaluado",
                                Source.DISTANCE,
                                "0.10",
                                "pasos",
                                "2",
                                "0"),
                        whole("0.15")),
                Ruler.HALF,
                Ruler.CUTS);
    }

    private static Element whole(String weight) {
        return element(WHOLE, "Requisitos que tienen sus compromisos", weight);
    }

    private static Element element(String code, String name, String weight) {
        return element(code, name, Source.ENTERED, weight, "%", "40", "100");
    }

    private static Element element(
            String code, String name, Source source, String weight, String unit, String worst, String best) {
        return new Element(
                code,
                name,
                "SIMULADO: definición de ejemplo",
                source,
                new BigDecimal(weight),
                unit,
                new BigDecimal(worst),
                new BigDecimal(best));
    }

    private void open(Period period) {
        done(evaluations.open(named("evaluations.open " + period.code()), SCHEME, period.code()));
    }

    /** @param lost points by which an earlier month was lower */
    private void enter(Period period, Map<String, BigDecimal> whole, int lost, boolean visits) {
        whole.forEach((organ, value) -> {
            var spread = Math.floorMod((organ + period.code()).hashCode(), 7);
            enter(period, organ, WHOLE, value.subtract(BigDecimal.valueOf(lost)));
            if (visits) {
                enter(period, organ, VISITS, BigDecimal.valueOf(86L - 2L * lost - 3L * spread));
            }
        });
    }

    private void enter(Period period, String organ, String element, BigDecimal value) {
        done(evaluations.enter(
                named("evaluations.enter " + period.code() + " " + organ + " " + element),
                SCHEME,
                period.code(),
                new NewValue(organ, element, value, SAID)));
    }

    /** Of each organ with invented commitments the mean share of requirements that they have, in percent. */
    private Map<String, BigDecimal> completeness() {
        return commitments.every(Commitments.Filter.NONE).stream()
                .filter(Commitment::simulated)
                .filter(one -> one.ownKey() != null && one.ownKey().startsWith("S-"))
                .collect(Collectors.groupingBy(
                        Commitment::organ,
                        TreeMap::new,
                        Collectors.collectingAndThen(
                                Collectors.averagingInt(Commitment::met),
                                mean -> BigDecimal.valueOf(mean * 100 / OF).setScale(1, RoundingMode.HALF_EVEN))));
    }

    private static Command named(String what) {
        var type = what.split(" ", 2)[0];
        return new Command(
                CommandId.named("simulated evaluation " + what),
                Actor.PACK,
                type.startsWith("evaluations.") ? type : "evaluations.simulate");
    }

    private static void done(Outcome outcome) {
        if (outcome instanceof Outcome.Refused refused) {
            throw new IllegalStateException("simulated evaluation refused: " + refused.reason());
        }
    }
}
