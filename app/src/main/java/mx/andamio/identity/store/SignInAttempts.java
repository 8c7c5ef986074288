package mx.andamio.identity.store;

import static mx.andamio.identity.db.Tables.FAILED_SIGN_IN;
import static mx.andamio.identity.db.Tables.KNOWN_ADDRESS;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.stream.Stream;
import mx.andamio.identity.Network;
import mx.andamio.identity.Throttle;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationEvent;
import org.springframework.security.authentication.event.AuthenticationFailureBadCredentialsEvent;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.security.web.authentication.WebAuthenticationDetails;
import org.springframework.stereotype.Component;

/** Counts failed sign-ins. What no longer counts is deleted with the next failure, so the tables stay as small as what counts. */
@Component
class SignInAttempts implements Throttle {

    private static final int MOST_OF_NAME_FROM_ADDRESS = 10;
    private static final int MOST_FROM_ADDRESS = 100;
    private static final int MOST_OF_NAME = 100;
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration KNOWN = Duration.ofDays(30);

    private final DSLContext database;
    private final Clock clock;

    SignInAttempts(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public Duration waitFor(String userName, String address) {
        var name = nameKey(userName);
        var from = Network.of(address);
        var ofName = FAILED_SIGN_IN.USERNAME.eq(name);
        var fromThere = FAILED_SIGN_IN.ADDRESS.eq(from);
        var closed = Stream.<Duration>builder().add(left(ofName.and(fromThere), MOST_OF_NAME_FROM_ADDRESS));
        if (!from.equals(Network.THIS_MACHINE)) {
            closed.add(left(fromThere, MOST_FROM_ADDRESS));
        }
        if (!isKnown(name, from)) {
            closed.add(left(ofName, MOST_OF_NAME));
        }
        return closed.build().max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /** Until the oldest of the last {@code most} failures no longer counts. */
    private Duration left(Condition which, int most) {
        return database.select(FAILED_SIGN_IN.AT)
                .from(FAILED_SIGN_IN)
                .where(which.and(FAILED_SIGN_IN.AT.gt(ago(WINDOW))))
                .orderBy(FAILED_SIGN_IN.AT.desc())
                .offset(most - 1)
                .limit(1)
                .fetchOptional(FAILED_SIGN_IN.AT)
                .map(at -> Duration.between(now(), at.plus(WINDOW)))
                .orElse(Duration.ZERO);
    }

    private boolean isKnown(String name, String address) {
        return database.fetchExists(
                KNOWN_ADDRESS,
                KNOWN_ADDRESS
                        .USERNAME
                        .eq(name)
                        .and(KNOWN_ADDRESS.ADDRESS.eq(address))
                        .and(KNOWN_ADDRESS.AT.gt(ago(KNOWN))));
    }

    @EventListener
    void failed(AuthenticationFailureBadCredentialsEvent event) {
        var userName = event.getAuthentication().getName();
        if (!waitFor(userName, address(event)).isZero()) {
            return;
        }
        forgetThePast();
        database.insertInto(FAILED_SIGN_IN)
                .set(FAILED_SIGN_IN.USERNAME, nameKey(userName))
                .set(FAILED_SIGN_IN.ADDRESS, Network.of(address(event)))
                .set(FAILED_SIGN_IN.AT, now())
                .execute();
    }

    private void forgetThePast() {
        database.deleteFrom(FAILED_SIGN_IN)
                .where(FAILED_SIGN_IN.AT.le(ago(WINDOW)))
                .execute();
        database.deleteFrom(KNOWN_ADDRESS)
                .where(KNOWN_ADDRESS.AT.le(ago(KNOWN)))
                .execute();
    }

    /** Whoever signs in is forgiven what they mistyped there; what others tried elsewhere still counts. */
    @EventListener
    void succeeded(AuthenticationSuccessEvent event) {
        var name = nameKey(event.getAuthentication().getName());
        var from = Network.of(address(event));
        database.deleteFrom(FAILED_SIGN_IN)
                .where(FAILED_SIGN_IN.USERNAME.eq(name).and(FAILED_SIGN_IN.ADDRESS.eq(from)))
                .execute();
        database.insertInto(KNOWN_ADDRESS)
                .set(KNOWN_ADDRESS.USERNAME, name)
                .set(KNOWN_ADDRESS.ADDRESS, from)
                .set(KNOWN_ADDRESS.AT, now())
                .onConflict(KNOWN_ADDRESS.USERNAME, KNOWN_ADDRESS.ADDRESS)
                .doUpdate()
                .set(KNOWN_ADDRESS.AT, now())
                .execute();
    }

    private static String address(AbstractAuthenticationEvent event) {
        return event.getAuthentication().getDetails() instanceof WebAuthenticationDetails details
                ? details.getRemoteAddress()
                : "";
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    private OffsetDateTime ago(Duration duration) {
        return clock.instant().minus(duration).atOffset(ZoneOffset.UTC);
    }

    private static String nameKey(String userName) {
        // No account has a control sign in its name, and the database keeps no NUL.
        var folded = userName.strip().toLowerCase(Locale.ROOT).replaceAll("\\p{Cntrl}", "");
        return folded.length() > 100 ? folded.substring(0, 100) : folded;
    }
}
