package mx.andamio.sessions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A collegiate body or series of meetings, as it is kept.
 *
 * @param kind stable word of the kind of body; {@code other} when a paper named one that the pack does not have
 * @param ownerOrgan code of the organ that it belongs to, null unless there is one such body per organ
 * @param series names of its numbered series, {@code única} when there is but one
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
        List<String> series,
        List<String> toConfirm,
        int sessions) {}
