package mx.andamio.targets.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.measurement.Indicators;
import mx.andamio.targets.Line;
import mx.andamio.targets.Mark;
import mx.andamio.targets.Plan;
import mx.andamio.targets.store.Known.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What was measured in the months of a plan. */
@Component
class Actuals {

    private final Indicators indicators;
    private final Known known;

    Actuals(Indicators indicators, Known known) {
        this.indicators = indicators;
        this.known = known;
    }

    /**
     * @param months how many are over, from the first one on
     * @param lines with these held
     */
    record Held(int months, List<Line> lines, boolean simulated) {}

    /** A month is over once all together were measured to its end; where an organ was not, or may not be told, what was planned stays. */
    Held of(Plan plan, List<Line> lines) {
        var indicator = indicators.named(plan.indicator(), plan.edition());
        if (indicator.isEmpty()) {
            return new Held(0, lines, false);
        }
        LocalDate from = plan.starts();
        var series = known.series(
                indicator.get(), lines.stream().map(Line::organ).toList(), from, plan.months(), plan.decimals());
        var nation = series.get(Line.NATION);
        var over = nation == null ? 0 : nation.whole().lastIndexOf(true) + 1;
        var held = lines.stream()
                .map(one -> one.marks().isEmpty() ? one : held(one, series.get(one.organ()), over))
                .toList();
        return new Held(over, held, series.values().stream().anyMatch(Series::simulated));
    }

    private static Line held(Line line, @Nullable Series series, int over) {
        var cells = new ArrayList<>(line.planned());
        var marks = new ArrayList<>(line.marks());
        for (var i = 0; i < over; i++) {
            var value = series == null ? null : series.values().get(i);
            marks.set(i, value == null ? Mark.PASSED : Mark.MEASURED);
            if (value != null) {
                cells.set(i, value);
            }
        }
        return line.planning(cells, marks);
    }
}
