package mx.andamio.pack.loading;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import mx.andamio.pack.BodyRule;

/** The numbers by which a body follows what it agreed, as its entry says them. */
final class RuleBlock {

    /** Rules of which each must be below the one before it. */
    private static final List<List<BodyRule>> FALLING = List.of(
            List.of(BodyRule.ON_TRACK, BodyRule.REACHABLE, BodyRule.NEEDS_SUPPORT),
            List.of(BodyRule.OBSTACLE_LOWERS, BodyRule.OBSTACLE_CAPS),
            List.of(BodyRule.CHANCE_REACHABLE, BodyRule.CHANCE_SUPPORT, BodyRule.CHANCE_AT_RISK));

    private RuleBlock() {}

    static Map<BodyRule, BigDecimal> of(Entry body) {
        var rules = new EnumMap<BodyRule, BigDecimal>(BodyRule.class);
        for (BodyRule rule : BodyRule.values()) {
            BigDecimal value = block(body, rule).numberOrNull(rule.key());
            if (value != null) {
                rules.put(rule, value);
            }
        }
        return Collections.unmodifiableMap(rules);
    }

    /** Each number is in its range by the schema; this is what they owe one another. */
    static void check(Entry body, Faults faults) {
        for (List<BodyRule> falling : FALLING) {
            for (int i = 1; i < falling.size(); i++) {
                check(body, falling.get(i - 1), falling.get(i), faults);
            }
        }
    }

    private static void check(Entry body, BodyRule above, BodyRule below, Faults faults) {
        Entry block = block(body, below);
        String high = block.textOrNull(above.key());
        String low = block.textOrNull(below.key());
        if (high != null && low != null && isNumber(high) && isNumber(low) && !isBelow(low, high)) {
            Faults.Place place =
                    new Faults.Place(BodyFile.FILE, block.line(below.key()), "/" + below.block() + "/" + below.key());
            faults.at(place, FaultCode.NOT_BELOW, low, above.key() + ": " + high);
        }
    }

    private static boolean isNumber(String text) {
        return NodeCheck.NUMBER.matcher(text).matches();
    }

    private static boolean isBelow(String low, String high) {
        return new BigDecimal(low).compareTo(new BigDecimal(high)) < 0;
    }

    private static Entry block(Entry body, BodyRule rule) {
        Entry block = body;
        for (String level : rule.block().split("/", -1)) {
            block = level.isEmpty() ? block : block.entry(level);
        }
        return block;
    }
}
