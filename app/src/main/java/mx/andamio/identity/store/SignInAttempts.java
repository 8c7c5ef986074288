package mx.andamio.identity.store;

import static mx.andamio.identity.db.Tables.FAILED_SIGN_IN;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import mx.andamio.identity.Throttle;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins per user name, whether the account exists or not: the answer must not tell. */
@Component
class SignInAttempts implements Throttle {

    private static final int MOST = 10;
    private static final Duration WINDOW = Duration.ofMinutes(15);

    private final DSLContext database;
    private final Clock clock;

    SignInAttempts(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public boolean closedFor(String userName) {
        return database.fetchCount(
                        FAILED_SIGN_IN,
                        FAILED_SIGN_IN.USERNAME.eq(key(userName)).and(FAILED_SIGN_IN.AT.gt(since())))
                >= MOST;
    }

    @EventListener(AuthenticationFailureBadCredentialsEvent.class)
    void failed(AbstractAuthenticationFailureEvent event) {
        var userName = event.getAuthentication().getName();
        if (closedFor(userName)) {
            return;
        }
        forgetThePast();
        database.insertInto(FAILED_SIGN_IN)
                .set(FAILED_SIGN_IN.USERNAME, key(userName))
                .set(FAILED_SIGN_IN.AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
    }

    private void forgetThePast() {
        database.deleteFrom(FAILED_SIGN_IN).where(FAILED_SIGN_IN.AT.le(since())).execute();
    }

    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        database.deleteFrom(FAILED_SIGN_IN)
                .where(FAILED_SIGN_IN.USERNAME.eq(key(event.getAuthentication().getName())))
                .execute();
    }

    private OffsetDateTime since() {
        return clock.instant().minus(WINDOW).atOffset(ZoneOffset.UTC);
    }

    private static String key(String userName) {
        var folded = userName.strip().toLowerCase(Locale.ROOT);
        return folded.length() > 100 ? folded.substring(0, 100) : folded;
    }
}
