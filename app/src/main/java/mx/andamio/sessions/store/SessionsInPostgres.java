package mx.andamio.sessions.store;

import static mx.andamio.sessions.db.Tables.ATTENDANCE;
import static mx.andamio.sessions.db.Tables.ATTENDING_ORGAN;
import static mx.andamio.sessions.db.Tables.BODY;
import static mx.andamio.sessions.db.Tables.SERIES;
import static mx.andamio.sessions.db.Tables.SESSION;
import static mx.andamio.sessions.db.Tables.SESSION_DAY;
import static mx.andamio.sessions.db.Tables.SOURCE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.directory.OrganEvents;
import mx.andamio.pack.Folding;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionFacts;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sessions.Sessions;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class SessionsInPostgres implements Sessions, OrganEvents {

    private static final int AFTER_THE_PACK = 100_000;

    private final DSLContext database;
    private final SessionReads reads;
    private final Register register;
    private final Clock clock;

    SessionsInPostgres(DSLContext database, SessionReads reads, Register register, Clock clock) {
        this.database = database;
        this.reads = reads;
        this.register = register;
        this.clock = clock;
    }

    @Override
    public List<MeetingBody> bodies() {
        return reads.bodies(noCondition());
    }

    @Override
    public Optional<MeetingBody> body(String code) {
        return reads.bodies(BODY.CODE.eq(code)).stream().findFirst();
    }

    @Override
    public Optional<Session> session(SessionId id) {
        return reads.session(id);
    }

    @Override
    public Slice<SessionLine> sessions(@Nullable String bodyCode, int page, int size) {
        return reads.sessions(bodyCode, page, size);
    }

    @Override
    public List<SessionLine> attendedBy(String organCode) {
        return reads.attendedBy(organCode);
    }

    @Override
    public List<Event> of(String organCode) {
        return attendedBy(organCode).stream()
                .map(line -> new Event(
                        line.when(), "session", line.name(), "/sesiones/" + line.id(), line.place(), line.simulated()))
                .toList();
    }

    @Override
    public Optional<SessionLine> match(SessionFacts facts) {
        return bodyCode(facts.bodyName())
                .flatMap(body -> seriesOf(body, facts.seriesHint()))
                .flatMap(series -> sameSession(series, facts))
                .flatMap(reads::line);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Entered enter(Command command, SessionFacts facts) {
        var body = bodyCode(facts.bodyName()).orElseGet(() -> newBody(facts));
        var series = seriesOf(body, facts.seriesHint()).orElseGet(() -> newSeries(body));
        // Two people who enter two papers of one new session at once must not make two of it.
        database.selectFrom(SERIES).where(SERIES.ID.eq(series)).forUpdate().fetchSingle();
        var known = sameSession(series, facts);
        var session = known.orElseGet(() -> newSession(series, facts));
        known.ifPresent(id -> fillIn(id, facts));
        addDays(session, facts);
        addPaper(session, facts);
        write(command, session, body, facts, known.isEmpty());
        return new Entered(new SessionId(session), known.isEmpty());
    }

    private Optional<String> bodyCode(String name) {
        var folded = Folding.fold(name);
        return database.selectFrom(BODY).orderBy(BODY.POSITION).fetch().stream()
                .filter(row -> Folding.fold(row.get(BODY.NAME)).equals(folded)
                        || List.of(row.get(BODY.ALIASES)).stream()
                                .anyMatch(alias -> Folding.fold(alias).equals(folded)))
                .map(row -> row.get(BODY.CODE))
                .findFirst();
    }

    private String newBody(SessionFacts facts) {
        var code = codeOfNewBody(Folding.fold(facts.bodyName()));
        database.insertInto(BODY)
                .set(BODY.CODE, code)
                .set(BODY.NAME, facts.bodyName())
                .set(BODY.KIND, "other")
                .set(BODY.SCOPE, Objects.requireNonNullElse(facts.scope(), "national"))
                .set(BODY.POSITION, AFTER_THE_PACK)
                .onConflictDoNothing()
                .execute();
        return code;
    }

    /** A long name ends in a number drawn from all of it: two names may begin alike. */
    private static String codeOfNewBody(String folded) {
        var code = "X-" + folded.replace(' ', '-');
        return code.length() <= 60 ? code : "%s-%08x".formatted(code.substring(0, 50), folded.hashCode());
    }

    /** The series whose name stands in the session's name; the first one where none does. */
    private Optional<UUID> seriesOf(String body, String hint) {
        var folded = Folding.fold(hint);
        var series = database.selectFrom(SERIES)
                .where(SERIES.BODY_CODE.eq(body))
                .orderBy(SERIES.NAME.desc())
                .fetch();
        return series.stream()
                .filter(row -> List.of(folded.split(" ", -1)).contains(Folding.fold(row.get(SERIES.NAME))))
                .findFirst()
                .or(() -> series.stream().findFirst())
                .map(row -> row.get(SERIES.ID));
    }

    private UUID newSeries(String body) {
        var id = UUID.randomUUID();
        database.insertInto(SERIES)
                .set(SERIES.ID, id)
                .set(SERIES.BODY_CODE, body)
                .set(SERIES.NAME, "única")
                .execute();
        return id;
    }

    private Optional<UUID> sameSession(UUID series, SessionFacts facts) {
        var inSeries = SESSION.SERIES_ID.eq(series).and(SESSION.SIMULATED.eq(facts.simulated()));
        var told = database.select(SESSION.ID)
                .from(SESSION)
                .join(SOURCE)
                .on(SOURCE.SESSION_ID.eq(SESSION.ID))
                .where(inSeries.and(SOURCE.PAPER_ID.eq(facts.paper())))
                .orderBy(SESSION.CREATED_AT)
                .limit(1)
                .fetchOptional(SESSION.ID);
        if (told.isPresent()) {
            return told;
        }
        if (facts.number() != null) {
            return database.select(SESSION.ID)
                    .from(SESSION)
                    .where(inSeries.and(SESSION.NUMBER.eq(facts.number())))
                    .fetchOptional(SESSION.ID);
        }
        if (facts.days().isEmpty()) {
            return Optional.empty();
        }
        return database.select(SESSION.ID)
                .from(SESSION)
                .where(inSeries.and(SESSION.STARTS_ON.le(facts.days().getLast()))
                        .and(SESSION.ENDS_ON.ge(facts.days().getFirst())))
                .orderBy(SESSION.STARTS_ON)
                .limit(1)
                .fetchOptional(SESSION.ID);
    }

    private UUID newSession(UUID series, SessionFacts facts) {
        var id = UUID.randomUUID();
        database.insertInto(SESSION)
                .set(SESSION.ID, id)
                .set(SESSION.SERIES_ID, series)
                .set(SESSION.NUMBER, facts.number())
                .set(SESSION.NAME, facts.name())
                .set(SESSION.SCOPE, facts.scope())
                .set(SESSION.MODE, facts.mode())
                .set(SESSION.PLACE, facts.place())
                .set(SESSION.VENUE, facts.venue())
                .set(SESSION.COMMITMENTS_COUNT, facts.commitmentsCount())
                .set(SESSION.FOLDED, Folding.fold(facts.name() + " " + Objects.toString(facts.place(), "")))
                .set(SESSION.SIMULATED, facts.simulated())
                .set(SESSION.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        return id;
    }

    /** What an earlier paper gave stays; what it left open is filled. */
    private void fillIn(UUID id, SessionFacts facts) {
        database.update(SESSION)
                .set(SESSION.SCOPE, coalesce(SESSION.SCOPE, val(facts.scope())))
                .set(SESSION.MODE, coalesce(SESSION.MODE, val(facts.mode())))
                .set(
                        SESSION.FOLDED,
                        when(SESSION.PLACE.isNull(), SESSION.FOLDED.concat(" " + Folding.fold(orEmpty(facts.place()))))
                                .otherwise(SESSION.FOLDED))
                .set(SESSION.PLACE, coalesce(SESSION.PLACE, val(facts.place())))
                .set(SESSION.VENUE, coalesce(SESSION.VENUE, val(facts.venue())))
                .set(SESSION.COMMITMENTS_COUNT, coalesce(SESSION.COMMITMENTS_COUNT, val(facts.commitmentsCount())))
                .set(SESSION.VERSION, SESSION.VERSION.plus(1))
                .where(SESSION.ID.eq(id))
                .execute();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private void addDays(UUID session, SessionFacts facts) {
        for (var day : facts.days()) {
            database.insertInto(SESSION_DAY)
                    .set(SESSION_DAY.SESSION_ID, session)
                    .set(SESSION_DAY.DAY, day)
                    .onConflictDoNothing()
                    .execute();
        }
        var days = database.select(org.jooq.impl.DSL.min(SESSION_DAY.DAY), max(SESSION_DAY.DAY))
                .from(SESSION_DAY)
                .where(SESSION_DAY.SESSION_ID.eq(session))
                .fetchSingle();
        @Nullable LocalDate first = days.value1();
        if (first != null) {
            database.update(SESSION)
                    .set(SESSION.STARTS_ON, first)
                    .set(SESSION.ENDS_ON, days.value2())
                    .where(SESSION.ID.eq(session))
                    .execute();
        }
    }

    private void addPaper(UUID session, SessionFacts facts) {
        database.insertInto(SOURCE)
                .set(SOURCE.SESSION_ID, session)
                .set(SOURCE.PAPER_ID, facts.paper())
                .set(SOURCE.LABEL, facts.label())
                .set(SOURCE.PHASE, facts.phase())
                .set(SOURCE.DATED, facts.dated())
                .onConflict(SOURCE.SESSION_ID, SOURCE.PAPER_ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
        for (var person : facts.attendance()) {
            database.insertInto(ATTENDANCE)
                    .set(ATTENDANCE.ID, UUID.randomUUID())
                    .set(ATTENDANCE.SESSION_ID, session)
                    .set(ATTENDANCE.PERSON, person.person())
                    .set(ATTENDANCE.FOLDED, Folding.fold(person.person()))
                    .set(ATTENDANCE.ROLE, person.role())
                    .set(ATTENDANCE.ORGAN_CODE, person.organCode())
                    .set(ATTENDANCE.ORGAN_NAME, person.organName())
                    .set(ATTENDANCE.PAPER_ID, facts.paper())
                    .onConflictDoNothing()
                    .execute();
        }
        for (var organ : facts.organs()) {
            database.insertInto(ATTENDING_ORGAN)
                    .set(ATTENDING_ORGAN.SESSION_ID, session)
                    .set(ATTENDING_ORGAN.ORGAN_CODE, organ)
                    .set(ATTENDING_ORGAN.PAPER_ID, facts.paper())
                    .onConflictDoNothing()
                    .execute();
        }
    }

    private void write(Command command, UUID session, String body, SessionFacts facts, boolean fresh) {
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("session", session.toString());
        payload.put("body", body);
        payload.put("number", facts.number());
        payload.put("name", facts.name());
        payload.put("days", facts.days().stream().map(LocalDate::toString).toList());
        payload.put("paper", facts.paper().toString());
        payload.put("organs", facts.organs());
        payload.put(
                "people",
                facts.attendance().stream().map(Session.Attendant::person).toList());
        register.write(command, fresh ? "sessions.session.open" : "sessions.session.add_source", payload);
    }
}
