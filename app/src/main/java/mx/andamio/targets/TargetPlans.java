package mx.andamio.targets;

import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.pack.OrganType;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * Plans of targets. Every change makes another version; one that is meant for an earlier version than the last is refused ({@code target.changed} with the
 * number of the last, who made it and when). What cannot be spread is refused with where and by how much: {@code target.blocked.LEVEL.OBSTACLE}.
 */
public interface TargetPlans {

    /** Longest reason, in letters. */
    int LONGEST = 500;

    /** No target is above it, in the smallest unit. */
    long MOST = 1_000_000_000_000_000L;

    /** Those that begin last ahead. */
    List<Plan> all();

    Optional<Plan> one(UUID id);

    /** Nation, regions and organs in the order of the directory, each region ahead of its organs; empty where there is no such version. */
    List<Line> lines(UUID id, int version);

    /** Of an organ's units, by code; empty where the plan ends at organs. */
    List<Line> units(UUID id, int version, String organ);

    /** As {@link #lines} with each organ's units behind it. */
    List<Line> all(UUID id, int version);

    /** Of a region, organ or unit. */
    Optional<Line> line(UUID id, int version, String code);

    /**
     * Begins a plan. Refused: {@code target.indicator}, {@code target.basis} (not for such an indicator), {@code target.capacity} (none of what there is at a
     * moment), {@code target.months}, {@code target.types}, {@code target.total}, {@code target.percent}, {@code target.no_history} and
     * {@code target.no_capacity} (nothing known to spread by).
     *
     * @return done with its id
     */
    Outcome begin(Command command, NewPlan plan);

    /**
     * Changes what holds for one organ, unit or region; of a region only its whole can be settled, and only of what adds up; a unit has no bounds. Refused: {@code target.absent},
     * {@code target.organ}, {@code target.bounds}, {@code target.same}, {@code target.reason}.
     */
    Outcome adjust(Command command, UUID id, int version, Adjustment adjustment);

    /** Changes the nation's total. Refused: {@code target.absent}, {@code target.total}, {@code target.same}, {@code target.reason}. */
    Outcome total(Command command, UUID id, int version, long total, String reason);

    /**
     * Makes months that are over what was measured in them and spreads the rest over the months left. Refused: {@code target.absent},
     * {@code target.nothing_measured}, {@code target.nothing_left}, {@code target.total}, {@code target.reason}.
     */
    Outcome replan(Command command, UUID id, int version, Replanning how);

    /**
     * Makes the last version the one by which organs are judged. Refused: {@code target.absent}, {@code target.approved} (it is already),
     * {@code target.overlaps} (another plan of the indicator is in force in one of its months).
     */
    Outcome approve(Command command, UUID id, int version);

    /**
     * @param capacity code; null where it is not by capacity
     * @param total of the nation, in the smallest unit
     * @param units whether each organ's target goes on to its medical units
     * @param floor percent of a year before that is each organ's least; null for none
     * @param cap percent of a year before that is each organ's most; null for none
     * @param simulated whether it is made up
     */
    record NewPlan(
            String indicator,
            YearMonth from,
            int months,
            int decimals,
            Basis basis,
            @Nullable String capacity,
            List<OrganType> types,
            boolean units,
            long total,
            @Nullable Integer floor,
            @Nullable Integer cap,
            String reason,
            boolean simulated) {

        public NewPlan {
            types = List.copyOf(types);
        }
    }

    /**
     * All that holds for an organ from now on.
     *
     * @param least no less over the whole plan
     * @param most no more; null without a cap
     * @param settled its whole; null where it follows from the rest
     * @param months by their place from 0 what is settled; those that were measured stay whatever is said
     */
    record Adjustment(
            String organ,
            long least,
            @Nullable Long most,
            @Nullable Long settled,
            Map<Integer, Long> months,
            String reason) {

        public Adjustment {
            months = Map.copyOf(months);
        }
    }

    /** @param total what it becomes; null where it stays and the months left take up what is missing */
    record Replanning(@Nullable Long total, String reason) {}
}
