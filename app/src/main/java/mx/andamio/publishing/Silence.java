package mx.andamio.publishing;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Days on which papers are kept back, both included, as days of the institution's time zone.
 *
 * @param why the legal basis, shown to readers as it is
 * @param withdrawnAt null while it holds
 * @param withdrawnWhy null while it holds
 */
public record Silence(
        SilenceId id,
        LocalDate from,
        LocalDate to,
        Covers covers,
        String why,
        Instant recordedAt,
        String recordedBy,
        @Nullable Instant withdrawnAt,
        @Nullable String withdrawnWhy) {

    public boolean holds() {
        return withdrawnAt == null;
    }

    public boolean isOn(LocalDate day) {
        return holds() && !day.isBefore(from) && !day.isAfter(to);
    }

    public boolean isOver(LocalDate today) {
        return !holds() || to.isBefore(today);
    }
}
