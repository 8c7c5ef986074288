package mx.andamio.targets;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import mx.andamio.pack.OrganType;
import org.jspecify.annotations.Nullable;

/**
 * A plan of targets. Amounts in it are whole numbers of its smallest unit: {@link #number(long)} says them in the indicator's.
 *
 * @param indicator its code
 * @param starts first day of the first month
 * @param months how many, 1 to 12
 * @param decimals digits after the point in which it counts, 0 to 2
 * @param sums whether its months add up to the whole, as those of an amount do
 * @param capacity code of the indicator by which it is spread; null where it is by none
 * @param types of the organs that it plans for
 * @param versions at least one, the first ahead
 * @param inForce number of the version by which organs are judged; null while it is a draft
 */
public record Plan(
        UUID id,
        String indicator,
        String edition,
        LocalDate starts,
        int months,
        int decimals,
        Basis basis,
        boolean sums,
        @Nullable String capacity,
        List<OrganType> types,
        boolean simulated,
        List<Version> versions,
        @Nullable Integer inForce,
        @Nullable Instant approvedAt,
        @Nullable String approvedBy) {

    public Plan {
        types = List.copyOf(types);
        versions = List.copyOf(versions);
    }

    /**
     * What was planned at a moment.
     *
     * @param number from 1, without gaps
     * @param total of the nation
     * @param by user name of the account
     */
    public record Version(int number, long total, Act act, String reason, Instant at, String by) {}

    public Version latest() {
        return versions.getLast();
    }

    public boolean has(int number) {
        return number >= 1 && number <= versions.size();
    }

    /** Whether the last version is the one in force. */
    public boolean isSettled() {
        return Objects.equals(inForce, versions.size());
    }

    public LocalDate month(int at) {
        return starts.plusMonths(at);
    }

    public List<LocalDate> all() {
        return IntStream.range(0, months).mapToObj(this::month).toList();
    }

    /** Last day of it. */
    public LocalDate ends() {
        return starts.plusMonths(months).minusDays(1);
    }

    public BigDecimal number(long amount) {
        return BigDecimal.valueOf(amount, decimals);
    }
}
