package mx.andamio.sessions;

/**
 * A session that has its place in a series.
 *
 * @param number from 1
 */
public record Numbered(SessionLine line, String series, int number) {}
