package mx.andamio.sessions.store;

import static mx.andamio.sessions.db.Tables.BODY;
import static mx.andamio.sessions.db.Tables.SERIES;
import static mx.andamio.sessions.db.Tables.SESSION;
import static mx.andamio.sessions.db.Tables.SESSION_DAY;
import static mx.andamio.sessions.db.Tables.SOURCE;
import static org.jooq.impl.DSL.max;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Planned;
import mx.andamio.sessions.Removal;
import mx.andamio.sessions.Rhythm;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionFacts;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sessions.SessionRecords;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class CalendarInPostgres implements Calendar {

    private final DSLContext database;
    private final SessionReads reads;
    private final SessionRows rows;
    private final BodyRows bodies;
    private final List<SessionRecords> records;
    private final Register register;
    private final Clock clock;
    private final ZoneId zone;

    CalendarInPostgres(
            DSLContext database,
            SessionReads reads,
            SessionRows rows,
            BodyRows bodies,
            List<SessionRecords> records,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.reads = reads;
        this.rows = rows;
        this.bodies = bodies;
        this.records = List.copyOf(records);
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public List<SessionLine> ahead(LocalDate from) {
        return reads.ahead(from);
    }

    @Override
    public List<SessionLine> planned(String body) {
        return reads.planned(body);
    }

    @Override
    public List<Removed> removed(String body) {
        return reads.removed(body);
    }

    @Override
    public Outcome remove(Command command, SessionId id, String why) {
        var said = why.strip();
        return register.once(command, () -> {
            if (said.isEmpty()) {
                return Outcome.refused("plan.why", Kind.USER);
            }
            if (said.length() > Removal.LONGEST_WHY) {
                return Outcome.refused("plan.why_long", Kind.USER, Integer.toString(Removal.LONGEST_WHY));
            }
            return database.select(SESSION.SERIES_ID)
                    .from(SESSION)
                    .where(SESSION.ID.eq(id.value()))
                    .fetchOptional(SESSION.SERIES_ID)
                    .map(series -> removed(command, series, id, said))
                    .orElseGet(() -> Outcome.refused("plan.absent", Kind.ABSENT));
        });
    }

    private Outcome removed(Command command, UUID series, SessionId id, String why) {
        bodies.lock(series);
        var session = reads.session(id).orElseThrow();
        if (!session.sources().isEmpty()) {
            return Outcome.refused("plan.held", Kind.CONFLICT, session.name());
        }
        if (session.removed() != null) {
            return Outcome.refused("plan.removed", Kind.CONFLICT, session.name());
        }
        if (hasBegun(id)) {
            return Outcome.refused("plan.begun", Kind.CONFLICT, session.name());
        }
        rows.removed(id.value(), new Removal(today(), command.actor().name(), why));
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("session", id.toString());
        payload.put("body", session.bodyCode());
        payload.put("series", session.series());
        payload.put("number", session.number());
        payload.put("days", session.days().stream().map(LocalDate::toString).toList());
        payload.put("why", why);
        register.write(command, payload);
        records.forEach(one -> one.takenOut(command, session, why));
        return Outcome.done(id.toString());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }

    @Override
    public Outcome plan(Command command, Planned planned) {
        return register.once(command, () -> {
            var series = series(planned);
            var objection = objection(planned);
            if (series.isEmpty()) {
                return Outcome.refused("plan.no_series", Kind.USER, planned.series());
            }
            return objection == null ? kept(command, planned, series.get()) : new Outcome.Refused(objection);
        });
    }

    @Override
    public Outcome plan(Command command, Rhythm rhythm) {
        return register.once(command, () -> {
            var days = rhythm.days();
            if (days.isEmpty()) {
                return Outcome.refused("rhythm.none", Kind.USER);
            }
            if (days.size() > Rhythm.MOST) {
                return Outcome.refused("rhythm.many", Kind.CAPACITY, Integer.toString(Rhythm.MOST));
            }
            var first = new Planned(rhythm.body(), rhythm.series(), null, days.getFirst(), rhythm.place());
            var series = series(first);
            var objection = objection(first);
            if (series.isEmpty()) {
                return Outcome.refused("plan.no_series", Kind.USER, rhythm.series());
            }
            return objection == null ? kept(command, rhythm, series.get(), days) : new Outcome.Refused(objection);
        });
    }

    private Outcome kept(Command command, Rhythm rhythm, UUID series, List<LocalDate> days) {
        bodies.lock(series);
        var taken = Set.copyOf(database.select(SESSION_DAY.DAY)
                .from(SESSION_DAY)
                .join(SESSION)
                .on(SESSION.ID.eq(SESSION_DAY.SESSION_ID))
                .where(SESSION.SERIES_ID.eq(series).and(SESSION.REMOVED_ON.isNull()))
                .fetch(SESSION_DAY.DAY));
        var free = days.stream().filter(day -> !taken.contains(day)).toList();
        free.forEach(
                day -> kept(command, new Planned(rhythm.body(), rhythm.series(), null, day, rhythm.place()), series));
        return Outcome.done(free.size());
    }

    /** Of a body that still exists. */
    private Optional<UUID> series(Planned planned) {
        return database.select(SERIES.ID)
                .from(SERIES)
                .join(BODY)
                .on(BODY.CODE.eq(SERIES.BODY_CODE))
                .where(BODY.CODE
                        .eq(planned.body())
                        .and(SERIES.NAME.eq(planned.series()))
                        .and(BODY.VALID_TO.isNull())
                        .and(SERIES.VALID_TO.isNull()))
                .fetchOptional(SERIES.ID);
    }

    private @Nullable Reason objection(Planned planned) {
        var number = planned.number();
        if (number != null && number < 1) {
            return Reason.of("plan.number", Kind.USER);
        }
        if (planned.on().isBefore(today())) {
            return Reason.of("plan.past", Kind.USER, planned.on().toString());
        }
        var until = planned.until();
        if (until != null
                && (until.isBefore(planned.on()) || !until.isBefore(planned.on().plusDays(Planned.MOST_DAYS)))) {
            return Reason.of("plan.until", Kind.USER, Integer.toString(Planned.MOST_DAYS));
        }
        var follows = planned.follows();
        if (follows != null && !isBefore(follows, planned.on())) {
            return Reason.of("plan.follows", Kind.USER, planned.on().toString());
        }
        var place = planned.place();
        return place != null && place.length() > Planned.LONGEST_PLACE
                ? Reason.of("plan.place", Kind.USER, Integer.toString(Planned.LONGEST_PLACE))
                : null;
    }

    /** Whether it stands and is on a day before that one. */
    private boolean isBefore(SessionId id, LocalDate day) {
        return reads.session(id)
                .filter(one -> one.removed() == null)
                .map(Session::days)
                .filter(days -> !days.isEmpty() && days.getLast().isBefore(day))
                .isPresent();
    }

    private Outcome kept(Command command, Planned planned, UUID series) {
        bodies.lock(series);
        var number = Objects.requireNonNullElseGet(planned.number(), () -> afterTheLast(series));
        var known = database.select(SESSION.ID)
                .from(SESSION)
                .where(SESSION.SERIES_ID
                        .eq(series)
                        .and(SESSION.NUMBER.eq(number))
                        .and(SESSION.SIMULATED.isFalse()))
                .fetchOptional(SESSION.ID);
        if (known.isPresent() && database.fetchExists(SOURCE, SOURCE.SESSION_ID.eq(known.get()))) {
            return Outcome.refused("plan.told", Kind.CONFLICT, Integer.toString(number));
        }
        if (known.isPresent() && hasBegun(new SessionId(known.get()))) {
            return Outcome.refused("plan.begun", Kind.CONFLICT, Integer.toString(number));
        }
        var facts = facts(planned, number);
        var id = known.orElseGet(() -> rows.newSession(series, facts));
        rows.planned(id, facts);
        rows.back(id);
        var follows = planned.follows();
        if (follows != null) {
            rows.follows(id, follows.value());
        }
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("session", id.toString());
        payload.put("body", planned.body());
        payload.put("series", planned.series());
        payload.put("number", number);
        payload.put("on", planned.on().toString());
        payload.put("until", planned.until() == null ? null : planned.until().toString());
        payload.put("place", planned.place());
        if (follows != null) {
            payload.put("follows", follows.toString());
        }
        register.write(command, "sessions.session.plan", payload);
        return Outcome.done(id.toString());
    }

    private boolean hasBegun(SessionId id) {
        return records.stream().anyMatch(one -> one.hasBegun(id));
    }

    /** Also after one that was taken out: its number was said. */
    private int afterTheLast(UUID series) {
        return 1
                + Objects.requireNonNullElse(
                        database.select(max(SESSION.NUMBER))
                                .from(SESSION)
                                .where(SESSION.SERIES_ID.eq(series).and(SESSION.SIMULATED.isFalse()))
                                .fetchSingle()
                                .value1(),
                        0);
    }

    private SessionFacts facts(Planned planned, int number) {
        var name = Objects.requireNonNull(database.select(BODY.NAME)
                .from(BODY)
                .where(BODY.CODE.eq(planned.body()))
                .fetchSingle(BODY.NAME));
        return new SessionFacts(
                name,
                planned.series(),
                number,
                number + "ª " + name,
                null,
                null,
                null,
                planned.days(),
                planned.place(),
                null,
                null,
                List.of(),
                List.of(),
                UUID.randomUUID(),
                name,
                null,
                false);
    }
}
