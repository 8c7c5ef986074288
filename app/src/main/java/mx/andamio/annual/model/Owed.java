package mx.andamio.annual.model;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A commitment as far as a report counts it.
 *
 * @param stage name of its state today
 * @param since day on which it came into that state
 * @param signedOn null of a draft, and of one that left by agreement: the agreement stands in the place of the signature
 * @param due null without a date
 */
public record Owed(
        String stage,
        LocalDate since,
        @Nullable LocalDate signedOn,
        @Nullable LocalDate due,
        @Nullable String line,
        String organ,
        boolean simulated) {

    private static final List<String> OPEN = List.of("SIGNED", "RUNNING", "REPORTED_MET", "VERIFIED");
    private static final List<String> MET = List.of("VERIFIED", "CLOSED");
    private static final List<String> DRAFTS = List.of("DRAFT", "ADMITTED");

    /** Whether it ever bound, and did so by that day. */
    public boolean boundBy(LocalDate day) {
        return !DRAFTS.contains(stage) && (signedOn == null || !signedOn.isAfter(day));
    }

    /** Whether its state of that day is known: what changed later says nothing of the day. */
    public boolean isKnownOn(LocalDate day) {
        return !since.isAfter(day);
    }

    public boolean isOpen() {
        return OPEN.contains(stage);
    }

    /** Open, nobody confirmed it, and its day is past. */
    public boolean isLateOn(LocalDate day) {
        return isOpen() && !stage.equals("VERIFIED") && due != null && due.isBefore(day);
    }

    /** Another post confirmed it in that year. */
    public boolean wasMetIn(int year) {
        return MET.contains(stage) && since.getYear() == year;
    }

    public boolean becameIn(String other, int year) {
        return stage.equals(other) && since.getYear() == year;
    }

    public boolean isDueIn(int year) {
        return isOpen() && due != null && due.getYear() == year;
    }

    public static long count(List<Owed> all, Predicate<Owed> which) {
        return all.stream().filter(which).count();
    }
}
