package mx.andamio.identity.store;

import static mx.andamio.identity.db.Tables.LINK_TRY;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import mx.andamio.identity.LinkTries;
import mx.andamio.identity.Network;
import mx.andamio.identity.Secrets;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** What no longer counts is deleted with the next try, so the table stays as small as what counts. */
@Component
class LinkTriesInPostgres implements LinkTries {

    private static final int MOST = 30;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final DSLContext database;
    private final Clock clock;

    LinkTriesInPostgres(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public void missed(Kind kind, String address) {
        var from = Network.of(address);
        if (!from.equals(Network.THIS_MACHINE)) {
            count(keyOf(kind, from));
        }
    }

    @Override
    public void tried(String token) {
        count(keyOf(token));
    }

    private void count(String key) {
        database.deleteFrom(LINK_TRY).where(LINK_TRY.AT.le(since())).execute();
        if (left(key).isZero()) {
            database.insertInto(LINK_TRY)
                    .set(LINK_TRY.KEY, key)
                    .set(LINK_TRY.AT, now())
                    .execute();
        }
    }

    @Override
    public Duration waitFrom(Kind kind, String address) {
        return left(keyOf(kind, Network.of(address)));
    }

    @Override
    public Duration waitOf(String token) {
        return left(keyOf(token));
    }

    private static String keyOf(Kind kind, String from) {
        return kind.name() + ":" + from;
    }

    private static String keyOf(String token) {
        return "token:" + HexFormat.of().formatHex(Secrets.hash(token));
    }

    /** Until the oldest of the last tries no longer counts. */
    private Duration left(String key) {
        return database.select(LINK_TRY.AT)
                .from(LINK_TRY)
                .where(LINK_TRY.KEY.eq(key).and(LINK_TRY.AT.gt(since())))
                .orderBy(LINK_TRY.AT.desc())
                .offset(MOST - 1)
                .limit(1)
                .fetchOptional(LINK_TRY.AT)
                .map(at -> Duration.between(now(), at.plus(WINDOW)))
                .orElse(Duration.ZERO);
    }

    private OffsetDateTime since() {
        return now().minus(WINDOW);
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
