package mx.andamio.meetings.quorum;

import org.jspecify.annotations.Nullable;

/**
 * A place in a body that is somebody's on the day of a session.
 *
 * @param code of its post, or of the member who was recorded
 * @param sector code, null where it is of none
 * @param votes whether it counts; else it has a voice only
 */
public record Seat(String code, @Nullable String sector, boolean votes) {}
