package mx.andamio.commitments;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.commitments.goals.Thresholds;
import mx.andamio.commitments.life.ExtensionPolicy;
import mx.andamio.commitments.ratings.RatingRules;
import mx.andamio.commitments.ratings.RatingRules.ChanceCap;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.pack.BodyRule;
import org.jspecify.annotations.Nullable;

/** The numbers by which bodies follow what they agreed. A commitment has those of the body whose session it comes from. */
public interface BodyRules {

    /** Of each that is asked for; what comes from no session has the defaults. */
    Map<CommitmentId, OfBody> of(Collection<CommitmentId> ids);

    /** Of one. */
    default OfBody of(CommitmentId id) {
        return Objects.requireNonNull(of(List.of(id)).get(id));
    }

    /**
     * What one body says.
     *
     * @param body its code, null where there is none or it says nothing
     * @param said what the pack says of it; the rest is as {@link #standard} has it
     */
    record OfBody(@Nullable String body, Map<BodyRule, BigDecimal> said) {

        public static final OfBody NONE = new OfBody(null, Map.of());

        public OfBody {
            said = Map.copyOf(said);
        }

        /** What is not as it is where nothing is said, in the order of the rules. */
        public Map<BodyRule, BigDecimal> differing() {
            var differing = new EnumMap<BodyRule, BigDecimal>(BodyRule.class);
            said.forEach((rule, value) -> {
                var standard = standard(rule);
                if (standard == null || standard.compareTo(value) != 0) {
                    differing.put(rule, value);
                }
            });
            return differing;
        }

        public ExtensionPolicy extensions() {
            return new ExtensionPolicy(whole(BodyRule.EXTENSIONS_ALLOWED));
        }

        public RatingRules ratings() {
            var period = said.get(BodyRule.REPORTING_PERIOD);
            return new RatingRules(
                    new Thresholds(value(BodyRule.ON_TRACK), value(BodyRule.REACHABLE), value(BodyRule.NEEDS_SUPPORT)),
                    whole(BodyRule.OBSTACLE_LOWERS),
                    whole(BodyRule.OBSTACLE_CAPS),
                    whole(BodyRule.EXTENSION_CAPS),
                    whole(BodyRule.EXTENSION_LOWERS),
                    List.of(
                            new ChanceCap(value(BodyRule.CHANCE_REACHABLE), Step.REACHABLE),
                            new ChanceCap(value(BodyRule.CHANCE_SUPPORT), Step.NEEDS_SUPPORT),
                            new ChanceCap(value(BodyRule.CHANCE_AT_RISK), Step.AT_RISK)),
                    value(BodyRule.SILENT_PERIODS),
                    whole(BodyRule.SILENT_DAYS),
                    whole(BodyRule.ASSESSED_DAYS),
                    period == null ? null : period.intValueExact());
        }

        private BigDecimal value(BodyRule rule) {
            var own = said.get(rule);
            return own == null ? Objects.requireNonNull(standard(rule)) : own;
        }

        private int whole(BodyRule rule) {
            return value(rule).intValueExact();
        }
    }

    /** Where a body says nothing; null for what there is none of. */
    static @Nullable BigDecimal standard(BodyRule rule) {
        var rules = RatingRules.DEFAULT;
        return switch (rule) {
            case REPORTING_PERIOD -> null;
            case ON_TRACK -> rules.deviation().onTrack();
            case REACHABLE -> rules.deviation().reachable();
            case NEEDS_SUPPORT -> rules.deviation().support();
            case OBSTACLE_CAPS -> BigDecimal.valueOf(rules.blockerCap());
            case OBSTACLE_LOWERS -> BigDecimal.valueOf(rules.blockerDown());
            case EXTENSION_CAPS -> BigDecimal.valueOf(rules.extensionsCap());
            case EXTENSION_LOWERS -> BigDecimal.valueOf(rules.extensionsDown());
            case CHANCE_REACHABLE -> below(Step.REACHABLE);
            case CHANCE_SUPPORT -> below(Step.NEEDS_SUPPORT);
            case CHANCE_AT_RISK -> below(Step.AT_RISK);
            case SILENT_PERIODS -> rules.silentPeriods();
            case SILENT_DAYS -> BigDecimal.valueOf(rules.silentDays());
            case ASSESSED_DAYS -> BigDecimal.valueOf(rules.assessedDays());
            case EXTENSIONS_ALLOWED -> BigDecimal.valueOf(ExtensionPolicy.DEFAULT.allowed());
        };
    }

    private static BigDecimal below(Step cap) {
        return RatingRules.DEFAULT.chances().stream()
                .filter(one -> one.cap() == cap)
                .findFirst()
                .orElseThrow()
                .below();
    }
}
