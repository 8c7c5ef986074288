package mx.andamio.identity.store;

import static mx.andamio.identity.db.Tables.ACCOUNT;
import static mx.andamio.identity.db.Tables.API_TOKEN;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import mx.andamio.identity.Account;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.KnownPosts;
import mx.andamio.identity.Role;
import mx.andamio.identity.SignedIn;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

@Component
class AccountsInPostgres implements Accounts {

    private static final Pattern MAIL = Pattern.compile("[^\\s@\\p{Cntrl}]+@[^\\s@\\p{Cntrl}]+");
    private static final int LONGEST_MAIL = 254;
    private static final Pattern USER_NAME = Pattern.compile("[a-z0-9][a-z0-9._-]{1,39}");

    private final DSLContext database;
    private final Register register;
    private final PasswordEncoder passwords;
    private final Clock clock;
    private final ObjectProvider<KnownPosts> posts;

    AccountsInPostgres(
            DSLContext database,
            Register register,
            PasswordEncoder passwords,
            Clock clock,
            ObjectProvider<KnownPosts> posts) {
        this.database = database;
        this.register = register;
        this.passwords = passwords;
        this.clock = clock;
        this.posts = posts;
    }

    @Override
    public List<Account> all() {
        return database.selectFrom(ACCOUNT).orderBy(ACCOUNT.USERNAME).fetch(AccountsInPostgres::account);
    }

    @Override
    public boolean none() {
        return !database.fetchExists(ACCOUNT);
    }

    @Override
    public Optional<SignedIn> byUserName(String userName) {
        var name = userName.strip().toLowerCase(Locale.ROOT);
        // Whatever is typed arrives here: what can be no name is not asked for, a NUL least of all.
        return !USER_NAME.matcher(name).matches()
                ? Optional.empty()
                : database.selectFrom(ACCOUNT)
                        .where(ACCOUNT.USERNAME.eq(name))
                        .fetchOptional(AccountsInPostgres::signedIn);
    }

    @Override
    public Outcome open(Command command, NewAccount account) {
        if (!USER_NAME.matcher(account.userName()).matches()) {
            return Outcome.refused("account.user_name", Kind.USER, account.userName());
        }
        if (account.displayName().isBlank() || account.displayName().length() > 120) {
            return Outcome.refused("account.display_name", Kind.USER);
        }
        if (account.password().length() < SHORTEST_PASSWORD
                || account.password().length() > 200) {
            return Outcome.refused("account.password_short", Kind.USER, Integer.toString(SHORTEST_PASSWORD));
        }
        // Hashing is slow on purpose: not inside the transaction.
        var hash = passwords.encode(account.password());
        return register.once(command, () -> insert(command, account, hash));
    }

    private Outcome insert(Command command, NewAccount account, @Nullable String hash) {
        var inserted = database.insertInto(ACCOUNT)
                .set(ACCOUNT.ID, UUID.randomUUID())
                .set(ACCOUNT.USERNAME, account.userName())
                .set(ACCOUNT.DISPLAY_NAME, account.displayName().strip())
                .set(ACCOUNT.ROLE, account.role().name())
                .set(ACCOUNT.PASSWORD_HASH, hash)
                .set(ACCOUNT.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .onConflict(ACCOUNT.USERNAME)
                .doNothing()
                .execute();
        if (inserted == 0) {
            return Outcome.refused("account.taken", Kind.CONFLICT, account.userName());
        }
        register.write(
                command,
                Map.of(
                        "user_name", account.userName(),
                        "display_name", account.displayName().strip(),
                        "role", account.role().name()));
        return Outcome.done(account.userName());
    }

    @Override
    public Outcome disable(Command command, String userName) {
        if (userName.equals(command.actor().name())) {
            return Outcome.refused("account.own", Kind.USER);
        }
        if (!USER_NAME.matcher(userName).matches()) {
            return Outcome.refused("account.unknown", Kind.ABSENT, userName);
        }
        return register.once(command, () -> {
            var now = clock.instant().atOffset(ZoneOffset.UTC);
            var account = database.update(ACCOUNT)
                    .set(ACCOUNT.DISABLED_AT, now)
                    .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                    .where(ACCOUNT.USERNAME.eq(userName).and(ACCOUNT.DISABLED_AT.isNull()))
                    .returning(ACCOUNT.ID)
                    .fetchOne(ACCOUNT.ID);
            if (account == null) {
                return Outcome.refused("account.unknown", Kind.ABSENT, userName);
            }
            database.update(API_TOKEN)
                    .set(API_TOKEN.REVOKED_AT, now)
                    .where(API_TOKEN.ACCOUNT_ID.eq(account).and(API_TOKEN.REVOKED_AT.isNull()))
                    .execute();
            register.write(command, Map.of("user_name", userName));
            return Outcome.done(userName);
        });
    }

    @Override
    public Outcome assign(Command command, String userName, @Nullable String post) {
        if (!USER_NAME.matcher(userName).matches()) {
            return Outcome.refused("account.unknown", Kind.ABSENT, userName);
        }
        if (post != null && posts.stream().noneMatch(known -> known.names().containsKey(post))) {
            return Outcome.refused("account.post", Kind.USER, post);
        }
        return change(command, userName, ACCOUNT.POST_CODE, post, "post");
    }

    @Override
    public Outcome reach(Command command, String userName, @Nullable String mail) {
        if (!USER_NAME.matcher(userName).matches()) {
            return Outcome.refused("account.unknown", Kind.ABSENT, userName);
        }
        if (mail != null && (mail.length() > LONGEST_MAIL || !MAIL.matcher(mail).matches())) {
            return Outcome.refused("account.mail", Kind.USER, mail);
        }
        return change(command, userName, ACCOUNT.MAIL, mail, "mail");
    }

    /** @param key under which the register has the value */
    private Outcome change(Command command, String userName, Field<String> field, @Nullable String value, String key) {
        return register.once(command, () -> {
            var changed = database.update(ACCOUNT)
                    .set(field, value)
                    .set(ACCOUNT.VERSION, ACCOUNT.VERSION.plus(1))
                    .where(ACCOUNT.USERNAME.eq(userName).and(ACCOUNT.DISABLED_AT.isNull()))
                    .execute();
            if (changed == 0) {
                return Outcome.refused("account.unknown", Kind.ABSENT, userName);
            }
            var payload = new HashMap<String, @Nullable Object>();
            payload.put("user_name", userName);
            payload.put(key, value);
            register.write(command, payload);
            return Outcome.done(userName);
        });
    }

    private static Account account(Record row) {
        var disabled = row.get(ACCOUNT.DISABLED_AT);
        return new Account(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.USERNAME),
                row.get(ACCOUNT.DISPLAY_NAME),
                Role.valueOf(row.get(ACCOUNT.ROLE)),
                row.get(ACCOUNT.POST_CODE),
                row.get(ACCOUNT.MAIL),
                row.get(ACCOUNT.CREATED_AT).toInstant(),
                disabled == null ? null : disabled.toInstant());
    }

    static SignedIn signedIn(Record row) {
        return new SignedIn(
                row.get(ACCOUNT.ID),
                row.get(ACCOUNT.USERNAME),
                row.get(ACCOUNT.DISPLAY_NAME),
                Role.valueOf(row.get(ACCOUNT.ROLE)),
                row.get(ACCOUNT.POST_CODE),
                row.get(ACCOUNT.DISABLED_AT) == null,
                row.get(ACCOUNT.PASSWORD_HASH));
    }
}
