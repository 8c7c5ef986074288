package mx.andamio.measures.feeds;

/**
 * Why a file was not taken.
 *
 * @param code stable word: {@code EMPTY, UNKNOWN_HEADER, DUPLICATE_HEADER, MISSING_COLUMN, BAD_TYPE, OTHER_PERIOD_TYPE, NOT_WIDE, UNKNOWN_COLUMN, TOO_MANY_REJECTED, OTHER_PERIOD, OVERLAP, UNREADABLE}
 * @param value what it is about: a header, a column, a number of rows
 */
public record FeedFault(String code, String value, String es, String en) {}
