package mx.andamio.evaluations.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.commitments.OrganFigures;
import mx.andamio.commitments.OrganFigures.Counted;
import mx.andamio.commitments.OrganFigures.Figure;
import mx.andamio.directory.Directory;
import mx.andamio.evaluations.Scheme;
import mx.andamio.evaluations.model.Element;
import mx.andamio.evaluations.model.Period;
import mx.andamio.evaluations.model.Ruler;
import mx.andamio.evaluations.model.Source;
import mx.andamio.evaluations.model.Value;
import mx.andamio.evaluations.store.PeriodRows.Count;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Counts the elements of a period from what the commitments keep. */
@Component
class Counting {

    private static final int DIGITS = 4;

    private final OrganFigures figures;
    private final Directory directory;

    Counting(OrganFigures figures, Directory directory) {
        this.figures = figures;
        this.directory = directory;
    }

    /** Of every organ of the scheme's types that there was on the last day of the period. */
    List<Count> of(Scheme scheme, Period period, Ruler ruler) {
        var counted = figures.of(period.from(), period.to(), scheme.simulated());
        return directory.all().stream()
                .filter(organ -> scheme.types().contains(organ.type()) && organ.existsOn(period.to()))
                .map(organ -> count(organ.code(), ruler, counted))
                .toList();
    }

    private static Count count(String organ, Ruler ruler, Map<Figure, Map<String, Counted>> counted) {
        var values = new HashMap<String, Value>();
        ruler.elements().stream()
                .filter(element -> element.source().isCounted())
                .forEach(element -> values.put(element.code(), value(element.source(), organ, counted)));
        var inForce = of(Figure.IN_FORCE, organ, counted);
        return new Count(organ, inForce == null ? 0 : Math.toIntExact(inForce.of()), values);
    }

    private static Value value(Source source, String organ, Map<Figure, Map<String, Counted>> counted) {
        var figure = figure(source);
        var found = of(figure, organ, counted);
        if (found == null) {
            var kept = figure != Figure.WELL_ON_THE_WAY
                    || !counted.getOrDefault(figure, Map.of()).isEmpty();
            return new Value.Missing(kept ? Value.Why.NOTHING_TO_COUNT : Value.Why.NOT_KEPT);
        }
        if (found.of() * 2 < found.due()) {
            return new Value.Missing(Value.Why.TOO_FEW);
        }
        var whole = source == Source.DISTANCE ? BigDecimal.ONE : Element.FULL;
        return new Value.Known(
                found.sum().multiply(whole).divide(BigDecimal.valueOf(found.of()), DIGITS, RoundingMode.HALF_EVEN),
                found.of());
    }

    private static @Nullable Counted of(Figure figure, String organ, Map<Figure, Map<String, Counted>> counted) {
        return counted.getOrDefault(figure, Map.of()).get(organ);
    }

    private static Figure figure(Source source) {
        return switch (source) {
            case WELL_ON_THE_WAY -> Figure.WELL_ON_THE_WAY;
            case HEARD -> Figure.HEARD;
            case VERIFIED_ON_TIME -> Figure.VERIFIED_ON_TIME;
            case DISTANCE -> Figure.DISTANCE;
            case OBSTACLES_CLEARED -> Figure.OBSTACLES_CLEARED;
            case ENTERED -> throw new IllegalArgumentException("entered by hand");
        };
    }
}
