package mx.andamio.targets.store;

import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.YearMonth;
import java.util.Locale;
import mx.andamio.directory.Directory;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measures.targets.Planning.Blocked;
import mx.andamio.measures.targets.Spreading.Obstacle;
import mx.andamio.pack.Organ;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.targets.Plan;
import org.springframework.stereotype.Component;

/** Why a plan cannot be, for people. */
@Component
class Obstacles {

    private final Directory directory;
    private final Units units;

    Obstacles(Directory directory, Units units) {
        this.directory = directory;
        this.units = units;
    }

    Outcome refused(Plan plan, Blocked blocked) {
        // thousands as both languages of the interface part them
        var number = new DecimalFormat("#,##0.##", DecimalFormatSymbols.getInstance(Locale.ROOT));
        return Outcome.refused(
                code(blocked),
                Kind.USER,
                number.format(plan.number(blocked.missing())),
                directory
                        .organ(blocked.key())
                        .map(Organ::name)
                        .or(() -> units.on(blocked.key(), plan.starts()).map(Unit::name))
                        .orElse(blocked.key()),
                blocked.month().isEmpty()
                        ? ""
                        : YearMonth.from(plan.month(blocked.month().getAsInt())).toString());
    }

    private static String code(Blocked blocked) {
        var isLittle = blocked.obstacle() == Obstacle.TOO_LITTLE;
        return switch (blocked.level()) {
            case NATION -> isLittle ? "target.blocked.NATION.TOO_LITTLE" : "target.blocked.NATION.TOO_MUCH";
            case GROUP -> isLittle ? "target.blocked.GROUP.TOO_LITTLE" : "target.blocked.GROUP.TOO_MUCH";
            case LINE -> isLittle ? "target.blocked.LINE.TOO_LITTLE" : "target.blocked.LINE.TOO_MUCH";
            case PARTS -> isLittle ? "target.blocked.PARTS.TOO_LITTLE" : "target.blocked.PARTS.TOO_MUCH";
        };
    }
}
