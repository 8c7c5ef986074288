package mx.andamio.targets.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.BadRequest;
import mx.andamio.targets.Basis;
import mx.andamio.targets.Line;
import mx.andamio.targets.Mark;
import mx.andamio.targets.Plan;
import mx.andamio.targets.TargetPlans;
import mx.andamio.targets.TargetPlans.Adjustment;
import mx.andamio.targets.TargetPlans.NewPlan;
import org.jspecify.annotations.Nullable;

/**
 * What was typed, by the names of the fields; programs send the same. What cannot be read is a {@link BadRequest}.
 *
 * @param fields what is absent was not typed
 */
public record TargetForm(Map<String, String> fields) {

    private static final Pattern NUMBER = Pattern.compile("(\\d{1,3}(,\\d{3})+|\\d{1,15})(\\.\\d{1,6})?");
    private static final int YEAR = 12;

    public String of(String name) {
        return fields.getOrDefault(name, "").strip();
    }

    static TargetForm blank(String year) {
        return new TargetForm(Map.of(
                "from",
                year + "-01",
                "to",
                year + "-12",
                "basis",
                Basis.HISTORY.name(),
                "typeOOAD",
                "on",
                "typeUMAE",
                "on",
                "units",
                "on",
                "decimals",
                "0"));
    }

    /** As the line stands. */
    static TargetForm of(Plan plan, Line line) {
        var fields = new HashMap<String, String>();
        fields.put("least", line.least() == 0 ? "" : text(plan, line.least()));
        fields.put("most", line.most() == null ? "" : text(plan, line.most()));
        fields.put("whole", line.settled() == null ? "" : text(plan, line.settled()));
        for (var i = 0; i < line.marks().size(); i++) {
            fields.put("m" + i, text(plan, line.planned().get(i)));
            if (line.marks().get(i) == Mark.SETTLED) {
                fields.put("k" + i, "on");
            }
        }
        return new TargetForm(fields);
    }

    private static String text(Plan plan, long amount) {
        return plan.number(amount).toPlainString();
    }

    /** In the smallest unit; null where nothing was typed. */
    @Nullable
    Long amount(String name, int decimals) {
        var typed = of(name);
        if (typed.isEmpty()) {
            return null;
        }
        if (!NUMBER.matcher(typed).matches()) {
            throw new BadRequest("target.number", typed);
        }
        var amount =
                new BigDecimal(typed.replace(",", "")).movePointRight(decimals).stripTrailingZeros();
        if (amount.scale() > 0) {
            throw new BadRequest("target.decimals", typed, Integer.toString(decimals));
        }
        if (amount.compareTo(BigDecimal.valueOf(TargetPlans.MOST)) > 0) {
            throw new BadRequest("target.number", typed);
        }
        return amount.longValueExact();
    }

    long needed(String name, int decimals) {
        var amount = amount(name, decimals);
        if (amount == null) {
            throw new BadRequest("target.number", "");
        }
        return amount;
    }

    private @Nullable Integer percent(String name) {
        var amount = amount(name, 0);
        if (amount != null && amount > YEAR * 100L) {
            throw new BadRequest("target.percent");
        }
        return amount == null ? null : amount.intValue();
    }

    private YearMonth month(String name) {
        try {
            return YearMonth.parse(of(name));
        } catch (DateTimeParseException e) {
            throw new BadRequest("target.months");
        }
    }

    NewPlan plan() {
        var from = month("from");
        var to = month("to");
        var months = (to.getYear() - from.getYear()) * YEAR + to.getMonthValue() - from.getMonthValue() + 1;
        if (from.getYear() < 2000 || from.getYear() > 2100 || months < 1 || months > YEAR) {
            throw new BadRequest("target.months");
        }
        var decimals = Objects.requireNonNullElse(amount("decimals", 0), 0L);
        if (decimals > 2) {
            throw new BadRequest("target.total");
        }
        return new NewPlan(
                of("indicator"),
                from,
                months,
                decimals.intValue(),
                BadRequest.oneOf(Basis.values(), of("basis")),
                of("basis").equals(Basis.CAPACITY.name()) && !of("capacity").isEmpty() ? of("capacity") : null,
                types(),
                !of("units").isEmpty(),
                needed("total", decimals.intValue()),
                percent("floor"),
                percent("cap"),
                of("reason"),
                false);
    }

    private List<OrganType> types() {
        return Stream.of(OrganType.OOAD, OrganType.UMAE)
                .filter(one -> !of("type" + one).isEmpty())
                .toList();
    }

    /** A month is settled where it is ticked, or where something else was typed than stands there. */
    Adjustment adjustment(Plan plan, Line line) {
        var months = new HashMap<Integer, Long>();
        for (var i = 0; i < line.marks().size(); i++) {
            var typed = amount("m" + i, plan.decimals());
            if (typed != null
                    && (!of("k" + i).isEmpty()
                            || typed.longValue() != line.planned().get(i))) {
                months.put(i, typed);
            }
        }
        return new Adjustment(
                line.organ(),
                Objects.requireNonNullElse(amount("least", plan.decimals()), 0L),
                amount("most", plan.decimals()),
                amount("whole", plan.decimals()),
                months,
                of("reason"));
    }

    int version() {
        var version = amount("version", 0);
        return version == null ? 0 : (int) Math.min(version, Integer.MAX_VALUE);
    }
}
