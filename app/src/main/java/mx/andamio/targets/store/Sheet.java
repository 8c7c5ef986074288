package mx.andamio.targets.store;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.measures.targets.PlanLine;
import mx.andamio.measures.targets.PlanLine.Fixed;
import mx.andamio.measures.targets.Planning;
import mx.andamio.measures.targets.Planning.Blocked;
import mx.andamio.measures.targets.Planning.Planned;
import mx.andamio.measures.targets.YearPlan;
import mx.andamio.targets.Basis;
import mx.andamio.targets.Line;
import mx.andamio.targets.Line.Kind;
import mx.andamio.targets.Mark;
import org.jspecify.annotations.Nullable;

/**
 * The table of a version: spreads its total over its lines.
 *
 * @param sums whether months add up
 * @param lines nation, regions, organs and units
 */
record Sheet(Basis basis, boolean sums, int months, List<Line> lines) {

    /** What came of it. */
    sealed interface Spread permits Filled, Stuck {}

    record Filled(List<Line> lines) implements Spread {}

    record Stuck(Blocked blocked) implements Spread {}

    Spread spread(long total) {
        return switch (planning(total)) {
            case Blocked blocked -> new Stuck(blocked);
            case Planned(var cells) -> withUnits(cells);
        };
    }

    /** @param organs cells of each */
    private Spread withUnits(Map<String, List<Long>> organs) {
        var byOrgan = lines.stream()
                .filter(Line::isUnit)
                .collect(Collectors.groupingBy(
                        one -> Objects.requireNonNull(one.above()), TreeMap::new, Collectors.toList()));
        var cells = new HashMap<>(organs);
        for (var organ : lines) {
            var units = byOrgan.get(organ.organ());
            if (units == null || !organ.isOrgan()) {
                continue;
            }
            switch (planning(organ, Objects.requireNonNull(organs.get(organ.organ())), units)) {
                case Blocked blocked -> {
                    return new Stuck(blocked);
                }
                case Planned(var planned) -> cells.putAll(planned);
            }
        }
        return new Filled(filled(cells));
    }

    private Planning planning(Line organ, List<Long> months, List<Line> units) {
        var parts = units.stream().map(this::part).toList();
        if (basis.addsUp()) {
            return YearPlan.within(organ.organ(), months, sums, parts);
        }
        return YearPlan.ratio(months.getLast(), moved(organ, months.getLast()), parts);
    }

    /** By how much an organ has to move; empty where all have the same target. */
    private OptionalLong moved(Line line, long end) {
        var base = line.base();
        return basis == Basis.SHIFTED && base != null ? OptionalLong.of(end - base) : OptionalLong.empty();
    }

    /** Among an organ's units a month is shared by what each had in it: of one that is not known nobody can say. */
    private PlanLine part(Line one) {
        var seasons = basis == Basis.HISTORY
                ? one.history().stream()
                        .map(month -> month == null ? BigDecimal.ZERO : BigDecimal.valueOf(month))
                        .toList()
                : Collections.nCopies(months, one.weight());
        return line(one, seasons);
    }

    private Planning planning(long total) {
        var organs = lines.stream().filter(Line::isOrgan).map(this::line).toList();
        if (!basis.addsUp()) {
            var nation = lines.getFirst();
            var all = new ArrayList<PlanLine>();
            all.add(line(nation));
            all.addAll(organs);
            return YearPlan.ratio(total, moved(nation, total), all);
        }
        var regions = new HashMap<String, Long>();
        lines.forEach(one -> {
            if (one.kind() == Kind.REGION && one.settled() != null) {
                regions.put(one.organ(), one.settled());
            }
        });
        return sums ? YearPlan.amount(total, regions, organs) : YearPlan.level(total, regions, organs);
    }

    private PlanLine line(Line one) {
        return line(one, seasons(one));
    }

    private PlanLine line(Line one, List<BigDecimal> seasons) {
        return new PlanLine(
                one.organ(),
                Objects.requireNonNullElse(one.above(), ""),
                one.weight(),
                one.least(),
                one.most() == null ? Long.MAX_VALUE : one.most(),
                optional(one.settled()),
                optional(one.base()),
                seasons,
                fixed(one));
    }

    private static OptionalLong optional(@Nullable Long value) {
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** What it had in these months a year before; where one of them is not known, what the nation had. */
    private List<BigDecimal> seasons(Line one) {
        var own = weights(one);
        return own.isEmpty() || own.stream().allMatch(month -> month.signum() == 0) ? nation() : own;
    }

    private List<BigDecimal> nation() {
        var all = weights(lines.getFirst());
        return all.isEmpty()
                ? IntStream.range(0, months).mapToObj(_ -> BigDecimal.ZERO).toList()
                : all;
    }

    /** Empty where a month is not known. */
    private static List<BigDecimal> weights(Line one) {
        var weights = new ArrayList<BigDecimal>();
        for (var month : one.history()) {
            if (month == null) {
                return List.of();
            }
            weights.add(BigDecimal.valueOf(month));
        }
        return weights;
    }

    private static Map<Integer, Fixed> fixed(Line one) {
        return IntStream.range(0, one.marks().size())
                .filter(at -> one.marks().get(at) != Mark.FREE)
                .boxed()
                .collect(Collectors.toMap(
                        at -> at,
                        at -> new Fixed(one.planned().get(at), one.marks().get(at) != Mark.SETTLED)));
    }

    private List<Line> filled(Map<String, List<Long>> cells) {
        return lines.stream()
                .map(one -> switch (one.kind()) {
                    case ORGAN, UNIT -> one.planning(Objects.requireNonNull(cells.get(one.organ())), one.marks());
                    case REGION -> one.planning(basis.addsUp() ? sum(cells, one.organ()) : List.of(), List.of());
                    case NATION ->
                        one.planning(
                                basis.addsUp() ? sum(cells, null) : Objects.requireNonNull(cells.get(one.organ())),
                                one.marks());
                })
                .toList();
    }

    /** @param region null for all */
    private List<Long> sum(Map<String, List<Long>> cells, @Nullable String region) {
        var members = lines.stream()
                .filter(Line::isOrgan)
                .filter(one -> region == null || region.equals(one.above()))
                .map(one -> Objects.requireNonNull(cells.get(one.organ())))
                .toList();
        return IntStream.range(0, months)
                .mapToObj(at -> members.stream().mapToLong(one -> one.get(at)).reduce(0, Math::addExact))
                .toList();
    }
}
