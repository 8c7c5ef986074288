package mx.andamio.measures.simulator;

import java.util.List;
import mx.andamio.measures.simulator.Source.Who;

/** Prescriptions and what is on the shelves. The same shortages are behind both. */
final class Pharmacy {

    /** Prescriptions of the institution in a year, 574 thousand a day. */
    private static final double PRESCRIPTIONS = 574_000 * 365.25;

    private static final double MORE_LINES = 1.6;
    private static final int MOST_LINES = 8;
    /** Steps from one medicine of a prescription to the next: none of them shares a divisor with the number of medicines. */
    private static final int[] STEPS = {1, 7, 11, 13, 17, 19, 23, 29};

    private static final int FEWEST_SHELVES = 8;

    private Pharmacy() {}

    static List<Source> sources() {
        return List.of(
                new Source("prescription_lines", Who.UNITS, Pharmacy::prescriptions),
                new Source("stock_positions", Who.UNITS, Pharmacy::stocks));
    }

    private static void prescriptions(World world, Teller unit, Month month, Draw draw, Line line) {
        var share = world.share(Activity.PRESCRIBING, unit);
        if (share == 0) {
            return;
        }
        var monthly = month.of(PRESCRIPTIONS * world.plan().scale() * share);
        var shortages = new Shortages(world, unit.region(), month);
        var missing = 1 - world.level(Theme.FILL, unit, month);
        var weekends = world.hasWeekends(unit, month);
        for (var day = 1; day <= month.days(); day++) {
            var date = month.epoch() + day - 1;
            var folio = unit.code() + '-' + date + '-';
            var many = draw.poisson(monthly * month.share(day, weekends));
            for (var at = 1; at <= many; at++) {
                var lines = Math.min(MOST_LINES, 1 + draw.poisson(MORE_LINES));
                var medicine = popular(draw);
                var step = STEPS[draw.below(STEPS.length)];
                for (var one = 0; one < lines; one++) {
                    var asked = draw.between(1, 4);
                    var absent = Math.max(missing, shortages.of(medicine, date));
                    var given = !draw.chance(absent) ? asked : draw.chance(0.7) ? 0 : draw.below(asked);
                    line.text(unit.code()).date(date).text(folio, at, 5);
                    key(line, medicine).number(asked).number(given).end();
                    medicine = (medicine + step) % Shortages.MEDICINES;
                }
            }
        }
    }

    /** Few medicines are prescribed often. */
    private static int popular(Draw draw) {
        var part = draw.part();
        return (int) (part * part * Shortages.MEDICINES);
    }

    /** Written like a key of the national list, of a group that it does not have: nobody takes it for a real one. */
    private static Line key(Line line, int medicine) {
        return line.text("999.000.", medicine + 1L, 4);
    }

    /** In the middle and at the end of the month. */
    private static void stocks(World world, Teller unit, Month month, Draw draw, Line line) {
        var shelves = Math.max(FEWEST_SHELVES, (int)
                Math.round(Shortages.MEDICINES * world.plan().root()));
        var shortages = new Shortages(world, unit.region(), month);
        var there = world.level(Theme.STOCK, unit, month);
        for (var date : new long[] {month.epoch() + 14, month.last().toEpochDay()}) {
            for (var shelf = 0; shelf < shelves; shelf++) {
                var medicine = shelf * Shortages.MEDICINES / shelves;
                shelf(unit, "FARMACIA", medicine, date, there, shortages, draw, line);
                if (unit.kind() == Kind.REGIONAL) {
                    shelf(unit, "ALMACEN", medicine, date, there, shortages, draw, line);
                }
            }
        }
    }

    private static void shelf(
            Teller unit,
            String place,
            int medicine,
            long date,
            double there,
            Shortages shortages,
            Draw draw,
            Line line) {
        var isStore = place.equals("ALMACEN");
        var need = unit.size() * unit.kind().weight() * (1 + 20 * draw.part()) * (isStore ? 10 : 1);
        var isThere = draw.chance(there * (1 - shortages.of(medicine, date)));
        var days = isThere ? (isStore ? 25 : 14) * (0.3 + draw.span()) : 0;
        line.text(unit.code()).date(date).text(place);
        key(line, medicine)
                .number(Math.round(need * days))
                .cents(Math.max(0.01, need))
                .end();
    }
}
