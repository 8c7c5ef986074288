package mx.andamio.measures.simulator;

import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mx.andamio.measures.simulator.Source.Who;

/** Buildings under way. Their progress is made month by month and never falls. */
final class Works {

    private static final String[] KINDS = {"CECI", "UMF", "HOSPITAL", "AMPLIACION", "REHABILITACION", "ALMACEN"};
    private static final YearMonth FIRST = YearMonth.of(2022, 6);
    private static final int FIRST_MONTHS = 40;

    private Works() {}

    static List<Source> sources() {
        return List.of(new Source("works_progress", Who.BODIES, Works::progress));
    }

    /** One cut at the end of the month. */
    private static void progress(World world, Teller body, Month month, Draw draw, Line line) {
        var settled = world.draw("works", body.number());
        var many = body.kind() == Kind.BODY ? settled.between(2, 4) : settled.below(2);
        for (var at = 0; at < many; at++) {
            var kind = KINDS[at == 0 && body.kind() == Kind.BODY ? 0 : settled.below(KINDS.length)];
            var begins = FIRST.plusMonths(settled.below(FIRST_MONTHS));
            var months = settled.between(14, 34);
            var budget = StrictMath.exp((kind.equals("HOSPITAL") ? 21 : 17.5) + 0.5 * settled.normal());
            var pace = 0.95 + 0.35 * settled.part();
            var age = begins.until(month.month(), ChronoUnit.MONTHS) + 1;
            if (age >= 1) {
                var built = built(world.draw("building", body.number(), at), age, 100.0 / months * pace);
                line.text(body.code()).date(month.last().toEpochDay());
                line.text("OBRA-" + body.code() + '-', at + 1L, 2)
                        .text(kind)
                        .text(stage(built))
                        .cents(budget);
                line.cents(built).cents(Math.min(100, 100.0 / months * age)).end();
            }
        }
    }

    /** What so many months have added; some add nothing. */
    private static double built(Draw draw, long months, double pace) {
        var built = 0.0;
        for (var at = 0; at < months; at++) {
            var step = draw.chance(0.15) ? 0 : pace * (0.6 + 0.8 * draw.part());
            built = Math.min(100, built + step);
        }
        return built;
    }

    private static String stage(double built) {
        return built < 3
                ? "PROYECTO"
                : built < 8
                        ? "LICITACION"
                        : built < 88 ? "CONSTRUCCION" : built < 100 ? "EQUIPAMIENTO" : "EN_OPERACION";
    }
}
