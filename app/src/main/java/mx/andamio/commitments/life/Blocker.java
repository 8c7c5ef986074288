package mx.andamio.commitments.life;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import mx.andamio.commitments.Ruling;
import mx.andamio.commitments.ratings.OpenBlocker;
import org.jspecify.annotations.Nullable;

/**
 * An obstacle (<em>depende de</em>): what a commitment waits for, and who can clear it. Its clock runs while it is open, whichever organ owns it.
 *
 * @param owner code of the organ that can clear it, also an external one, which is never escalated to
 * @param text what it waits for, in words
 * @param closed day on which it was cleared, null while it is open
 */
public record Blocker(
        Kind kind,
        String owner,
        String text,
        LocalDate opened,
        @Nullable LocalDate closed) {

    /** What kind of thing it waits for. */
    public enum Kind {
        ORGAN,
        BUDGET,
        POST,
        TENDER
    }

    public Blocker {
        text = text.strip();
        if (owner.isBlank() || text.isEmpty() || (closed != null && closed.isBefore(opened))) {
            throw new IllegalArgumentException("an obstacle has an owner and words, and closes after it opens");
        }
    }

    /** Of what somebody typed. Refused: {@code blocker.owner}, {@code blocker.text} where one is blank. */
    public static Ruling<Blocker> open(Kind kind, String owner, String text, LocalDate on) {
        if (owner.isBlank()) {
            return Ruling.refused("blocker.owner");
        }
        return text.isBlank()
                ? Ruling.refused("blocker.text")
                : Ruling.granted(new Blocker(kind, owner, text, on, null));
    }

    /** Refused: {@code blocker.closed} (it was before), {@code blocker.order} (before it was opened). */
    public Ruling<Blocker> close(LocalDate on) {
        if (closed != null) {
            return Ruling.refused("blocker.closed", closed.toString());
        }
        return on.isBefore(opened)
                ? Ruling.refused("blocker.order", opened.toString())
                : Ruling.granted(new Blocker(kind, owner, text, opened, on));
    }

    /** Days from opening to closing, or to {@code today} while it is open; 0 before it opens. */
    public long days(LocalDate today) {
        var to = closed == null || today.isBefore(closed) ? today : closed;
        return Math.max(0, ChronoUnit.DAYS.between(opened, to));
    }

    public boolean openOn(LocalDate day) {
        return !day.isBefore(opened) && (closed == null || day.isBefore(closed));
    }

    /** Those that ratings look at on a day. */
    public static List<OpenBlocker> open(List<Blocker> blockers, LocalDate today) {
        return blockers.stream()
                .filter(one -> one.openOn(today))
                .map(one -> new OpenBlocker(one.text(), one.days(today)))
                .toList();
    }
}
