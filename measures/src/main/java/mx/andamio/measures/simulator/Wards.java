package mx.andamio.measures.simulator;

import java.util.List;
import mx.andamio.measures.simulator.Source.Who;

/** Beds, infarcts and what goes wrong in hospitals. */
final class Wards {

    private static final double INFARCTS = 22_000;
    private static final double EVENTS = 60_000;
    private static final double BEDS = 26;
    private static final String[] AREAS = {"HOSPITALIZACION", "OBSERVACION_URGENCIAS", "CUIDADOS_INTENSIVOS"};
    private static final double[] PART = {1, 0.22, 0.08};
    private static final double[] STAY = {4.6, 0.9, 6.5};
    private static final String[] KINDS = {
        "CAIDA", "MEDICACION", "MEDICACION", "CIRUGIA", "IDENTIFICACION", "TRANSFUSION", "ULCERA_PRESION", "OTRO"
    };

    private Wards() {}

    static List<Source> sources() {
        return List.of(
                new Source("beds", Who.UNITS, Wards::beds),
                new Source("infarct_cases", Who.UNITS, Wards::infarcts),
                new Source("safety_events", Who.UNITS, Wards::events));
    }

    /** Beds are there whatever the scale. */
    private static void beds(World world, Teller unit, Month month, Draw draw, Line line) {
        if (!unit.kind().isHospital()) {
            return;
        }
        var level = 0.3 + 0.72 * world.level(Theme.BEDS, unit, month);
        var longStay = world.level(Theme.LONG_STAY, unit, month);
        var infections = world.level(Theme.INFECTIONS, unit, month);
        var times = world.anomalies().is(Anomaly.Kind.IMPOSSIBLE, unit, month) ? Anomalies.TOO_MANY : 1;
        for (var area = 0; area < AREAS.length; area++) {
            var beds = (int) Math.max(2, Math.round(BEDS * unit.kind().weight() * unit.size() * PART[area]));
            var full = level * (area == 1 ? 1.2 : 1);
            var days = STAY[area] * (0.8 + 1.6 * longStay);
            for (var day = 1; day <= month.days(); day++) {
                var occupied = Math.min((int) (1.3 * beds), draw.poisson(beds * full * (0.94 + 0.06 * month.season())));
                var discharges = draw.poisson(occupied / days);
                var stay = Math.round(discharges * days * (0.85 + 0.3 * draw.part()));
                line.text(unit.code())
                        .date(month.epoch() + day - 1)
                        .text(AREAS[area])
                        .number(beds);
                line.number((long) occupied * times).number(discharges).number(stay);
                line.number(draw.of(discharges, longStay))
                        .number(draw.poisson(occupied * infections))
                        .end();
            }
        }
    }

    private static void infarcts(World world, Teller unit, Month month, Draw draw, Line line) {
        var many = draw.poisson(month.of(INFARCTS * world.plan().rare() * world.share(Activity.EMERGENCY, unit)));
        for (var at = 0; at < many; at++) {
            line.text(unit.code()).date(month.epoch() + draw.below(month.days()));
            if (draw.chance(0.93)) {
                line.number(minutes(draw, world.level(Theme.ECG, unit, month), 10));
            } else {
                line.nothing();
            }
            var way = draw.part();
            if (way < 0.45) {
                var needle = minutes(draw, world.level(Theme.NEEDLE, unit, month), 31);
                line.text("FIBRINOLISIS").number(needle).nothing();
            } else if (way < 0.45 + 0.36) {
                var balloon = minutes(draw, world.level(Theme.BALLOON, unit, month), 91);
                line.text("ANGIOPLASTIA").nothing().number(balloon);
            } else {
                line.text("NINGUNA").nothing().nothing();
            }
            line.flag(draw.chance(world.level(Theme.DEATHS, unit, month))).end();
        }
    }

    /** Below the limit in so many cases; above it up to three times as much and seldom more. */
    private static int minutes(Draw draw, double inTime, int limit) {
        return draw.chance(inTime) ? 1 + draw.below(limit - 1) : limit + (int) (limit * 0.7 * Math.min(5, draw.span()));
    }

    private static void events(World world, Teller unit, Month month, Draw draw, Line line) {
        var many = draw.poisson(month.of(EVENTS * world.plan().rare() * world.share(Activity.SPECIALTY_CARE, unit)));
        var severe = world.level(Theme.HARM, unit, month);
        var analysed = world.level(Theme.ANALYSED, unit, month);
        for (var at = 0; at < many; at++) {
            var day = month.epoch() + draw.below(month.days());
            var isSevere = draw.chance(severe);
            line.text(unit.code()).date(day).text(draw.oneOf(KINDS));
            line.text(isSevere ? draw.chance(0.12) ? "MUERTE" : "GRAVE" : draw.chance(0.4) ? "LEVE" : "NINGUNO");
            if (draw.chance(isSevere ? analysed : 0.2)) {
                line.date(day + draw.between(2, 45));
            } else {
                line.nothing();
            }
            line.end();
        }
    }
}
