package mx.andamio.calendars.store;

import static mx.andamio.calendars.db.Tables.FEED;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.calendars.Feeds;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Asker;
import mx.andamio.identity.LinkTries;
import mx.andamio.identity.Permission;
import mx.andamio.identity.Secrets;
import mx.andamio.identity.ShownSecrets;
import mx.andamio.identity.SignedIn;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class FeedsInPostgres implements Feeds {

    private final DSLContext database;
    private final Register register;
    private final Accounts accounts;
    private final LinkTries tries;
    private final ShownSecrets<UUID, String> shown;
    private final Clock clock;

    FeedsInPostgres(DSLContext database, Register register, Accounts accounts, LinkTries tries, Clock clock) {
        this.database = database;
        this.register = register;
        this.accounts = accounts;
        this.tries = tries;
        this.shown = new ShownSecrets<>(clock);
        this.clock = clock;
    }

    @Override
    public Outcome make(Command command, Asker who) {
        return register.once(
                command,
                () -> who.actsFor().isPresent()
                        ? made(command, who)
                        : Outcome.refused("calendar.no_post", Kind.CONFLICT));
    }

    private Outcome made(Command command, Asker who) {
        var token = Secrets.ofAddress();
        var id = UUID.randomUUID();
        database.insertInto(FEED)
                .set(FEED.ACCOUNT, who.actor().name())
                .set(FEED.ID, id)
                .set(FEED.HASH, Secrets.hash(token))
                .set(FEED.MADE_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .onConflict(FEED.ACCOUNT)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        register.write(
                command, Map.of("feed", id.toString(), "account", who.actor().name()));
        shown.keep(who.actor(), id, token);
        return Outcome.done(id.toString());
    }

    @Override
    public Outcome end(Command command, Asker who) {
        return register.once(command, () -> {
            var ended = database.deleteFrom(FEED)
                    .where(FEED.ACCOUNT.eq(who.actor().name()))
                    .returning(FEED.ID)
                    .fetchOptional(FEED.ID);
            if (ended.isEmpty()) {
                return Outcome.refused("calendar.none", Kind.CONFLICT);
            }
            var id = ended.get().toString();
            register.write(command, Map.of("feed", id, "account", who.actor().name()));
            return Outcome.done(id);
        });
    }

    @Override
    public Optional<Feed> of(Asker who) {
        return database.select(FEED.ID, FEED.MADE_AT)
                .from(FEED)
                .where(FEED.ACCOUNT.eq(who.actor().name()))
                .fetchOptional(row -> new Feed(
                        row.value1().toString(),
                        row.value2().toInstant(),
                        shown.of(who.actor(), row.value1()).orElse(null)));
    }

    @Override
    public Optional<SignedIn> opened(String token, String address) {
        var owner = database.select(FEED.ACCOUNT)
                .from(FEED)
                .where(FEED.HASH.eq(Secrets.hash(token)))
                .fetchOptional(FEED.ACCOUNT)
                .flatMap(accounts::byUserName)
                .filter(account -> account.may(Permission.READ));
        if (owner.isEmpty()) {
            tries.missed(LinkTries.Kind.CALENDAR, address);
        }
        return owner;
    }

    @Override
    public Duration waitFor(String address) {
        return tries.waitFrom(LinkTries.Kind.CALENDAR, address);
    }
}
