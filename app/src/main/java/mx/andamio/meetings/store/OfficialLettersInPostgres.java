package mx.andamio.meetings.store;

import static mx.andamio.meetings.db.Tables.OFICIO;
import static mx.andamio.meetings.db.Tables.OFICIO_COUNTER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.meetings.Acts;
import mx.andamio.meetings.Deciding;
import mx.andamio.meetings.OfficialLetters;
import mx.andamio.meetings.act.OfficialLetter;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.posts.Posts;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.register.Sha256;
import mx.andamio.sessions.SessionId;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class OfficialLettersInPostgres implements OfficialLetters {

    private final DSLContext database;
    private final SittingRows sittings;
    private final Acts acts;
    private final Deciding deciding;
    private final Invitees invitees;
    private final Posts posts;
    private final Register register;
    private final Clock clock;
    private final ZoneId zone;

    OfficialLettersInPostgres(
            DSLContext database,
            SittingRows sittings,
            Acts acts,
            Deciding deciding,
            Invitees invitees,
            Posts posts,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.sittings = sittings;
        this.acts = acts;
        this.deciding = deciding;
        this.invitees = invitees;
        this.posts = posts;
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public List<Kept> of(SessionId session) {
        return database.selectFrom(OFICIO)
                .where(OFICIO.SESSION_ID.eq(session.value()))
                .orderBy(OFICIO.YEAR, OFICIO.NUMBER)
                .fetch(OfficialLettersInPostgres::kept);
    }

    private static Kept kept(Record row) {
        @Nullable LocalDate received = row.get(OFICIO.RECEIVED_ON);
        return new Kept(
                row.get(OFICIO.ID),
                ActRows.read(row.get(OFICIO.JSON), OfficialLetter.class),
                row.get(OFICIO.JSON),
                row.get(OFICIO.SHA256),
                received == null
                        ? null
                        : new Received(
                                received,
                                row.get(OFICIO.RECEIVED_NAME),
                                row.get(OFICIO.RECEIPT_AT).toInstant(),
                                row.get(OFICIO.RECEIPT_BY)),
                row.get(OFICIO.CANCELLED_WHY));
    }

    @Override
    public Outcome issue(Command command, SessionId session, @Nullable String post) {
        return register.once(command, () -> {
            var act = acts.of(session).filter(one -> one.sha256() != null).orElse(null);
            if (act == null) {
                return Outcome.refused("oficio.open", Kind.CONFLICT);
            }
            // two at once would tell the same post twice
            sittings.lock(session);
            var told = of(session).stream()
                    .filter(one -> one.cancelled() == null)
                    .map(one -> one.letter().post())
                    .toList();
            var asked = asked(session, act);
            asked.keySet().removeIf(one -> told.contains(one.code()) || (post != null && !post.equals(one.code())));
            if (asked.isEmpty()) {
                return Outcome.refused("oficio.nobody", Kind.CONFLICT);
            }
            var holders = holders(List.copyOf(asked.keySet()));
            var folios = new ArrayList<String>();
            asked.forEach((to, what) -> folios.add(issued(command, act, to, holders.get(to.code()), what)));
            register.write(command, Map.of("session", session.toString(), "oficios", folios));
            return Outcome.done(session);
        });
    }

    /** What was asked of each post, in the order of the act: a group is its posts on the day of the session. */
    private Map<OrganPost, List<OfficialLetter.Asked>> asked(SessionId session, Acts.Kept act) {
        var asked = new LinkedHashMap<OrganPost, List<OfficialLetter.Asked>>();
        var day = act.act().session().days().getFirst();
        var standing = deciding.of(session).stream()
                .filter(one -> one.withdrawn() == null)
                .toList();
        for (var at = 0; at < standing.size(); at++) {
            var outcome = standing.get(at);
            for (var task : outcome.result().tasks()) {
                var said = new OfficialLetter.Asked(task.text(), task.due(), at + 1, outcome.folio());
                posts(task, day)
                        .distinct()
                        .forEach(post -> asked.computeIfAbsent(post, _ -> new ArrayList<>())
                                .add(said));
            }
        }
        return asked;
    }

    private Stream<OrganPost> posts(Task task, LocalDate day) {
        return Stream.concat(Stream.ofNullable(task.audience()), task.to().stream())
                .flatMap(code -> invitees.posts(code, day).stream());
    }

    private Map<String, String> holders(List<OrganPost> to) {
        var holders = new LinkedHashMap<String, String>();
        posts.holders(to, today()).forEach(one -> {
            @Nullable String person = one.holding().person();
            if (person != null) {
                holders.put(one.post().code(), person);
            }
        });
        return holders;
    }

    private String issued(
            Command command, Acts.Kept kept, OrganPost to, @Nullable String holder, List<OfficialLetter.Asked> asked) {
        var act = kept.act();
        var session = act.session();
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var year = today().getYear();
        var number = next(session.body(), year);
        var letter = new OfficialLetter(
                OfficialLetter.FORMAT,
                "%s/%d/%d".formatted(session.body(), number, year),
                today(),
                act.letterhead(),
                act.legend(),
                session.id(),
                session.name(),
                session.bodyName(),
                session.days(),
                String.valueOf(kept.sha256()),
                to.code(),
                to.name(),
                holder,
                session.secretary() == null ? session.chair() : session.secretary(),
                asked,
                session.simulated(),
                now,
                command.actor().name());
        var json = ActRows.json(letter);
        database.insertInto(OFICIO)
                .set(OFICIO.ID, UUID.randomUUID())
                .set(OFICIO.BODY_CODE, session.body())
                .set(OFICIO.YEAR, (short) year)
                .set(OFICIO.NUMBER, number)
                .set(OFICIO.SESSION_ID, session.id())
                .set(OFICIO.POST, to.code())
                .set(OFICIO.JSON, json)
                .set(OFICIO.SHA256, Sha256.hex(json))
                .set(OFICIO.ISSUED_AT, SittingRows.at(now))
                .set(OFICIO.ISSUED_BY, letter.issuedBy())
                .execute();
        return letter.folio();
    }

    /** The counter's row is locked by who counts: a second one waits, and counts on. */
    private int next(String body, int year) {
        return database.insertInto(OFICIO_COUNTER)
                .set(OFICIO_COUNTER.BODY_CODE, body)
                .set(OFICIO_COUNTER.YEAR, (short) year)
                .set(OFICIO_COUNTER.LAST, 1)
                .onConflict(OFICIO_COUNTER.BODY_CODE, OFICIO_COUNTER.YEAR)
                .doUpdate()
                .set(OFICIO_COUNTER.LAST, OFICIO_COUNTER.LAST.plus(1))
                .returningResult(OFICIO_COUNTER.LAST)
                .fetchSingle()
                .value1();
    }

    @Override
    public Outcome receive(Command command, Asker who, UUID letter, String name, @Nullable LocalDate day) {
        var said = name.strip();
        var on = Optional.ofNullable(day).orElseGet(this::today);
        return standing(command, letter, kept -> {
            var isTheirs = who.actsFor().filter(kept.letter().post()::equals).isPresent();
            if (!isTheirs && !who.may(Permission.CALL_SESSIONS)) {
                return Outcome.refused("oficio.not_yours", Kind.USER);
            }
            if (said.isEmpty() || said.length() > LONGEST) {
                return Outcome.refused("oficio.who", Kind.USER, Integer.toString(LONGEST));
            }
            if (on.isAfter(today()) || on.isBefore(kept.letter().day())) {
                return Outcome.refused(
                        "oficio.day", Kind.USER, kept.letter().day().toString());
            }
            database.update(OFICIO)
                    .set(OFICIO.RECEIVED_ON, on)
                    .set(OFICIO.RECEIVED_NAME, said)
                    .set(OFICIO.RECEIPT_AT, SittingRows.at(clock.instant()))
                    .set(OFICIO.RECEIPT_BY, command.actor().name())
                    .where(OFICIO.ID.eq(letter))
                    .execute();
            register.write(command, Map.of("oficio", kept.letter().folio(), "received", on.toString(), "name", said));
            return Outcome.done(letter);
        });
    }

    @Override
    public Outcome cancel(Command command, UUID letter, String why) {
        var said = why.strip();
        return standing(command, letter, kept -> {
            if (said.isEmpty() || said.length() > LONGEST) {
                return Outcome.refused("oficio.why", Kind.USER, Integer.toString(LONGEST));
            }
            database.update(OFICIO)
                    .set(OFICIO.CANCELLED_WHY, said)
                    .set(OFICIO.CANCELLED_BY, command.actor().name())
                    .where(OFICIO.ID.eq(letter))
                    .execute();
            register.write(command, Map.of("oficio", kept.letter().folio(), "why", said));
            return Outcome.done(letter);
        });
    }

    /** Of one that nobody received or voided, which nobody else changes meanwhile. */
    private Outcome standing(Command command, UUID letter, Function<Kept, Outcome> change) {
        return register.once(command, () -> {
            var found = database.selectFrom(OFICIO)
                    .where(OFICIO.ID.eq(letter))
                    .forUpdate()
                    .fetchOptional(OfficialLettersInPostgres::kept)
                    .orElse(null);
            if (found == null) {
                return Outcome.refused("oficio.absent", Kind.ABSENT);
            }
            return objection(found).<Outcome>map(Outcome.Refused::new).orElseGet(() -> change.apply(found));
        });
    }

    private static Optional<Reason> objection(Kept one) {
        if (one.cancelled() != null) {
            return Optional.of(
                    Reason.of("oficio.void", Kind.CONFLICT, one.letter().folio()));
        }
        return one.received() == null
                ? Optional.empty()
                : Optional.of(
                        Reason.of("oficio.received", Kind.CONFLICT, one.letter().folio()));
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
