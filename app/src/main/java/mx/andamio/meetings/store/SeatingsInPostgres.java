package mx.andamio.meetings.store;

import static mx.andamio.meetings.db.Tables.MEMBER;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.meetings.Seatings;
import mx.andamio.meetings.quorum.QuorumRule;
import mx.andamio.meetings.quorum.Seat;
import mx.andamio.meetings.store.BodyRuleRows.Rules;
import mx.andamio.pack.ActPaper;
import mx.andamio.pack.Membership;
import mx.andamio.pack.Organ;
import mx.andamio.posts.Posts;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import mx.andamio.register.Register;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.Sessions;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class SeatingsInPostgres implements Seatings {

    private final DSLContext database;
    private final BodyRuleRows rules;
    private final Sessions sessions;
    private final Directory directory;
    private final Posts posts;
    private final Register register;
    private final Clock clock;
    private final ZoneId zone;

    SeatingsInPostgres(
            DSLContext database,
            BodyRuleRows rules,
            Sessions sessions,
            Directory directory,
            Posts posts,
            Register register,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.rules = rules;
        this.sessions = sessions;
        this.directory = directory;
        this.posts = posts;
        this.register = register;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Seating on(String code, LocalDate day) {
        var said = rules.of(code);
        var standing = recorded(code).stream().filter(one -> isOn(one, day)).toList();
        var places = new ArrayList<Place>();
        sessions.body(code).ifPresent(body -> places.addAll(ofRule(body, said, day, standing)));
        standing.stream()
                .filter(one -> one.deputyOf() == null)
                .map(one -> new Place(
                        new Seat(one.id().toString(), one.sector(), one.votes()),
                        one.person(),
                        null,
                        one.person(),
                        deputies(one.id().toString(), standing)))
                .forEach(places::add);
        return new Seating(
                said.meeting().chair(),
                said.meeting().secretary(),
                places,
                said.sectors(),
                QuorumRule.of(said.meeting().quorum()),
                said.meeting().deputies(),
                said.meeting().namesPeople(),
                said.meeting().approvedBySectors(),
                Objects.requireNonNullElse(said.meeting().act(), ActPaper.PLAIN),
                said.business());
    }

    private static boolean isOn(Member one, LocalDate day) {
        return one.withdrawn() == null && !day.isBefore(one.from()) && (one.to() == null || !day.isAfter(one.to()));
    }

    private static List<String> deputies(String seat, List<Member> standing) {
        return standing.stream()
                .filter(one -> seat.equals(one.deputyOf()))
                .map(Member::person)
                .toList();
    }

    private List<Place> ofRule(MeetingBody body, Rules said, LocalDate day, List<Member> standing) {
        var seats = new LinkedHashMap<String, Sitter>();
        var meeting = said.meeting();
        Stream.concat(
                        meeting.members().isEmpty()
                                ? heads(body, day)
                                : meeting.members().stream()
                                        .filter(one -> isOn(one, day))
                                        .flatMap(one -> sitters(body, one, day)),
                        // of these, who is no member has a voice only: thirty of an assembly stay thirty
                        Stream.concat(sitter(meeting.chair(), false), sitter(meeting.secretary(), false)))
                .forEach(one -> seats.putIfAbsent(one.post().code(), one));
        var holders = new HashMap<String, @Nullable String>();
        posts.holders(seats.values().stream().map(Sitter::post).toList(), day)
                .forEach(held -> holders.put(held.post().code(), held.holding().person()));
        return seats.values().stream()
                .map(one -> new Place(
                        new Seat(one.post().code(), one.sector(), one.votes()),
                        one.post().name(),
                        one.post().organ(),
                        holders.get(one.post().code()),
                        deputies(one.post().code(), standing)))
                .toList();
    }

    private record Sitter(OrganPost post, @Nullable String sector, boolean votes) {}

    private Stream<Sitter> sitter(@Nullable String post, boolean votes) {
        return Stream.ofNullable(post)
                .map(directory::post)
                .flatMap(Optional::stream)
                .map(found -> new Sitter(found, null, votes));
    }

    /** Of the organs that the body convenes, and of the one that it belongs to. */
    private Stream<Sitter> heads(MeetingBody body, LocalDate day) {
        return organs(
                        body,
                        day,
                        organ -> body.convenes().contains(organ.type().name())
                                || organ.code().equals(body.ownerOrgan()))
                .map(organ -> directory.headOf(organ.code()))
                .flatMap(Optional::stream)
                .map(post -> new Sitter(post, null, true));
    }

    private Stream<Sitter> sitters(MeetingBody body, Membership member, LocalDate day) {
        if (member.post() != null) {
            return sitter(member.post(), member.votes())
                    .map(one -> new Sitter(one.post(), member.sector(), member.votes()));
        }
        return organs(
                        body,
                        day,
                        organ -> organ.type() == member.of()
                                && (body.ownerOrgan() == null || organ.code().equals(body.ownerOrgan())))
                .map(organ -> directory.post(organ.code() + "-" + member.suffix()))
                .flatMap(Optional::stream)
                .map(post -> new Sitter(post, member.sector(), member.votes()));
    }

    private Stream<Organ> organs(MeetingBody body, LocalDate day, java.util.function.Predicate<Organ> which) {
        return directory.all().stream()
                .filter(organ -> organ.existsOn(day))
                .filter(which)
                .filter(organ -> body.region() == null
                        || body.region().equals(organ.region())
                        || organ.code().equals(body.ownerOrgan()));
    }

    private static boolean isOn(Membership one, LocalDate day) {
        return (one.from() == null || !day.isBefore(one.from())) && (one.to() == null || !day.isAfter(one.to()));
    }

    @Override
    public List<Member> recorded(String body) {
        return database.selectFrom(MEMBER)
                .where(MEMBER.BODY_CODE.eq(body))
                .orderBy(MEMBER.WITHDRAWN_WHY.isNotNull(), MEMBER.SECTOR, MEMBER.PERSON, MEMBER.FROM_ON)
                .fetch(SeatingsInPostgres::member);
    }

    private static Member member(Record row) {
        return new Member(
                row.get(MEMBER.ID),
                row.get(MEMBER.PERSON),
                row.get(MEMBER.SECTOR),
                row.get(MEMBER.DEPUTY_OF),
                row.get(MEMBER.VOTES),
                row.get(MEMBER.FROM_ON),
                row.get(MEMBER.TO_ON),
                row.get(MEMBER.SOURCE),
                row.get(MEMBER.RECORDED_ON),
                row.get(MEMBER.RECORDED_BY),
                row.get(MEMBER.WITHDRAWN_WHY));
    }

    @Override
    public Outcome add(Command command, NewMember asked) {
        return register.once(
                command,
                () -> objection(asked).<Outcome>map(Outcome.Refused::new).orElseGet(() -> {
                    var id = UUID.randomUUID();
                    database.insertInto(MEMBER)
                            .set(MEMBER.ID, id)
                            .set(MEMBER.BODY_CODE, asked.body())
                            .set(MEMBER.PERSON, asked.person().strip())
                            .set(MEMBER.SECTOR, asked.sector())
                            .set(MEMBER.DEPUTY_OF, asked.deputyOf())
                            .set(MEMBER.VOTES, asked.votes() && asked.deputyOf() == null)
                            .set(MEMBER.FROM_ON, asked.from())
                            .set(MEMBER.TO_ON, asked.to())
                            .set(MEMBER.SOURCE, asked.source().strip())
                            .set(MEMBER.RECORDED_ON, today())
                            .set(MEMBER.RECORDED_BY, command.actor().name())
                            .execute();
                    var payload = new HashMap<String, @Nullable Object>();
                    payload.put("member", id.toString());
                    payload.put("body", asked.body());
                    payload.put("person", asked.person().strip());
                    payload.put("sector", asked.sector());
                    payload.put("deputy_of", asked.deputyOf());
                    payload.put("votes", asked.votes());
                    payload.put("from", String.valueOf(asked.from()));
                    payload.put("to", asked.to() == null ? null : asked.to().toString());
                    payload.put("source", asked.source().strip());
                    register.write(command, payload);
                    return Outcome.done(id);
                }));
    }

    private Optional<Reason> objection(NewMember asked) {
        if (sessions.body(asked.body()).isEmpty()) {
            return Optional.of(Reason.of("member.body", Kind.ABSENT));
        }
        if (asked.person().isBlank() || asked.person().strip().length() > LONGEST) {
            return wrong("member.person", Integer.toString(LONGEST));
        }
        if (asked.source().isBlank() || asked.source().strip().length() > LONGEST) {
            return wrong("member.source", Integer.toString(LONGEST));
        }
        var from = asked.from();
        if (from == null) {
            return wrong("member.from");
        }
        if (asked.to() != null && asked.to().isBefore(from)) {
            return wrong("member.order");
        }
        var seating = on(asked.body(), from);
        if (asked.deputyOf() != null) {
            return seating.places().stream().anyMatch(one -> one.seat().code().equals(asked.deputyOf()))
                    ? Optional.empty()
                    : wrong("member.deputy_of", asked.deputyOf());
        }
        var known = seating.sectors().isEmpty()
                ? asked.sector() == null
                : seating.sectors().stream().anyMatch(one -> one.code().equals(asked.sector()));
        return known
                ? Optional.empty()
                : wrong(
                        "member.sector",
                        String.join(
                                ", ",
                                seating.sectors().stream()
                                        .map(one -> one.code())
                                        .toList()));
    }

    private static Optional<Reason> wrong(String code, String... parameters) {
        return Optional.of(Reason.of(code, Kind.USER, parameters));
    }

    @Override
    public Outcome end(Command command, UUID member, LocalDate last) {
        return changed(command, member, one -> {
            if (last.isBefore(one.from())) {
                return Outcome.refused("member.order", Kind.USER);
            }
            database.update(MEMBER)
                    .set(MEMBER.TO_ON, last)
                    .where(MEMBER.ID.eq(member))
                    .execute();
            register.write(command, Map.of("member", member.toString(), "person", one.person(), "to", last.toString()));
            return Outcome.done(member);
        });
    }

    @Override
    public Outcome withdraw(Command command, UUID member, String why) {
        var said = why.strip();
        return changed(command, member, one -> {
            if (said.isEmpty() || said.length() > LONGEST) {
                return Outcome.refused("member.why", Kind.USER, Integer.toString(LONGEST));
            }
            database.update(MEMBER)
                    .set(MEMBER.WITHDRAWN_WHY, said)
                    .where(MEMBER.ID.eq(member))
                    .execute();
            register.write(command, Map.of("member", member.toString(), "person", one.person(), "why", said));
            return Outcome.done(member);
        });
    }

    private Outcome changed(Command command, UUID id, Function<Member, Outcome> change) {
        return register.once(command, () -> {
            var found = database.selectFrom(MEMBER)
                    .where(MEMBER.ID.eq(id))
                    .forUpdate()
                    .fetchOptional(SeatingsInPostgres::member);
            if (found.isEmpty()) {
                return Outcome.refused("member.absent", Kind.ABSENT);
            }
            return found.get().withdrawn() == null
                    ? change.apply(found.get())
                    : Outcome.refused("member.withdrawn", Kind.CONFLICT);
        });
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
