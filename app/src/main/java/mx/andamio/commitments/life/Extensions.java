package mx.andamio.commitments.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import mx.andamio.commitments.RecordedAgreement;
import mx.andamio.commitments.Ruling;
import org.jspecify.annotations.Nullable;

/**
 * The date of a commitment with all that moved it. The original is never lost and every move counts, also one that a session approved.
 *
 * @param original as signed
 */
public record Extensions(LocalDate original, List<Extension> granted) {

    public Extensions {
        granted = List.copyOf(granted);
        if (!follow(original, granted)) {
            throw new IllegalArgumentException("extensions are numbered from 1 and each moves the date before it");
        }
    }

    private static boolean follow(LocalDate original, List<Extension> granted) {
        return IntStream.range(0, granted.size())
                .allMatch(i -> granted.get(i).number() == i + 1
                        && granted.get(i)
                                .from()
                                .equals(i == 0 ? original : granted.get(i - 1).to()));
    }

    public static Extensions none(LocalDate original) {
        return new Extensions(original, List.of());
    }

    /** The date that stands. */
    public LocalDate current() {
        return granted.isEmpty() ? original : granted.getLast().to();
    }

    public int count() {
        return granted.size();
    }

    /**
     * Moves the date. The goal then has a new version too, {@linkplain mx.andamio.commitments.goals.Goal#movedTo moved} to it.
     *
     * <p>Refused: {@code extension.reason} (blank), {@code extension.later} (not after the date that stands), {@code extension.policy} (the body
     * does not allow another one, and no session approved it; with how many it allows).
     */
    public Ruling<Extensions> extend(
            LocalDate to, String reason, ExtensionPolicy policy, @Nullable RecordedAgreement agreement) {
        if (reason.isBlank()) {
            return Ruling.refused("extension.reason");
        }
        if (!to.isAfter(current())) {
            return Ruling.refused("extension.later", current().toString());
        }
        if (count() >= policy.allowed() && agreement == null) {
            return Ruling.refused("extension.policy", Integer.toString(policy.allowed()));
        }
        var more = new ArrayList<>(granted);
        more.add(new Extension(count() + 1, current(), to, reason, agreement));
        return Ruling.granted(new Extensions(original, more));
    }
}
