package mx.andamio.identity;

import java.time.Duration;

/**
 * Slows down whoever tries secret addresses. Within a quarter of an hour thirty that serve nothing close those of their kind for a network address, and
 * thirty tries of one token close it. This machine's own address is never closed so.
 */
public interface LinkTries {

    /** What is behind a secret address: who is slowed down for one kind still opens the other. */
    enum Kind {
        ANSWER,
        CALENDAR
    }

    /** A token from there served nothing. */
    void missed(Kind kind, String address);

    /** A form was sent with that token. */
    void tried(String token);

    /** How long nobody may try tokens of that kind from there; zero when they may. */
    Duration waitFrom(Kind kind, String address);

    /** How long that token is closed; zero when it is not. */
    Duration waitOf(String token);

    /** How long nobody may try that token from there; zero when they may. */
    default Duration waitFor(Kind kind, String token, String address) {
        var fromThere = waitFrom(kind, address);
        var ofToken = waitOf(token);
        return fromThere.compareTo(ofToken) > 0 ? fromThere : ofToken;
    }
}
