package mx.andamio.sessions;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collegiate body or series of meetings, as it is kept.
 *
 * @param kind stable word of the kind of body; {@code other} when a paper named one that the pack does not have
 * @param ownerOrgan code of the organ that it belongs to, null unless there is one such body per organ
 * @param convenes types of the organs whose posts it calls, those of its region only where it has one
 * @param series names of its numbered series in the order of the pack, {@code única} when there is but one; without those that the
 *     pack no longer has, unless the body itself is closed
 * @param validTo first day on which it no longer exists, null while it does
 * @param toConfirm what is not known of it, in words
 * @param sessions how many sessions are known
 */
public record MeetingBody(
        String code,
        String name,
        String kind,
        String scope,
        @Nullable String region,
        @Nullable String ownerOrgan,
        @Nullable String folioPattern,
        List<String> convenes,
        List<String> series,
        List<String> toConfirm,
        @Nullable LocalDate validTo,
        int sessions) {}
