package mx.andamio.measures.definitions;

import java.util.Locale;

/** What a column is for. */
public enum Role {
    /** Code of the organ or unit in which it happened. */
    ORGAN,
    /** Day that decides the period. One in every dataset. */
    EVENT_DATE,
    /** Another day. */
    DATE,
    /** One of few words. */
    CATEGORY,
    /** Something that is added up. */
    QUANTITY,
    /** Yes or no. */
    FLAG,
    /** Something that tells one person, prescription or case from another: kept as a keyed hash only. */
    IDENTITY;

    static Role of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
