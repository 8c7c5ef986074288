package mx.andamio.requests.store;

import static mx.andamio.requests.db.Tables.ATTEMPT;

import java.time.Duration;
import java.util.HexFormat;
import mx.andamio.identity.Network;
import mx.andamio.identity.Secrets;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Slows down whoever tries links. Within a quarter of an hour thirty links that serve nothing close them for an address, and thirty forms sent close a link.
 * This machine's own address is never closed so. What no longer counts is deleted with the next try.
 */
@Component
class LinkAttempts {

    private static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final DSLContext database;
    private final Days days;

    LinkAttempts(DSLContext database, Days days) {
        this.database = database;
        this.days = days;
    }

    /** A link from there served nothing. */
    void missed(String address) {
        var from = Network.of(address);
        if (!from.equals(Network.THIS_MACHINE)) {
            count("a:" + from);
        }
    }

    void tried(String token) {
        count(keyOf(token));
    }

    private void count(String key) {
        database.deleteFrom(ATTEMPT)
                .where(ATTEMPT.AT.le(days.now().minus(WINDOW)))
                .execute();
        if (left(key).isZero()) {
            database.insertInto(ATTEMPT)
                    .set(ATTEMPT.KEY, key)
                    .set(ATTEMPT.AT, days.now())
                    .execute();
        }
    }

    Duration waitFor(String token, String address) {
        var ofAddress = left("a:" + Network.of(address));
        var ofToken = left(keyOf(token));
        return ofAddress.compareTo(ofToken) > 0 ? ofAddress : ofToken;
    }

    private static String keyOf(String token) {
        return "t:" + HexFormat.of().formatHex(Secrets.hash(token));
    }

    /** Until the oldest of the last tries no longer counts. */
    private Duration left(String key) {
        return database.select(ATTEMPT.AT)
                .from(ATTEMPT)
                .where(ATTEMPT.KEY.eq(key).and(ATTEMPT.AT.gt(days.now().minus(WINDOW))))
                .orderBy(ATTEMPT.AT.desc())
                .offset(MOST - 1)
                .limit(1)
                .fetchOptional(ATTEMPT.AT)
                .map(at -> Duration.between(days.now(), at.plus(WINDOW)))
                .orElse(Duration.ZERO);
    }
}
