package mx.andamio.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.OffCourse;
import mx.andamio.commitments.OffCourse.Straying;
import mx.andamio.directory.Directory;
import mx.andamio.meetings.agenda.Candidate;
import mx.andamio.meetings.agenda.Cause;
import mx.andamio.meetings.agenda.Line;
import mx.andamio.meetings.agenda.Proposal;
import mx.andamio.pack.Organ;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class ComputedAgenda implements Agenda {

    /** So many days until the session after one of which nobody knows when it is. */
    private static final int SOON = 30;

    private final Sessions sessions;
    private final OffCourse offCourse;
    private final EarlierAgendas earlierAgendas;
    private final Directory directory;
    private final Clock clock;
    private final ZoneId zone;

    ComputedAgenda(
            Sessions sessions,
            OffCourse offCourse,
            EarlierAgendas earlierAgendas,
            Directory directory,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.sessions = sessions;
        this.offCourse = offCourse;
        this.earlierAgendas = earlierAgendas;
        this.directory = directory;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Optional<Proposed> propose(SessionId id, int minutes, int told) {
        return sessions.session(id).map(session -> {
            var earlier = spokenOf(session);
            var candidates = candidates(session, earlier);
            earlierAgendas.droppedFrom(id).forEach(candidates::remove);
            var deferred = deferred(id, earlier, minutes);
            var left = minutes - deferred.stream().mapToInt(Item::minutes).sum();
            var proposal = Proposal.of(candidates.values(), left, earlierAgendas.before(earlier));
            var texts = offCourse.texts(proposal.lines().stream()
                    .flatMap(line -> told(line, told))
                    .map(ComputedAgenda::id)
                    .toList());
            var dropped = earlierAgendas.dropped(earlier);
            return new Proposed(
                    id,
                    minutes,
                    candidates.size(),
                    Stream.concat(
                                    deferred.stream(),
                                    proposal.lines().stream().map(line -> item(line, told, texts, dropped)))
                            .toList());
        });
    }

    @Override
    public List<CommitmentId> before(SessionId id) {
        return sessions.session(id)
                .map(session -> {
                    var candidates = candidates(session, spokenOf(session));
                    earlierAgendas.droppedFrom(id).forEach(candidates::remove);
                    return List.copyOf(candidates.keySet());
                })
                .orElse(List.of());
    }

    /** Those that fit and leave the shortest agenda for the rest; the others wait on. */
    private List<Item> deferred(SessionId id, List<SessionId> earlier, int minutes) {
        var gone = earlierAgendas.ownDroppedFrom(id);
        var items = new ArrayList<Item>();
        var left = minutes;
        for (var one : earlierAgendas.deferred(earlier)) {
            var waits = Objects.requireNonNull(one.waiting());
            if (!gone.contains(waits.first()) && left - one.minutes() >= Proposal.SHORTEST) {
                items.add(one);
                left -= one.minutes();
            }
        }
        return items;
    }

    private Map<CommitmentId, Candidate> candidates(Session session, List<SessionId> earlier) {
        var found = new LinkedHashMap<CommitmentId, Candidate>();
        offCourse.agreedIn(earlier).forEach(one -> found.put(one.id(), candidate(one, Cause.CARRIED)));
        if (session.follows() != null) {
            return found;
        }
        offCourse.of(convened(session), soon(session)).forEach(one -> {
            if (one.why() != null) {
                found.putIfAbsent(
                        one.id(), candidate(one, Cause.valueOf(one.why().name())));
            }
        });
        return found;
    }

    /** The sessions of whose obligations it speaks: those of its series before it, or the one that it was called to follow up. */
    private List<SessionId> spokenOf(Session session) {
        var follows = session.follows();
        return follows == null ? sessions.earlier(session.id()) : List.of(follows);
    }

    /** Until the next session, for what falls due before it can still be spoken of in this one. */
    private LocalDate soon(Session session) {
        return sessions.next(session.id()).orElseGet(() -> day(session).plusDays(SOON));
    }

    private LocalDate day(Session session) {
        return session.days().isEmpty()
                ? LocalDate.now(clock.withZone(zone))
                : session.days().getFirst();
    }

    /** Codes of the organs whose posts are called; of a body that calls none it is what it agreed itself that it follows. */
    private List<String> convened(Session session) {
        return sessions.body(session.bodyCode())
                .map(body -> directory.all().stream()
                        .filter(organ -> isConvened(organ, body))
                        .map(Organ::code)
                        .toList())
                .orElse(List.of());
    }

    private static boolean isConvened(Organ organ, MeetingBody body) {
        return organ.code().equals(body.ownerOrgan())
                || (body.convenes().contains(organ.type().name())
                        && (body.region() == null || body.region().equals(organ.region())));
    }

    private static Candidate candidate(Straying one, Cause cause) {
        return new Candidate(
                one.id().value(), cause, one.organ(), one.line(), one.due(), one.deviation(), one.simulated());
    }

    private static CommitmentId id(Candidate one) {
        return new CommitmentId(one.commitment());
    }

    private static Stream<Candidate> told(Line line, int most) {
        return line.candidates().stream().limit(most);
    }

    private static Item item(Line line, int told, Map<CommitmentId, String> texts, Map<CommitmentId, Drop> dropped) {
        return new Item(
                switch (line) {
                    case Line.Single _ -> Kind.SINGLE;
                    case Line.Agreed _ -> Kind.AGREED;
                    case Line.OffCourse _ -> Kind.OFF_COURSE;
                },
                switch (line) {
                    case Line.Single one ->
                        Objects.requireNonNullElse(one.candidate().line(), "");
                    case Line.Agreed _ -> null;
                    case Line.OffCourse some -> some.turn().line();
                },
                line.causes(),
                line.candidates().stream().map(ComputedAgenda::id).toList(),
                // one that is gone since it was found is not told
                told(line, told)
                        .filter(one -> texts.containsKey(id(one)))
                        .map(one -> new Told(
                                id(one),
                                Objects.requireNonNull(texts.get(id(one))),
                                one.organ(),
                                one.cause(),
                                one.due(),
                                dropped.get(id(one)),
                                one.simulated()))
                        .toList(),
                line.minutes(),
                line.candidates().stream().allMatch(Candidate::simulated),
                null);
    }
}
