package mx.andamio.bench.measure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.function.Function;

/** Pages and answers over years of measurements of all units, one user at a time. */
final class BoardSection {

    private final Shape shape;
    private final Installation at;
    private final int times;
    private final Consumer<Figure> figures;

    /** @param times how often each is asked for */
    BoardSection(Shape shape, Installation at, int times, Consumer<Figure> figures) {
        this.shape = shape;
        this.at = at;
        this.times = times;
        this.figures = figures;
    }

    void measure() {
        at.put("/api/v1/units", shape.unitsCsv(LocalDate.of(2000, 1, 1)));
        var deliverer = new Deliverer(at, shape);
        var files = new ArrayList<String>();
        for (var month = 0; month < shape.months(); month++) {
            files.add(deliverer.form(month, -1, 0));
        }
        for (var month = 0; month < shape.months(); month++) {
            deliverer.counted(deliverer.taken(files.get(month)), month);
        }
        ways().forEach((name, way) -> {
            var took = new Times();
            var random = new Random(1);
            for (var i = 0; i < times / 5 + 1; i++) {
                at.get(way.apply(random));
            }
            for (var i = 0; i < times; i++) {
                var path = way.apply(random);
                took.add(() -> at.get(path));
            }
            figures.accept(Figure.atMost(
                    name,
                    took.at(0.95),
                    "s",
                    0.1,
                    null,
                    "p95 of %d, median %.3f s; %,d units x %d indicators x %d months"
                            .formatted(times, took.at(0.5), shape.all(), shape.elements(), shape.months())));
        });
    }

    private Map<String, Function<Random, String>> ways() {
        var ways = new LinkedHashMap<String, Function<Random, String>>();
        ways.put("list of indicators", _ -> "/indicadores");
        ways.put("list of an organ", by -> "/indicadores?organo=" + any(shape.organs(), by));
        ways.put("indicator", by -> "/indicadores/" + any(shape.indicators(), by));
        ways.put(
                "indicator of an organ",
                by -> "/indicadores/" + any(shape.indicators(), by) + "?organo=" + any(shape.organs(), by));
        ways.put("page of an organ", by -> "/representaciones/" + any(shape.organs(), by));
        ways.put("unit", by -> "/unidades/" + shape.unit(by.nextInt(shape.units())));
        var all = String.join(",", shape.indicators());
        ways.put(
                "scorecard of an organ as JSON",
                by -> "/api/v1/measurements?indicator=" + all + "&organ=" + any(shape.organs(), by) + "&period_from="
                        + shape.last().minusMonths(Math.min(11, shape.months() - 1)));
        ways.put(
                "series of a unit as JSON",
                by -> "/api/v1/measurements?indicator=" + any(shape.indicators(), by) + "&organ="
                        + shape.unit(by.nextInt(shape.all())) + "&period_from=" + shape.first());
        return ways;
    }

    private static String any(List<String> all, Random by) {
        return all.get(by.nextInt(all.size()));
    }
}
