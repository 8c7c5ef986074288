package mx.andamio.meetings.store;

import static mx.andamio.meetings.db.Tables.CORRECTION;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.meetings.Corrections;
import mx.andamio.meetings.act.Correction;
import mx.andamio.meetings.act.Correction.Change;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.register.Sha256;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
class CorrectionsInPostgres implements Corrections {

    private final DSLContext database;
    private final SittingRows sittings;
    private final ActRows acts;
    private final Sessions sessions;
    private final Register register;
    private final Clock clock;

    CorrectionsInPostgres(
            DSLContext database,
            SittingRows sittings,
            ActRows acts,
            Sessions sessions,
            Register register,
            Clock clock) {
        this.database = database;
        this.sittings = sittings;
        this.acts = acts;
        this.sessions = sessions;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public List<Kept> of(SessionId session) {
        return database.selectFrom(CORRECTION)
                .where(CORRECTION.SESSION_ID.eq(session.value()))
                .orderBy(CORRECTION.NUMBER)
                .fetch(row -> new Kept(
                        ActRows.read(row.get(CORRECTION.JSON), Correction.class),
                        row.get(CORRECTION.JSON),
                        row.get(CORRECTION.SHA256)));
    }

    @Override
    public Outcome make(Command command, SessionId id, List<Change> changes, @Nullable SessionId agreed) {
        return register.once(command, () -> {
            var session = sessions.session(id).orElse(null);
            if (session == null) {
                return Outcome.refused("correction.absent", Kind.ABSENT);
            }
            var act = acts.hash(id);
            if (act == null) {
                return Outcome.refused("correction.open", Kind.CONFLICT, session.name());
            }
            var approved = agreed == null ? null : sessions.session(agreed).orElse(null);
            var objection = objection(changes, session, agreed, approved);
            return objection == null ? kept(command, session, act, changes, approved) : new Outcome.Refused(objection);
        });
    }

    private @Nullable Reason objection(
            List<Change> changes, Session session, @Nullable SessionId agreed, @Nullable Session approved) {
        if (changes.isEmpty()) {
            return Reason.of("correction.none", Kind.USER);
        }
        if (changes.size() > MOST) {
            return Reason.of("correction.many", Kind.CAPACITY, Integer.toString(MOST));
        }
        if (changes.stream().anyMatch(CorrectionsInPostgres::isWrong)) {
            return Reason.of("correction.text", Kind.USER, Integer.toString(LONGEST));
        }
        var mayAgree = agreed == null
                || approved != null
                        && sittings.hasBegun(agreed)
                        && !approved.days().getFirst().isBefore(session.days().getFirst());
        return mayAgree ? null : Reason.of("correction.agreed", Kind.USER);
    }

    private static boolean isWrong(Change one) {
        return Stream.of(one.where(), one.reads(), one.why()).anyMatch(String::isBlank)
                || Stream.of(one.where(), one.was(), one.reads(), one.why()).anyMatch(text -> text.length() > LONGEST);
    }

    private Outcome kept(
            Command command, Session session, String act, List<Change> changes, @Nullable Session approved) {
        var id = session.id();
        // Two at once get two numbers: whoever corrects holds the session.
        sittings.lock(id);
        var before = of(id);
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        var correction = new Correction(
                Correction.FORMAT,
                id.value(),
                session.name(),
                session.bodyCode(),
                session.bodyName(),
                before.size() + 1,
                act,
                before.isEmpty() ? null : before.getLast().sha256(),
                Optional.ofNullable(approved)
                        .map(one -> new Correction.Agreed(
                                one.id().value(), one.name(), one.days().getFirst()))
                        .orElse(null),
                changes,
                session.simulated(),
                now,
                command.actor().name());
        var json = ActRows.json(correction);
        var hash = Sha256.hex(json);
        database.insertInto(CORRECTION)
                .set(CORRECTION.SESSION_ID, id.value())
                .set(CORRECTION.NUMBER, correction.number())
                .set(CORRECTION.JSON, json)
                .set(CORRECTION.SHA256, hash)
                .set(CORRECTION.MADE_AT, SittingRows.at(now))
                .set(CORRECTION.MADE_BY, correction.madeBy())
                .execute();
        register.write(
                command, Map.of("session", id.toString(), "number", correction.number(), "act", act, "sha256", hash));
        return Outcome.done(hash);
    }
}
