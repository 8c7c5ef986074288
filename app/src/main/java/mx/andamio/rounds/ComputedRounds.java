package mx.andamio.rounds;

import static java.util.Comparator.comparing;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsLast;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.commitments.Obligations;
import mx.andamio.commitments.Obligations.Owed;
import mx.andamio.directory.Directory;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.Slice;
import mx.andamio.rounds.Round.Item;
import mx.andamio.rounds.model.Cycle;
import mx.andamio.rounds.model.Obligation;
import mx.andamio.rounds.model.Tally;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.Numbered;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class ComputedRounds implements Rounds {

    private final Sessions sessions;
    private final Obligations obligations;
    private final Directory directory;
    private final Clock clock;
    private final ZoneId zone;

    ComputedRounds(
            Sessions sessions,
            Obligations obligations,
            Directory directory,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.sessions = sessions;
        this.obligations = obligations;
        this.directory = directory;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Slice<Line> rounds(int page, int size) {
        var bodies = bodies();
        var grouped = new LinkedHashMap<RoundName, List<SessionLine>>();
        sessions.numbered(obligations.counts().keySet())
                .forEach(one -> grouped.computeIfAbsent(name(one, bodies), _ -> new ArrayList<>())
                        .add(one.line()));
        var named = Slice.of(
                grouped.entrySet().stream()
                        .sorted(comparing(
                                        (Map.Entry<RoundName, List<SessionLine>> one) -> lastDay(one.getValue()),
                                        nullsLast(Comparator.<LocalDate>reverseOrder()))
                                .thenComparing(one -> one.getKey().cycle().code())
                                .thenComparing(one -> -one.getKey().number()))
                        .toList(),
                page,
                size);
        var owed = items(named.items().stream()
                        .flatMap(one -> one.getValue().stream())
                        .toList())
                .stream()
                .collect(Collectors.groupingBy(one -> one.owed().session()));
        return new Slice<>(
                named.items().stream()
                        .map(one -> new Line(one.getKey(), one.getValue(), tally(one.getValue(), owed)))
                        .toList(),
                named.total());
    }

    private static @Nullable LocalDate lastDay(List<SessionLine> sessions) {
        return sessions.stream()
                .map(SessionLine::when)
                .filter(Objects::nonNull)
                .max(naturalOrder())
                .orElse(null);
    }

    private Tally tally(List<SessionLine> sessions, Map<SessionId, List<Item>> owed) {
        var all = sessions.stream()
                .flatMap(one -> owed.getOrDefault(one.id(), List.of()).stream())
                .map(Item::obligation)
                .toList();
        return Tally.of(all, today());
    }

    @Override
    public Optional<Round> round(String body, int number) {
        var bodies = bodies();
        var cycle = bodies.values().stream()
                .filter(one -> one.code().equals(body))
                .flatMap(one -> cycles(one).stream())
                .map(Cycle::code)
                .findFirst()
                .orElse(body);
        var meeting = bodies.values().stream()
                .filter(one -> cycles(one).stream().anyMatch(each -> each.code().equals(cycle)))
                .toList();
        var held = sessions.numbered(meeting.stream().map(MeetingBody::code).toList(), number).stream()
                .filter(one -> name(one, bodies).cycle().code().equals(cycle))
                .toList();
        if (held.isEmpty()) {
            return Optional.empty();
        }
        var lines = held.stream().map(Numbered::line).toList();
        return Optional.of(new Round(name(held.getFirst(), bodies), today(), lines, meeting.size(), items(lines)));
    }

    @Override
    public Optional<Line> of(SessionId session) {
        return sessions.numbered(List.of(session)).stream()
                .findFirst()
                .map(one -> name(one, bodies()))
                .flatMap(name -> round(name.cycle().code(), name.number()))
                .filter(round -> !round.items().isEmpty())
                .map(round -> new Line(round.name(), round.sessions(), round.tally()));
    }

    /** In which a body meets: one for each of its series. */
    private static List<Cycle> cycles(MeetingBody body) {
        return body.series().stream().map(series -> cycle(body, series)).toList();
    }

    private static Cycle cycle(MeetingBody body, String series) {
        return Cycle.of(body.code(), body.kind(), body.region(), body.series(), series);
    }

    private static RoundName name(Numbered one, Map<String, MeetingBody> bodies) {
        var body = Objects.requireNonNull(bodies.get(one.line().bodyCode()));
        var cycle = cycle(body, one.series());
        return new RoundName(
                cycle,
                cycle.regional() ? null : body.name(),
                cycle.regional() || body.series().size() < 2 ? null : one.series(),
                one.number());
    }

    private Map<String, MeetingBody> bodies() {
        return sessions.bodies().stream()
                .collect(Collectors.toMap(MeetingBody::code, Function.identity(), (one, _) -> one, LinkedHashMap::new));
    }

    private List<Item> items(Collection<SessionLine> lines) {
        var today = today();
        var regions = directory.all().stream()
                .filter(organ -> organ.region() != null || organ.type() == OrganType.REGION)
                .collect(Collectors.toMap(
                        Organ::code,
                        organ -> Objects.requireNonNullElse(organ.region(), organ.code()),
                        (one, _) -> one));
        return obligations.of(lines.stream().map(SessionLine::id).toList()).stream()
                .map(owed -> {
                    var obligation = obligation(owed, regions);
                    return new Item(owed, obligation, obligation.on(today));
                })
                .toList();
    }

    private static Obligation obligation(Owed owed, Map<String, String> regions) {
        return new Obligation(
                owed.stage(),
                owed.firstDue(),
                owed.due(),
                owed.metOn(),
                owed.organ(),
                regions.get(owed.organ()),
                owed.line(),
                owed.recent(),
                owed.moved(),
                owed.simulated());
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(zone));
    }
}
