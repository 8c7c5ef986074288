package mx.andamio.targets.store;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.Units.Unit;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.targets.Basis;
import mx.andamio.targets.Line;
import mx.andamio.targets.Mark;
import mx.andamio.targets.TargetPlans;
import mx.andamio.targets.TargetPlans.NewPlan;
import mx.andamio.targets.store.Known.Capacity;
import mx.andamio.targets.store.Known.Series;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a plan begins with: who takes part, by what weight, and what each had before. */
@Component
class Beginning {

    private static final int MONTHS = 12;
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int MOST_PERCENT = 1_000;

    private final Indicators indicators;
    private final Directory directory;
    private final Units units;
    private final Known known;

    Beginning(Indicators indicators, Directory directory, Units units, Known known) {
        this.indicators = indicators;
        this.directory = directory;
        this.units = units;
        this.known = known;
    }

    /** What came of it. */
    sealed interface Begun permits Ready, Refused {}

    /** @param simulated whether what it is spread by was made up */
    record Ready(Indicator indicator, List<Line> lines, boolean simulated) implements Begun {}

    record Refused(Reason reason) implements Begun {}

    Begun of(NewPlan plan) {
        var day = plan.from().atDay(1);
        var indicator = indicators.edition(plan.indicator(), day);
        if (indicator.isEmpty()) {
            return refused("target.indicator", plan.indicator());
        }
        if (!Basis.of(indicator.get().accumulation()).contains(plan.basis())) {
            return refused("target.basis", plan.indicator());
        }
        if (plan.months() < 1
                || plan.months() > MONTHS
                || plan.from().getYear() < 2000
                || plan.from().getYear() > 2100) {
            return refused("target.months");
        }
        if (plan.decimals() < 0 || plan.decimals() > DECIMALS || plan.total() < 0 || plan.total() > TargetPlans.MOST) {
            return refused("target.total");
        }
        if (isNoPercent(plan.floor())
                || isNoPercent(plan.cap())
                || plan.floor() != null && plan.cap() != null && plan.floor() > plan.cap()) {
            return refused("target.percent");
        }
        var capacity = capacity(plan);
        if (plan.basis() == Basis.CAPACITY && capacity.isEmpty()) {
            return refused("target.capacity");
        }
        var types = plan.types().stream()
                .filter(one -> one == OrganType.OOAD || one == OrganType.UMAE)
                .toList();
        var organs = types.isEmpty()
                ? List.<Organ>of()
                : directory.all(types.getFirst(), types.getLast()).stream()
                        .filter(one -> one.existsOn(day))
                        .toList();
        return organs.isEmpty() ? refused("target.types") : begun(plan, indicator.get(), capacity, organs);
    }

    private static boolean isNoPercent(@Nullable Integer percent) {
        return percent != null && (percent < 0 || percent > MOST_PERCENT);
    }

    private Optional<Indicator> capacity(NewPlan plan) {
        var code = plan.capacity();
        return plan.basis() == Basis.CAPACITY && code != null
                ? indicators
                        .edition(code, plan.from().atDay(1))
                        .filter(one -> one.accumulation() == Accumulation.STOCK && one.denominator() == null)
                : Optional.empty();
    }

    private static Refused refused(String code, String... parameters) {
        return new Refused(Reason.of(code, Kind.USER, parameters));
    }

    private Begun begun(NewPlan plan, Indicator indicator, Optional<Indicator> capacity, List<Organ> organs) {
        var regions = directory.all(OrganType.REGION).stream()
                .filter(region -> organs.stream().anyMatch(one -> region.code().equals(one.region())))
                .toList();
        var byOrgan = plan.units() ? unitsOf(organs, plan.from().atDay(1)) : Map.<String, List<Unit>>of();
        var codes = Stream.of(
                        Stream.of(Line.NATION),
                        Stream.concat(regions.stream(), organs.stream()).map(Organ::code),
                        byOrgan.values().stream().flatMap(List::stream).map(Unit::code))
                .flatMap(one -> one)
                .toList();
        var year = known.yearBefore(indicator, codes, plan.from().atDay(1), plan.decimals());
        var made = new Made(plan, indicator, year);
        var simulated = year.values().stream().anyMatch(Series::simulated);
        var has = capacity.map(known::capacity).orElse(new Capacity(Map.of(), false));
        simulated |= has.simulated();
        var weights = switch (plan.basis()) {
            case CAPACITY -> has.values();
            case HISTORY -> made.history(codes);
            case EQUAL, SAME, SHIFTED -> Map.<String, BigDecimal>of();
        };
        if ((plan.basis() == Basis.CAPACITY || plan.basis() == Basis.HISTORY)
                && organs.stream().noneMatch(one -> weights.containsKey(one.code()))) {
            return refused(plan.basis() == Basis.CAPACITY ? "target.no_capacity" : "target.no_history");
        }
        if (plan.basis() == Basis.SHIFTED && made.base(Line.NATION) == null) {
            return refused("target.no_history");
        }
        var lines = new ArrayList<Line>();
        lines.add(made.line(Line.NATION, null, Line.Kind.NATION, BigDecimal.ZERO));
        for (var region : regions) {
            lines.add(made.line(region.code(), null, Line.Kind.REGION, BigDecimal.ZERO));
            organs.stream()
                    .filter(one -> region.code().equals(one.region()))
                    .forEach(one -> lines.addAll(made.organ(one, region.code(), weights, byOrgan)));
        }
        organs.stream()
                .filter(one ->
                        regions.stream().noneMatch(region -> region.code().equals(one.region())))
                .forEach(one -> lines.addAll(made.organ(one, null, weights, byOrgan)));
        return new Ready(indicator, lines, simulated);
    }

    /** As they belong on the first day: one that moves later stays where it was planned. */
    private Map<String, List<Unit>> unitsOf(List<Organ> organs, LocalDate day) {
        var byOrgan = new TreeMap<String, List<Unit>>();
        for (var organ : organs) {
            // a hospital that is a unit itself has its target as an organ
            var there = units.of(organ.code(), day).stream()
                    .filter(one -> !one.code().equals(organ.code()))
                    .toList();
            if (!there.isEmpty()) {
                byOrgan.put(organ.code(), there);
            }
        }
        return byOrgan;
    }

    /** @param year what each had in the twelve months before the plan */
    private record Made(NewPlan plan, Indicator indicator, Map<String, Series> year) {

        @Nullable
        Long base(String code) {
            return Known.base(indicator, year.get(code), plan.decimals());
        }

        private List<@Nullable Long> history(String code) {
            var series = year.get(code);
            var months = new ArrayList<@Nullable Long>();
            for (var i = 0; i < plan.months(); i++) {
                months.add(series == null ? null : series.values().get(i));
            }
            return months;
        }

        Map<String, BigDecimal> history(List<String> codes) {
            var weights = new TreeMap<String, BigDecimal>();
            for (var code : codes) {
                var before = line(code, null, Line.Kind.ORGAN, BigDecimal.ZERO)
                        .before(indicator.accumulation() == Accumulation.FLOW);
                if (before != null && before > 0) {
                    weights.put(code, BigDecimal.valueOf(before));
                }
            }
            return weights;
        }

        /** An organ with its units behind it. */
        List<Line> organ(
                Organ organ, @Nullable String region, Map<String, BigDecimal> weights, Map<String, List<Unit>> units) {
            var lines = new ArrayList<>(
                    List.of(bound(line(organ.code(), region, Line.Kind.ORGAN, weight(organ.code(), weights)))));
            for (var unit : units.getOrDefault(organ.code(), List.of())) {
                lines.add(line(unit.code(), organ.code(), Line.Kind.UNIT, weight(unit.code(), weights)));
            }
            return lines;
        }

        private BigDecimal weight(String code, Map<String, BigDecimal> weights) {
            return plan.basis() == Basis.EQUAL ? BigDecimal.ONE : weights.getOrDefault(code, BigDecimal.ZERO);
        }

        private Line bound(Line line) {
            var before = line.before(indicator.accumulation() == Accumulation.FLOW);
            if (before == null) {
                return line;
            }
            var least = plan.floor() == null ? 0 : of(before, plan.floor(), RoundingMode.FLOOR);
            return line.bound(least, plan.cap() == null ? null : of(before, plan.cap(), RoundingMode.CEILING), null);
        }

        private static long of(long before, int percent, RoundingMode rounding) {
            return BigDecimal.valueOf(before)
                    .multiply(BigDecimal.valueOf(percent))
                    .divide(HUNDRED, 0, rounding)
                    .longValueExact();
        }

        Line line(String code, @Nullable String region, Line.Kind kind, BigDecimal weight) {
            return new Line(
                    code,
                    region,
                    kind,
                    weight,
                    0,
                    null,
                    null,
                    base(code),
                    history(code),
                    List.of(),
                    kind == Line.Kind.REGION ? List.of() : Collections.nCopies(plan.months(), Mark.FREE));
        }
    }
}
