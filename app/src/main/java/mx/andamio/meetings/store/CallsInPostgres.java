package mx.andamio.meetings.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.directory.OrganPost;
import mx.andamio.meetings.Calls;
import mx.andamio.meetings.ItemTitles;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.meetings.call.Happening;
import mx.andamio.meetings.call.Programme;
import mx.andamio.meetings.store.CallRows.Row;
import mx.andamio.meetings.store.Invitees.Invitee;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionRecords;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class CallsInPostgres implements Calls, SessionRecords {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int WORDS_OF_DOORS = 10_000;

    private final CallRows rows;
    private final CallObjections objections;
    private final CallLetters letters;
    private final Invitees invitees;
    private final BodyRuleRows bodies;
    private final Sessions sessions;
    private final KeptAgenda agendas;
    private final ItemTitles titles;
    private final Register register;
    private final Clock clock;
    private final ZoneId zone;

    CallsInPostgres(
            CallRows rows,
            CallObjections objections,
            CallLetters letters,
            Invitees invitees,
            BodyRuleRows bodies,
            Sessions sessions,
            KeptAgenda agendas,
            ItemTitles titles,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.rows = rows;
        this.objections = objections;
        this.letters = letters;
        this.invitees = invitees;
        this.bodies = bodies;
        this.sessions = sessions;
        this.agendas = agendas;
        this.titles = titles;
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Optional<Call> of(SessionId id) {
        return sessions.session(id).filter(one -> !one.days().isEmpty()).map(this::call);
    }

    private Call call(Session session) {
        var id = session.id();
        var written = rows.arrangement(id);
        var told = told(session, written.arrangement());
        return new Call(
                session,
                written.arrangement(),
                written.version(),
                invited(invitees.of(session, written.arrangement()), rows.invitations(id)),
                rows.sent(id),
                told.agenda(),
                rows.lastTold(id).filter(last -> !last.equals(told)).isPresent(),
                rule(session),
                rows.handedIn(id),
                objections.shut(session).isEmpty());
    }

    private static List<Invited> invited(List<Invitee> now, List<Row> rows) {
        var asked = rows.stream().collect(Collectors.toMap(CallsInPostgres::key, Function.identity()));
        return now.stream().map(one -> invited(one, asked.get(one.key()))).toList();
    }

    private static String key(Row row) {
        return row.code() == null ? Objects.requireNonNull(row.person()) : row.code();
    }

    private static Invited invited(Invitee one, @Nullable Row row) {
        return new Invited(
                row == null ? null : row.id(),
                one.code(),
                one.name(),
                one.person(),
                one.organ(),
                one.member(),
                one.votes(),
                !one.mails().isEmpty(),
                row == null ? null : row.answer());
    }

    private CallRows.Told told(Session session, Arrangement arrangement) {
        return new CallRows.Told(session.days(), session.place(), arrangement, agenda(session.id()));
    }

    private List<String> agenda(SessionId session) {
        return agendas.of(session).stream()
                .flatMap(kept -> kept.items().stream())
                .map(titles::of)
                .toList();
    }

    private @Nullable Integer rule(Session session) {
        return bodies.of(session.bodyCode()).meeting().noticeDays().get(session.series());
    }

    @Override
    public Outcome arrange(Command command, SessionId id, @Nullable Integer version, Arrangement arrangement) {
        return open(command, id, session -> {
            var before = rows.lock(id);
            if (version != null && version != before.version()) {
                return Outcome.refused("call.changed", Kind.CONFLICT);
            }
            var objection = objections.of(session, arrangement);
            if (objection.isPresent()) {
                return new Outcome.Refused(objection.get());
            }
            var ordered = new Arrangement(
                    arrangement.starts(),
                    arrangement.minutes(),
                    arrangement.room(),
                    arrangement.video(),
                    arrangement.words(),
                    arrangement.parts().stream()
                            .sorted(Comparator.comparing(Arrangement.Part::day).thenComparing(Arrangement.Part::starts))
                            .toList(),
                    arrangement.papers(),
                    arrangement.guests());
            if (!ordered.equals(before.arrangement())) {
                rows.write(id, ordered);
                register.write(
                        command,
                        Map.of(
                                "session",
                                id.toString(),
                                "arrangement",
                                Json.of(ordered).data()));
            }
            return Outcome.done(id);
        });
    }

    @Override
    public Outcome send(Command command, SessionId id) {
        return open(command, id, session -> {
            var written = rows.lock(id);
            if (session.days().getLast().isBefore(today())) {
                return Outcome.refused("call.past", Kind.CONFLICT, session.name());
            }
            var asked = invitees.of(session, written.arrangement());
            if (asked.isEmpty()) {
                return Outcome.refused("call.nobody", Kind.CONFLICT, session.bodyName());
            }
            var what = told(session, written.arrangement());
            if (rows.lastTold(id).filter(what::equals).isPresent()) {
                return Outcome.refused("call.same", Kind.CONFLICT);
            }
            return sent(command, session, asked, what);
        });
    }

    private Outcome sent(Command command, Session session, List<Invitee> asked, CallRows.Told what) {
        var id = session.id();
        var number = rows.sent(id).size() + 1;
        var notice = (int) ChronoUnit.DAYS.between(today(), session.days().getFirst());
        var now = clock.instant();
        rows.sent(id, new Sent(number, today(), now, command.actor().name(), notice, rule(session)), what);
        rows.door(id, "%04d".formatted(RANDOM.nextInt(WORDS_OF_DOORS)));
        var known = rows.invitations(id).stream().collect(Collectors.toMap(CallsInPostgres::key, Row::id));
        var call = call(session);
        var programme = programme(call);
        for (var one : asked) {
            var invitation = known.containsKey(one.key())
                    ? Objects.requireNonNull(known.get(one.key()))
                    : rows.invite(id, one.code(), one.code() == null ? one.person() : null);
            letters.call(call, one, invitation, programme.of(one.code()));
        }
        register.write(
                command, Map.of("session", id.toString(), "number", number, "notice", notice, "asked", asked.size()));
        return Outcome.done(Integer.toString(number));
    }

    /** Calendars forget it, as people have to. */
    @Override
    public void takenOut(Command command, Session session, String why) {
        if (rows.sent(session.id()).isEmpty()) {
            return;
        }
        var call = call(session);
        var programme = programme(call);
        invitees.of(session, call.arrangement())
                .forEach(one -> letters.cancel(call, one, why, programme.of(one.code())));
    }

    @Override
    public List<Happening> happenings(Call call, @Nullable String code) {
        return programme(call).of(code);
    }

    @Override
    public String file(Call call, @Nullable String code) {
        return letters.file(call, happenings(call, code));
    }

    private Programme programme(Call call) {
        var session = call.session();
        var where = Stream.of(call.where(), call.arrangement().video())
                .filter(one -> one != null && !one.isEmpty())
                .collect(Collectors.joining(" · "));
        var groups = new HashMap<String, Set<String>>();
        call.arrangement().parts().stream()
                .flatMap(part -> Stream.ofNullable(part.group()))
                .distinct()
                .forEach(group -> groups.put(
                        group,
                        invitees.posts(group, session.days().getFirst()).stream()
                                .map(OrganPost::code)
                                .collect(Collectors.toSet())));
        return new Programme(session.name(), where, session.days(), call.arrangement(), groups);
    }

    private Outcome open(Command command, SessionId id, Function<Session, Outcome> change) {
        return register.once(command, () -> {
            var session = sessions.session(id).orElse(null);
            return session == null
                    ? Outcome.refused("call.absent", Kind.ABSENT)
                    : objections
                            .shut(session)
                            .<Outcome>map(Outcome.Refused::new)
                            .orElseGet(() -> change.apply(session));
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
