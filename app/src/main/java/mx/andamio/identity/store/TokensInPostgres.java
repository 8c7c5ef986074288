package mx.andamio.identity.store;

import static mx.andamio.identity.db.Tables.ACCOUNT;
import static mx.andamio.identity.db.Tables.API_TOKEN;
import static mx.andamio.identity.db.Tables.SETUP_LINK;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Secrets;
import mx.andamio.identity.SignedIn;
import mx.andamio.identity.Tokens;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

@Component
class TokensInPostgres implements Tokens {

    private static final String PREFIX = "andamio_";
    private static final Duration TOKEN_LIFE = Duration.ofDays(30);
    private static final Duration SETUP_LIFE = Duration.ofHours(24);

    private final DSLContext database;
    private final Accounts accounts;
    private final Register register;
    private final TransactionTemplate transaction;
    private final Clock clock;

    TokensInPostgres(
            DSLContext database,
            Accounts accounts,
            Register register,
            PlatformTransactionManager transactions,
            Clock clock) {
        this.database = database;
        this.accounts = accounts;
        this.register = register;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    @Override
    @Transactional
    public Optional<String> issue(Command command, String userName) {
        return accounts.byUserName(userName).filter(SignedIn::isEnabled).map(account -> {
            var token = PREFIX + Secrets.random();
            var id = UUID.randomUUID();
            database.insertInto(API_TOKEN)
                    .set(API_TOKEN.ID, id)
                    .set(API_TOKEN.ACCOUNT_ID, account.account())
                    .set(API_TOKEN.HASH, Secrets.hash(token))
                    .set(API_TOKEN.CREATED_AT, now())
                    .set(API_TOKEN.EXPIRES_AT, now().plus(TOKEN_LIFE))
                    .execute();
            register.write(command, Map.of("user_name", account.userName(), "token_id", id.toString()));
            return token;
        });
    }

    @Override
    public Optional<SignedIn> bearer(String token) {
        if (!token.startsWith(PREFIX)) {
            return Optional.empty();
        }
        return database.select(ACCOUNT.asterisk())
                .from(API_TOKEN)
                .join(ACCOUNT)
                .on(ACCOUNT.ID.eq(API_TOKEN.ACCOUNT_ID))
                .where(API_TOKEN.HASH.eq(Secrets.hash(token)))
                .and(API_TOKEN.EXPIRES_AT.gt(now()))
                .and(API_TOKEN.REVOKED_AT.isNull())
                .and(ACCOUNT.DISABLED_AT.isNull())
                .fetchOptional(AccountsInPostgres::signedIn);
    }

    @Override
    @Transactional
    public String setupToken() {
        var token = Secrets.random();
        database.update(SETUP_LINK)
                .set(SETUP_LINK.USED_AT, now())
                .where(SETUP_LINK.USED_AT.isNull())
                .execute();
        database.insertInto(SETUP_LINK)
                .set(SETUP_LINK.HASH, Secrets.hash(token))
                .set(SETUP_LINK.CREATED_AT, now())
                .set(SETUP_LINK.EXPIRES_AT, now().plus(SETUP_LIFE))
                .execute();
        return token;
    }

    @Override
    public boolean setupServes(String token) {
        return database.fetchExists(
                SETUP_LINK,
                SETUP_LINK
                        .HASH
                        .eq(Secrets.hash(token))
                        .and(SETUP_LINK.USED_AT.isNull())
                        .and(SETUP_LINK.EXPIRES_AT.gt(now())));
    }

    @Override
    public Optional<Outcome> useSetup(Command command, String token, Supplier<Outcome> effect) {
        return Objects.requireNonNull(transaction.execute(status -> {
            // Whoever pressed twice, or lost the answer, asks with a link that they have used up themselves.
            if (!useUp(token) && !register.carriedOut(command)) {
                return Optional.<Outcome>empty();
            }
            var outcome = effect.get();
            if (outcome instanceof Outcome.Refused) {
                status.setRollbackOnly();
            }
            return Optional.of(outcome);
        }));
    }

    /** Whoever comes second waits here until the first has ended. */
    private boolean useUp(String token) {
        return database.update(SETUP_LINK)
                        .set(SETUP_LINK.USED_AT, now())
                        .where(SETUP_LINK.HASH.eq(Secrets.hash(token)))
                        .and(SETUP_LINK.USED_AT.isNull())
                        .and(SETUP_LINK.EXPIRES_AT.gt(now()))
                        .execute()
                == 1;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
