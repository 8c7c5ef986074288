package mx.andamio.meetings.store;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.identity.Asker;
import mx.andamio.identity.LinkTries;
import mx.andamio.identity.ShownSecrets;
import mx.andamio.meetings.Calls;
import mx.andamio.meetings.ItemTitles;
import mx.andamio.meetings.KeptAgenda;
import mx.andamio.meetings.Room;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.meetings.call.Happening;
import mx.andamio.meetings.call.Reply;
import mx.andamio.meetings.quorum.Presence.Move;
import mx.andamio.meetings.store.CallLetters.Told;
import mx.andamio.meetings.store.CallRows.Row;
import mx.andamio.meetings.store.Invitees.Invitee;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
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
    private final SittingRows sittings;
    private final Sessions sessions;
    private final KeptAgenda agendas;
    private final ItemTitles titles;
    private final Room room;
    private final Register register;
    private final LinkTries tries;
    private final ShownSecrets<UUID, String> shown;
    private final Clock clock;
    private final ZoneId zone;

    CallsInPostgres(
            CallRows rows,
            CallObjections objections,
            CallLetters letters,
            Invitees invitees,
            BodyRuleRows bodies,
            SittingRows sittings,
            Sessions sessions,
            KeptAgenda agendas,
            ItemTitles titles,
            Room room,
            Register register,
            LinkTries tries,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.rows = rows;
        this.objections = objections;
        this.letters = letters;
        this.invitees = invitees;
        this.bodies = bodies;
        this.sittings = sittings;
        this.sessions = sessions;
        this.agendas = agendas;
        this.titles = titles;
        this.room = room;
        this.register = register;
        this.tries = tries;
        this.shown = new ShownSecrets<>(clock);
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
        var sent = rows.sent(id);
        return new Call(
                session,
                written.arrangement(),
                written.version(),
                invited(invitees.of(session, written.arrangement()), rows.invitations(id)),
                sent,
                rows.lastTold(id)
                        .filter(told -> !told.equals(told(session, written.arrangement())))
                        .isPresent(),
                rule(session),
                rows.handedIn(id),
                session.removed() == null && sittings.held(id).closed() == null);
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
        var told = new Told(session, number, now, what.arrangement(), what.agenda());
        var call = call(session);
        for (var one : asked) {
            var invitation = known.containsKey(one.key())
                    ? Objects.requireNonNull(known.get(one.key()))
                    : rows.invite(id, one.code(), one.code() == null ? one.person() : null);
            letters.call(told, one, invitation, happenings(call, one.code()));
        }
        register.write(
                command, Map.of("session", id.toString(), "number", number, "notice", notice, "asked", asked.size()));
        return Outcome.done(Integer.toString(number));
    }

    /** Calendars forget it, as people have to. */
    @Override
    public void takenOut(Command command, Session session, String why) {
        var sent = rows.sent(session.id());
        if (sent.isEmpty()) {
            return;
        }
        var call = call(session);
        var told = new Told(session, sent.getFirst().number(), clock.instant(), call.arrangement(), List.of());
        invitees.of(session, call.arrangement())
                .forEach(one -> letters.cancel(told, one, why, happenings(call, one.code())));
    }

    @Override
    public boolean hasBegun(SessionId session) {
        return false;
    }

    @Override
    public Outcome answer(
            Command command, UUID invitation, Reply reply, @Nullable String deputy, @Nullable String words) {
        return asked(command, invitation, (asked, session) -> {
            if (reply == Reply.DEPUTY
                    && (deputy == null || deputy.isBlank() || deputy.length() > LONGEST || !admitsDeputies(session))) {
                return Outcome.refused("answer.deputy", Kind.USER, session.bodyName());
            }
            if (words != null && words.length() > LONGEST) {
                return Outcome.refused("answer.words", Kind.USER, Integer.toString(LONGEST));
            }
            var answer = new Answer(
                    reply,
                    reply == Reply.DEPUTY ? deputy : null,
                    words,
                    clock.instant(),
                    command.actor().name());
            rows.answered(invitation, answer);
            register.write(
                    command,
                    Map.of(
                            "session",
                            session.id().toString(),
                            "invitation",
                            invitation.toString(),
                            "reply",
                            reply.name()));
            return Outcome.done(invitation);
        });
    }

    private boolean admitsDeputies(Session session) {
        return !Boolean.FALSE.equals(bodies.of(session.bodyCode()).meeting().deputies());
    }

    @Override
    public Outcome handIn(Command command, UUID invitation, UUID paper, String address) {
        var said = address.strip();
        return asked(command, invitation, (asked, session) -> {
            if (papers(rows.arrangement(session.id()).arrangement(), asked.code()).stream()
                    .noneMatch(one -> one.id().equals(paper))) {
                return Outcome.refused("paper.absent", Kind.ABSENT);
            }
            var objection = said.isEmpty()
                    ? Optional.of(Reason.of("call.address", Kind.USER, said))
                    : CallObjections.address(said);
            if (objection.isPresent()) {
                return new Outcome.Refused(objection.get());
            }
            if (!rows.handIn(
                    session.id(),
                    paper,
                    new HandedIn(said, clock.instant(), command.actor().name()))) {
                return Outcome.refused("paper.handed_in", Kind.CONFLICT);
            }
            register.write(
                    command, Map.of("session", session.id().toString(), "paper", paper.toString(), "address", said));
            return Outcome.done(invitation);
        });
    }

    private static List<Arrangement.Paper> papers(Arrangement arrangement, @Nullable String code) {
        return arrangement.papers().stream()
                .filter(one -> code != null && code.equals(one.from()) && one.address() == null)
                .toList();
    }

    @Override
    public Outcome arrive(Command command, UUID invitation, String word) {
        var found = rows.invitation(invitation);
        if (found.isEmpty()) {
            return absent();
        }
        var asked = found.get();
        if (!word.strip().equals(rows.door(asked.session()).orElse(null))) {
            return Outcome.refused("door.word", Kind.USER);
        }
        var answer = asked.answer();
        var deputy = answer != null && answer.reply() == Reply.DEPUTY;
        var seat = asked.code() != null
                && of(asked.session()).stream()
                        .flatMap(call -> call.invited().stream())
                        .anyMatch(one -> one.member() && asked.code().equals(one.code()));
        return room.note(
                command,
                asked.session(),
                List.of(new Room.Entry(
                        seat ? asked.code() : null,
                        deputy ? Objects.requireNonNull(answer).deputy() : seat ? null : name(asked),
                        deputy && seat,
                        Move.ARRIVED,
                        null,
                        null)));
    }

    private String name(Row asked) {
        return of(asked.session()).stream()
                .flatMap(call -> call.invited().stream())
                .filter(one -> asked.id().equals(one.id()))
                .map(one -> Objects.requireNonNullElse(one.person(), one.name()))
                .findFirst()
                .orElseGet(() -> Objects.requireNonNullElse(asked.person(), String.valueOf(asked.code())));
    }

    @Override
    public Outcome link(Command command, UUID invitation) {
        return asked(command, invitation, (asked, session) -> {
            shown.keep(command.actor(), invitation, rows.link(invitation, clock.instant()));
            register.write(command, Map.of("session", session.id().toString(), "invitation", invitation.toString()));
            return Outcome.done(invitation);
        });
    }

    @Override
    public Optional<String> shown(Asker who, UUID invitation) {
        return shown.of(who.actor(), invitation);
    }

    @Override
    public Optional<Asked> opened(String token, String address) {
        var found = rows.byToken(token).flatMap(this::asked);
        if (found.isEmpty()) {
            tries.missed(LinkTries.Kind.ANSWER, address);
        }
        return found;
    }

    @Override
    public Optional<Asked> ofPost(SessionId session, String post) {
        return rows.invitations(session).stream()
                .filter(one -> post.equals(one.code()))
                .findFirst()
                .flatMap(this::asked);
    }

    private Optional<Asked> asked(Row row) {
        return of(row.session())
                .filter(Call::open)
                .flatMap(call -> call.invited().stream()
                        .filter(one -> row.id().equals(one.id()))
                        .findFirst()
                        .map(one -> new Asked(row.id(), call, one, papers(call.arrangement(), one.code()))));
    }

    @Override
    public Optional<String> door(SessionId session) {
        return rows.door(session);
    }

    @Override
    public List<Happening> happenings(Call call, @Nullable String code) {
        var session = call.session();
        var arrangement = call.arrangement();
        var where = Stream.of(CallLetters.where(session, arrangement), arrangement.video())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        var happenings = new ArrayList<Happening>();
        var days = session.days();
        for (var at = 0; at < days.size(); at++) {
            var day = days.get(at);
            if (arrangement.parts().stream().noneMatch(part -> part.day().equals(day))) {
                happenings.add(new Happening(
                        "d" + (at + 1), day, arrangement.starts(), arrangement.minutes(), session.name(), where));
            }
        }
        arrangement.parts().stream()
                .filter(part -> concerns(part, code, session))
                .map(part -> new Happening(
                        "p" + part.id(),
                        part.day(),
                        part.starts(),
                        part.minutes(),
                        session.name() + ": " + part.name(),
                        part.room() == null ? where : part.room()))
                .forEach(happenings::add);
        happenings.sort(Comparator.comparing(Happening::day)
                .thenComparing(Happening::starts, Comparator.nullsFirst(Comparator.<LocalTime>naturalOrder())));
        return happenings;
    }

    private boolean concerns(Arrangement.Part part, @Nullable String code, Session session) {
        return part.group() == null
                || code == null
                || part.group().equals(code)
                || invitees.posts(part.group(), session.days().getFirst()).stream()
                        .anyMatch(post -> post.code().equals(code));
    }

    private Outcome open(Command command, SessionId id, Function<Session, Outcome> change) {
        return register.once(command, () -> {
            var session = sessions.session(id).orElse(null);
            var objection = session == null ? Reason.of("call.absent", Kind.ABSENT) : shut(session);
            return objection == null ? change.apply(Objects.requireNonNull(session)) : new Outcome.Refused(objection);
        });
    }

    private @Nullable Reason shut(Session session) {
        if (session.removed() != null) {
            return Reason.of("call.removed", Kind.CONFLICT, session.name());
        }
        if (session.days().isEmpty()) {
            return Reason.of("call.day", Kind.CONFLICT, session.name());
        }
        return sittings.held(session.id()).closed() == null
                ? null
                : Reason.of("call.closed", Kind.CONFLICT, session.name());
    }

    private interface Change {
        Outcome of(Row asked, Session session);
    }

    private Outcome asked(Command command, UUID invitation, Change change) {
        return rows.invitation(invitation)
                .map(row -> open(command, row.session(), session -> change.of(row, session)))
                .orElseGet(CallsInPostgres::absent);
    }

    private static Outcome absent() {
        return Outcome.refused("invitation.absent", Kind.ABSENT);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }
}
