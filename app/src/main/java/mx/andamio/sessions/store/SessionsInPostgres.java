package mx.andamio.sessions.store;

import static mx.andamio.sessions.db.Tables.BODY;
import static mx.andamio.sessions.db.Tables.SESSION;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.directory.OrganEvents;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.Numbered;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionFacts;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Component
class SessionsInPostgres implements Sessions, OrganEvents {

    private final SessionReads reads;
    private final BodyRows bodies;
    private final SessionRows rows;
    private final Register register;

    SessionsInPostgres(SessionReads reads, BodyRows bodies, SessionRows rows, Register register) {
        this.reads = reads;
        this.bodies = bodies;
        this.rows = rows;
        this.register = register;
    }

    @Override
    public List<MeetingBody> bodies() {
        return reads.bodies(noCondition());
    }

    @Override
    public List<SessionId> earlier(SessionId id) {
        return reads.earlier(id);
    }

    @Override
    public List<Numbered> numbered(Collection<SessionId> ids) {
        return reads.numbered(
                SESSION.ID.eq(any(ids.stream().map(SessionId::value).toArray(UUID[]::new))));
    }

    @Override
    public List<Numbered> numbered(Collection<String> codes, int number) {
        return reads.numbered(BODY.CODE.in(codes).and(SESSION.NUMBER.eq(number)));
    }

    @Override
    public Optional<LocalDate> next(SessionId id) {
        return reads.next(id);
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
    public Map<SessionId, String> bodiesOf(Collection<SessionId> ids) {
        return reads.bodiesOf(ids);
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
        return bodies.bodyOf(facts)
                .flatMap(body -> bodies.seriesOf(body, facts.seriesHint()))
                .flatMap(series -> rows.sameSession(series, facts))
                .flatMap(reads::line);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public Entered enter(Command command, SessionFacts facts) {
        var body = bodies.bodyOf(facts).orElseGet(() -> bodies.newBody(facts));
        var series = bodies.seriesOf(body, facts.seriesHint()).orElseGet(() -> bodies.newSeries(body));
        bodies.lock(series);
        var known = rows.sameSession(series, facts);
        var session = known.orElseGet(() -> rows.newSession(series, facts));
        var filled = known.isPresent() && rows.fillIn(session, facts);
        rows.forgetPlan(session, facts);
        rows.back(session);
        var days = rows.addDays(session, facts);
        var told = rows.addPaper(session, facts);
        var changed = known.isEmpty() || filled || days || told;
        if (changed) {
            write(command, session, body, facts, known.isEmpty());
        }
        return new Entered(new SessionId(session), known.isEmpty(), changed);
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
