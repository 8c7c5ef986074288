package mx.andamio.measures.simulator;

import java.util.List;
import mx.andamio.measures.simulator.Source.Who;

/** What keeps people well: vaccines, visits, protocols and the watch over epidemics. */
final class Prevention {

    private static final double DOSES = 30e6;
    private static final double VISITS = 3e6;
    private static final double SUGAR = 12e6;
    private static final double PRESSURE = 14e6;
    private static final double BREASTS = 1.6e6;
    private static final double SMEARS = 2.4e6;
    private static final double SUPPLEMENTS = 2e6;
    private static final double REVIEWS = 4e6;
    private static final double POPULATION = 60e6;

    private static final String[] PROTOCOLS = {
        "DIABETES", "HIPERTENSION", "OBESIDAD", "ENFERMEDAD_RENAL", "MIL_DIAS", "VACUNACION"
    };
    private static final String[] CANCERS = {"CANCER_INFANTIL", "RETINOBLASTOMA", "LINFOMA_HODGKIN", "LEUCEMIA"};
    private static final String[] AGES = {"UN_ANIO", "MENORES_DE_5", "ESCOLARES", "ADULTOS", "MAYORES"};
    private static final double[] AGE_PART = {0.016, 0.065, 0.12, 0.62, 0.17};

    private Prevention() {}

    static List<Source> sources() {
        return List.of(
                new Source("preventive_actions", Who.UNITS, Prevention::actions),
                new Source("protocol_adherence", Who.UNITS, Prevention::reviews),
                new Source("vaccination_coverage", Who.UNITS, Prevention::coverage),
                new Source("epidemiology_records", Who.UNITS, Prevention::records));
    }

    private static void actions(World world, Teller unit, Month month, Draw draw, Line line) {
        var share = world.plan().scale() * world.share(Activity.PREVENTION, unit);
        if (share == 0) {
            return;
        }
        var isWinter = month.month().getMonthValue() >= 10 || month.month().getMonthValue() <= 2;
        var leap = world.anomalies().is(Anomaly.Kind.JUMP, unit, month) ? Anomalies.LEAP : 1;
        var confirmed = world.level(Theme.CONFIRMED, unit, month);
        several("VACUNA", unit, month, month.of(DOSES * share) * (isWinter ? 1.5 : 0.7), draw, line);
        several("VISITA_DOMICILIARIA", unit, month, month.of(VISITS * share) * leap, draw, line);
        tests("DETECCION_DIABETES", unit, month, month.of(SUGAR * share), confirmed, draw, line);
        tests("DETECCION_HIPERTENSION", unit, month, month.of(PRESSURE * share), 0.4, draw, line);
        tests("MASTOGRAFIA", unit, month, month.of(BREASTS * share), 0.05, draw, line);
        tests("CITOLOGIA", unit, month, month.of(SMEARS * share), 0.06, draw, line);
        several("SUPLEMENTO", unit, month, month.of(SUPPLEMENTS * share), draw, line);
    }

    private static void several(String kind, Teller unit, Month month, double monthly, Draw draw, Line line) {
        var many = draw.poisson(monthly);
        for (var at = 0; at < many; at++) {
            line.text(unit.code()).date(month.epoch() + month.working(draw)).text(kind);
            person(unit, many, draw, line).nothing().nothing();
            line.number(
                    kind.equals("VACUNA") && draw.chance(0.2) ? 2 : kind.equals("SUPLEMENTO") ? draw.between(1, 6) : 1);
            line.end();
        }
    }

    private static void tests(
            String kind, Teller unit, Month month, double monthly, double confirmed, Draw draw, Line line) {
        var many = draw.poisson(monthly);
        for (var at = 0; at < many; at++) {
            var isSuspect = draw.chance(0.14);
            line.text(unit.code()).date(month.epoch() + month.working(draw)).text(kind);
            person(unit, many, draw, line)
                    .flag(isSuspect)
                    .flag(isSuspect && draw.chance(confirmed))
                    .number(1)
                    .end();
        }
    }

    /** Some come again and again; one in thirty belongs to the unit beside. */
    private static Line person(Teller unit, int many, Draw draw, Line line) {
        var home = unit.number() + (draw.chance(0.03) ? 1L : 0);
        return line.text("P-", home * 1_000_000 + draw.below(3 * many + 5), 10);
    }

    /** Protocols began in December 2025; reviews of the same kind are told from the beginning. */
    private static void reviews(World world, Teller unit, Month month, Draw draw, Line line) {
        var share = unit.kind() == Kind.SPECIALTY
                ? 0.1 * world.share(Activity.SPECIALTY_CARE, unit)
                : 0.9 * world.share(Activity.FAMILY_CARE, unit);
        var many = draw.poisson(month.of(REVIEWS * world.plan().scale() * share));
        var followed = world.level(Theme.STEPS, unit, month);
        var controlled = world.level(Theme.CONTROL, unit, month);
        for (var at = 0; at < many; at++) {
            // the same people come back in other months, and nobody twice in one
            var person = unit.number() * 1_000_000L + (at + month.number() * many / 3) % (3L * many);
            var day = month.epoch() + month.working(draw);
            var protocols = unit.kind() == Kind.SPECIALTY ? CANCERS : PROTOCOLS;
            var first = draw.below(protocols.length);
            for (var one = 0; one == 0 || one < protocols.length && draw.chance(0.4); one++) {
                var protocol = protocols[(first + one) % protocols.length];
                var steps = draw.between(4, 12);
                line.text(unit.code()).date(day).text("E-", person, 10).text(protocol);
                line.number(steps).number(draw.chance(0.5) ? steps : draw.of(steps, followed));
                control(protocol, controlled, draw, line);
                line.end();
            }
        }
    }

    private static void control(String protocol, double controlled, Draw draw, Line line) {
        switch (protocol) {
            case "DIABETES" -> line.flag(draw.chance(controlled));
            case "HIPERTENSION" -> line.flag(draw.chance(Math.min(1, controlled * 1.15)));
            default -> line.nothing();
        }
    }

    /** One cut at the end of the month; people are there whatever the scale. */
    private static void coverage(World world, Teller unit, Month month, Draw draw, Line line) {
        var people = POPULATION * world.share(Activity.PREVENTION, unit);
        if (people == 0) {
            return;
        }
        for (var age = 0; age < AGES.length; age++) {
            var group = (int) Math.max(5, Math.round(people * AGE_PART[age]));
            var complete =
                    draw.of(group, Math.min(1, world.level(Theme.VACCINATED, unit, month) * (age > 2 ? 0.75 : 1)));
            // where people were estimated too low more are vaccinated than there should be
            var surplus = unit.number() % 40 == 0 ? group / 8 : 0;
            line.text(unit.code()).date(month.last().toEpochDay()).text(AGES[age]);
            line.number(group).number((long) complete + surplus).end();
        }
    }

    private static void records(World world, Teller unit, Month month, Draw draw, Line line) {
        var due = month.epoch() + 9;
        line.text(unit.code()).date(due).text(unit.kind() == Kind.SPECIALTY ? "UMAE" : "OOAD");
        if (draw.chance(world.level(Theme.PUNCTUAL, unit, month))) {
            line.date(due - draw.below(6));
        } else if (draw.chance(0.8)) {
            line.date(due + draw.between(1, 20));
        } else {
            line.nothing();
        }
        line.end();
    }
}
