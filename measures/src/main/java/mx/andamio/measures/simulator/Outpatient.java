package mx.andamio.measures.simulator;

import java.util.List;
import mx.andamio.measures.simulator.Source.Who;

/** Consultations, appointments and the record that they are written into. */
final class Outpatient {

    private static final double FAMILY = 97e6;
    private static final double SPECIALTY = 29e6;
    private static final double TEETH = 5e6;
    private static final double EMERGENCIES = 20e6;
    private static final double FAMILY_APPOINTMENTS = 55e6;
    private static final double SPECIALTY_APPOINTMENTS = 24e6;
    private static final double NOTES = 160e6;

    /** Consultations that fit into one shift of one room. */
    private static final int A_SHIFT = 24;
    /** So many shifts a unit tells in a month at the least, if it has so many consultations: with small scales shifts get shorter. */
    private static final int FEWEST_SHIFTS = 8;

    private static final double HOURS = 0.25;

    static final String[] SPECIALTIES = {
        "CIRUGIA_GENERAL",
        "TRAUMATOLOGIA",
        "GINECOLOGIA",
        "OFTALMOLOGIA",
        "OTORRINOLARINGOLOGIA",
        "UROLOGIA",
        "ONCOLOGIA",
        "CARDIOLOGIA"
    };
    private static final String[] FAMILY_CHANNELS = {"TELEFONO", "VENTANILLA", "VENTANILLA"};

    private Outpatient() {}

    static List<Source> sources() {
        return List.of(
                new Source("consultations", Who.UNITS, Outpatient::consultations),
                new Source("appointments", Who.UNITS, Outpatient::appointments),
                new Source("record_adoption", Who.UNITS, Outpatient::records));
    }

    private static void consultations(World world, Teller unit, Month month, Draw draw, Line line) {
        var family = 0.72 + 0.5 * world.level(Theme.USE_FAMILY, unit, month);
        var specialty = 0.7 + 0.5 * world.level(Theme.USE_SPECIALTY, unit, month);
        var shifts = new Shifts(world, unit, month, draw, line);
        shifts.tell("MEDICINA_FAMILIAR", FAMILY * world.share(Activity.FAMILY_CARE, unit), family);
        shifts.tell("ESPECIALIDAD", SPECIALTY * world.share(Activity.SPECIALTY_CARE, unit), specialty);
        shifts.tell("ESTOMATOLOGIA", TEETH * world.share(Activity.FAMILY_CARE, unit), 0.8);
        shifts.tell("URGENCIAS", EMERGENCIES * world.share(Activity.EMERGENCY, unit), 0.95);
    }

    /** The shifts of one unit and month. */
    private record Shifts(World world, Teller unit, Month month, Draw draw, Line line) {

        void tell(String kind, double yearly, double use) {
            var monthly = month.of(yearly * world.plan().scale());
            if (monthly == 0) {
                return;
            }
            var capacity = Math.clamp(Math.round(monthly / FEWEST_SHIFTS / use), 1, A_SHIFT);
            var weekends = world.hasWeekends(unit, month);
            for (var day = 1; day <= month.days(); day++) {
                var many = draw.whole(monthly * month.share(day, weekends) / (capacity * use));
                for (var at = 0; at < many; at++) {
                    shift(kind, day, at, capacity, use);
                }
            }
        }

        private void shift(String kind, int day, int at, int capacity, double use) {
            var given = draw.whole(capacity * use * (0.85 + 0.3 * draw.part()));
            if (world.anomalies().is(Anomaly.Kind.TENFOLD, unit, month)) {
                given *= Anomalies.TEN;
            }
            var isSpecialty = kind.equals("ESPECIALIDAD");
            line.text(unit.code()).date(month.epoch() + day - 1).text(kind);
            if (isSpecialty) {
                line.text(draw.oneOf(SPECIALTIES));
            } else {
                line.nothing();
            }
            line.text("C", at / 2 + 1L, 2);
            line.text(
                    month.isWeekend(day)
                            ? at % 2 == 0 ? "JORNADA_ACUMULADA" : "NOCTURNO"
                            : at % 2 == 0 ? "MATUTINO" : "VESPERTINO");
            line.number(given).number(draw.of(given, isSpecialty ? 0.25 : 0.12)).number(capacity);
            line.cents(Math.max(HOURS, capacity * HOURS * (0.92 + 0.16 * draw.part())))
                    .end();
        }
    }

    private static void appointments(World world, Teller unit, Month month, Draw draw, Line line) {
        var scale = world.plan().scale();
        var digital = world.level(Theme.DIGITAL, unit, month);
        var kept = world.level(Theme.APPOINTMENT_KEPT, unit, month);
        var deferred = world.level(Theme.DEFERRED, unit, month);
        var family = draw.poisson(month.of(FAMILY_APPOINTMENTS * scale * world.share(Activity.FAMILY_CARE, unit)));
        var weekends = world.hasWeekends(unit, month);
        for (var at = 0; at < family; at++) {
            var day = month.epoch() + month.any(draw, weekends);
            line.text(unit.code())
                    .date(day)
                    .date(day - draw.below(4))
                    .text("MEDICINA_FAMILIAR")
                    .flag(draw.chance(0.1));
            line.text(draw.chance(digital) ? draw.chance(0.7) ? "APP" : "WEB" : draw.oneOf(FAMILY_CHANNELS));
            line.flag(draw.chance(0.06)).text(outcome(draw, kept, deferred)).end();
        }
        var days = 45 * (1.15 - world.level(Theme.SOON, unit, month));
        var specialty =
                draw.poisson(month.of(SPECIALTY_APPOINTMENTS * scale * world.share(Activity.SPECIALTY_CARE, unit)));
        for (var at = 0; at < specialty; at++) {
            var day = month.epoch() + month.working(draw);
            var wait = Math.min(400, (int) (days * (draw.span() + draw.span()) / 2));
            line.text(unit.code())
                    .date(day)
                    .date(day - wait)
                    .text("ESPECIALIDAD")
                    .flag(draw.chance(0.35));
            line.text("REFERENCIA")
                    .flag(draw.chance(0.04))
                    .text(outcome(draw, kept, deferred))
                    .end();
        }
    }

    private static String outcome(Draw draw, double kept, double deferred) {
        return draw.chance(deferred)
                ? "DIFERIDA"
                : draw.chance(kept) ? "ATENDIDA" : draw.chance(0.7) ? "NO_ASISTIO" : "CANCELADA";
    }

    /** Every day; with small scales one day in several, which then counts for them too. */
    private static void records(World world, Teller unit, Month month, Draw draw, Line line) {
        var every = every(world);
        var electronic = world.level(Theme.RECORD, unit, month);
        var up = world.level(Theme.UPTIME, unit, month);
        var monthly = month.of(NOTES * world.plan().scale() * world.share(Activity.EVERYTHING, unit));
        var open = unit.kind().isHospital() ? 1_440 : 840;
        for (var day = 1; day <= month.days(); day += every) {
            var notes = draw.poisson(monthly * every / month.days());
            var prescriptions = draw.of(notes, 0.8);
            line.text(unit.code()).date(month.epoch() + day - 1).number(notes).number(draw.of(notes, electronic));
            line.number(prescriptions).number(draw.of(prescriptions, 1 - (1 - electronic) * 0.8));
            line.number(draw.of(open, up)).number(open).end();
        }
    }

    /** One day in so many is told where what is told daily would outweigh everything else. */
    static int every(World world) {
        return Math.clamp(Math.round(0.25 / world.plan().root()), 1, 7);
    }
}
