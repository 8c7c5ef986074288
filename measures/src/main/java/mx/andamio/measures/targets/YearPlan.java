package mx.andamio.measures.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.IntStream;
import mx.andamio.measures.targets.Planning.Blocked;
import mx.andamio.measures.targets.Planning.Level;
import mx.andamio.measures.targets.Planning.Planned;
import mx.andamio.measures.targets.Spreading.Impossible;
import mx.andamio.measures.targets.Spreading.Obstacle;
import mx.andamio.measures.targets.Spreading.Spread;
import org.jspecify.annotations.Nullable;

/** A target from the nation to groups, from each group to its lines, and of each line to its months. */
public final class YearPlan {

    private YearPlan() {}

    /**
     * Of an amount that adds up over lines and months: all cells together are the total, exactly.
     *
     * @param groups settled targets of groups, by their names
     * @param lines with distinct keys and as many months, at least one of each
     */
    public static Planning amount(long total, Map<String, Long> groups, List<PlanLine> lines) {
        for (var line : lines) {
            var blocked = ofMonths(line);
            if (blocked != null) {
                return blocked;
            }
        }
        return switch (split(
                total, groups, lines.stream().map(YearPlan::ofAmount).toList())) {
            case Stuck(var blocked) -> blocked;
            case Ends(var ends) -> {
                var cells = new LinkedHashMap<String, List<Long>>();
                lines.forEach(line -> cells.put(line.key(), months(line, of(ends, line.key()))));
                yield new Planned(cells);
            }
        };
    }

    /**
     * Of what there is at the end of each month, which adds up over lines only: the last cells together are the total, exactly, and each line goes there in even steps from what it
     * had, through what is settled.
     */
    public static Planning level(long total, Map<String, Long> groups, List<PlanLine> lines) {
        return switch (split(
                total, groups, lines.stream().map(YearPlan::ofLevel).toList())) {
            case Stuck(var blocked) -> blocked;
            case Ends(var ends) -> paths(lines, ends);
        };
    }

    /**
     * Of what adds up over nothing, as a share: each line's last month has the target itself, or what it had moved by as much as the nation has to move, within its floor and cap.
     *
     * @param moved by how much all lines move; empty where all have the same target, as has a line of which nothing is known
     */
    public static Planning ratio(long target, OptionalLong moved, List<PlanLine> lines) {
        var ends = new LinkedHashMap<String, Long>();
        for (var line : lines) {
            var last = line.fixed().get(line.months() - 1);
            var free = moved.isPresent() && line.base().isPresent()
                    ? Math.max(0, Math.addExact(line.base().getAsLong(), moved.getAsLong()))
                    : target;
            ends.put(
                    line.key(),
                    last != null ? last.value() : line.locked().orElse(Math.clamp(free, line.floor(), line.cap())));
        }
        return paths(lines, ends);
    }

    /**
     * Of a line's months among its parts: in each month all parts together are the line's, exactly. A part whose whole is settled has its months by its own seasons; the others share the rest
     * of each month by what they had in it, or by their weights where none of them had anything. A month that was measured stays as each part had it, which need not add up to what the line
     * had: some parts may not be told.
     *
     * @param key of the line, for what cannot be
     * @param months of the line
     * @param sums whether months add up to the whole, or else the last one is the whole
     * @param parts with distinct keys and as many months, at least one; their groups, floors and caps are not looked at
     */
    public static Planning within(String key, List<Long> months, boolean sums, List<PlanLine> parts) {
        var settled = new ArrayList<PlanLine>();
        for (var part : parts) {
            var blocked = sums ? ofMonths(part) : null;
            if (blocked != null) {
                return blocked;
            }
            settled.add(part.locked().isEmpty() ? part : part.fixedAt(ofItsOwn(part, sums)));
        }
        var cells = new LinkedHashMap<String, List<Long>>();
        parts.forEach(part -> cells.put(part.key(), new ArrayList<>()));
        for (var at = 0; at < months.size(); at++) {
            switch (Cascade.spread(inMonth(months.get(at), settled, at), inMonth(settled, at))) {
                case Impossible(var obstacle, var missing) -> {
                    return new Blocked(Level.PARTS, key, obstacle, missing, OptionalInt.of(at));
                }
                case Spread(var shares) ->
                    shares.forEach((part, value) -> of(cells, part).add(value));
            }
        }
        return new Planned(cells);
    }

    private static List<Long> ofItsOwn(PlanLine part, boolean sums) {
        var whole = part.locked().orElseThrow();
        return sums ? months(part, whole) : path(part, whole);
    }

    /** What parts share in a month: what each had where it was measured. */
    private static long inMonth(long planned, List<PlanLine> parts, int at) {
        return parts.stream().allMatch(one -> one.isMeasured(at))
                ? parts.stream().mapToLong(one -> one.value(at)).reduce(0, Math::addExact)
                : planned;
    }

    private static List<Share> inMonth(List<PlanLine> parts, int at) {
        var isKnown = parts.stream()
                .anyMatch(one ->
                        !one.fixed().containsKey(at) && one.seasons().get(at).signum() > 0);
        return parts.stream()
                .map(one -> {
                    var share = Share.of(one.key(), isKnown ? one.seasons().get(at) : one.weight());
                    return one.fixed().containsKey(at) ? share.lockedAt(one.value(at)) : share;
                })
                .toList();
    }

    /** Why a line's settled months do not fit into what it may have; null where they do. */
    private static @Nullable Blocked ofMonths(PlanLine line) {
        var fixed = line.sumFixed();
        if (line.locked().isPresent()) {
            var over = fixed - line.locked().getAsLong();
            return over > 0
                    ? new Blocked(Level.LINE, line.key(), Obstacle.TOO_LITTLE, over)
                    : over < 0 && line.isWhollyFixed()
                            ? new Blocked(Level.LINE, line.key(), Obstacle.TOO_MUCH, -over)
                            : null;
        }
        var most = Math.max(line.cap(), line.sumMeasured());
        return !line.isWhollyFixed() && fixed > most
                ? new Blocked(Level.LINE, line.key(), Obstacle.TOO_LITTLE, fixed - most)
                : null;
    }

    /** A line and what of its group's target it may have. */
    private record Bound(String group, Share share) {}

    private static Bound ofAmount(PlanLine line) {
        var fixed = line.sumFixed();
        var settled = line.isWhollyFixed() ? OptionalLong.of(fixed) : line.locked();
        var least = Math.max(line.floor(), fixed);
        return new Bound(
                line.group(), new Share(line.key(), line.weight(), least, Math.max(line.cap(), least), settled));
    }

    private static Bound ofLevel(PlanLine line) {
        var last = line.fixed().get(line.months() - 1);
        return new Bound(
                line.group(),
                new Share(
                        line.key(),
                        line.weight(),
                        line.floor(),
                        line.cap(),
                        last == null ? line.locked() : OptionalLong.of(last.value())));
    }

    private sealed interface Split {}

    private record Ends(Map<String, Long> ends) implements Split {}

    private record Stuck(Blocked blocked) implements Split {}

    /**
     * First among groups, each bound by what its lines together may have; then in each group among its lines, which then cannot fail. What lines of a group have for certain is taken off before
     * groups share the rest, so that who is settled at another value changes its own group by that, and all others by their part of the rest.
     */
    private static Split split(long total, Map<String, Long> settled, List<Bound> lines) {
        var groups = new LinkedHashMap<String, List<Share>>();
        lines.forEach(line ->
                groups.computeIfAbsent(line.group(), _ -> new ArrayList<>()).add(line.share()));
        var shares = new ArrayList<Share>();
        var certain = new LinkedHashMap<String, Long>();
        for (var group : groups.entrySet()) {
            var share = ofTheRest(group.getKey(), group.getValue());
            var sure = certain(group.getValue());
            var locked = settled.get(group.getKey());
            certain.put(group.getKey(), locked == null ? sure : 0);
            if (locked == null) {
                shares.add(share);
                continue;
            }
            var rest = locked - sure;
            if (rest < share.floor() || rest > share.cap()) {
                return new Stuck(
                        rest < share.floor()
                                ? new Blocked(Level.GROUP, share.key(), Obstacle.TOO_LITTLE, share.floor() - rest)
                                : new Blocked(Level.GROUP, share.key(), Obstacle.TOO_MUCH, rest - share.cap()));
            }
            shares.add(share.lockedAt(locked));
        }
        var taken = certain.values().stream().reduce(0L, Math::addExact);
        return switch (Cascade.spread(total - taken, shares)) {
            case Impossible(var obstacle, var missing) -> new Stuck(new Blocked(Level.NATION, "", obstacle, missing));
            case Spread(var parts) -> {
                var ends = new LinkedHashMap<String, Long>();
                groups.forEach((key, members) ->
                        ends.putAll(parts(Math.addExact(of(parts, key), of(certain, key)), members)));
                yield new Ends(ends);
            }
        };
    }

    private static long certain(List<Share> members) {
        return members.stream().mapToLong(one -> one.locked().orElse(0)).reduce(0, Math::addExact);
    }

    /** A group without the lines that are settled. */
    private static Share ofTheRest(String group, List<Share> members) {
        var free = members.stream().filter(one -> one.locked().isEmpty()).toList();
        var weight = free.stream().map(Share::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        var least = free.stream().mapToLong(Share::floor).reduce(0, Math::addExact);
        var most = free.stream()
                .map(one -> BigDecimal.valueOf(one.cap()))
                .reduce(BigDecimal.ZERO, BigDecimal::add)
                .min(BigDecimal.valueOf(Long.MAX_VALUE));
        return new Share(group, weight, least, most.longValueExact(), OptionalLong.empty());
    }

    /** @throws IllegalStateException where they cannot be spread, which their bounds exclude */
    private static Map<String, Long> parts(long total, List<Share> shares) {
        return switch (Cascade.spread(total, shares)) {
            case Spread(var parts) -> parts;
            case Impossible impossible -> throw new IllegalStateException(impossible.toString());
        };
    }

    private static List<Long> months(PlanLine line, long total) {
        var shares = IntStream.range(0, line.months())
                .mapToObj(at -> {
                    var share = Share.of(Integer.toString(at), line.seasons().get(at));
                    var fixed = line.fixed().get(at);
                    return fixed == null ? share : share.lockedAt(fixed.value());
                })
                .toList();
        return List.copyOf(parts(total, shares).values());
    }

    private static Planning paths(List<PlanLine> lines, Map<String, Long> ends) {
        var cells = new LinkedHashMap<String, List<Long>>();
        lines.forEach(line -> cells.put(line.key(), path(line, of(ends, line.key()))));
        return new Planned(cells);
    }

    private static <T> T of(Map<String, T> values, String key) {
        return Objects.requireNonNull(values.get(key), key);
    }

    /** Even steps from one known place to the next; before the first one as there. */
    private static List<Long> path(PlanLine line, long end) {
        var known = new TreeMap<Integer, Long>();
        line.base().ifPresent(base -> known.put(-1, base));
        line.fixed().forEach((at, fixed) -> known.put(at, fixed.value()));
        known.put(line.months() - 1, end);
        return IntStream.range(0, line.months())
                .mapToObj(at -> {
                    var to = Objects.requireNonNull(known.ceilingEntry(at));
                    var from = known.floorEntry(at);
                    return from == null ? to.getValue() : between(from, to, at);
                })
                .toList();
    }

    private static long between(Map.Entry<Integer, Long> from, Map.Entry<Integer, Long> to, int at) {
        var steps = to.getKey() - from.getKey();
        return steps == 0
                ? to.getValue()
                : BigDecimal.valueOf(to.getValue())
                        .subtract(BigDecimal.valueOf(from.getValue()))
                        .multiply(BigDecimal.valueOf(at - from.getKey()))
                        .divide(BigDecimal.valueOf(steps), 0, RoundingMode.HALF_UP)
                        .add(BigDecimal.valueOf(from.getValue()))
                        .longValueExact();
    }
}
