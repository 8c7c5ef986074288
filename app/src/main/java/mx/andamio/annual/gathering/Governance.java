package mx.andamio.annual.gathering;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Coverage;
import mx.andamio.annual.model.Figure.Origin;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.annual.model.Missing;
import mx.andamio.meetings.Acts;
import mx.andamio.meetings.Acts.Kept;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sessions.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Sessions of the year by body, from the acts of those that are closed. */
@Component
class Governance implements ChapterSource {

    private static final int MANY = 500;

    private final Sessions sessions;
    private final Acts acts;
    private final ZoneId zone;

    Governance(Sessions sessions, Acts acts, @Value("${andamio.zone}") String zone) {
        this.sessions = sessions;
        this.acts = acts;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public String code() {
        return "governance";
    }

    @Override
    public Found of(Asked asked) {
        var bodies = new ArrayList<Figure>();
        var each = new ArrayList<Figure>();
        var missing = new ArrayList<Missing>();
        for (var body : sessions.bodies()) {
            if (body.sessions() > 0) {
                var held = held(asked, body);
                for (var simulated : List.of(false, true)) {
                    var part = held.stream()
                            .filter(one -> one.simulated() == simulated)
                            .toList();
                    of(asked, body, part, bodies, each, missing);
                }
            }
        }
        if (bodies.isEmpty() && missing.isEmpty()) {
            missing.add(
                    asked.missing("act", asked.say("annual.table.bodies"), "no_session", "/reuniones", asked.period()));
        }
        return new Found(
                List.of(ChapterSource.table(asked, "bodies", bodies), ChapterSource.table(asked, "acts", each)),
                missing);
    }

    private List<SessionLine> held(Asked asked, MeetingBody body) {
        var found = new ArrayList<SessionLine>();
        for (var page = 0; ; page++) {
            var slice = sessions.sessions(body.code(), page, MANY);
            slice.items().stream().filter(one -> asked.has(one.when())).forEach(found::add);
            var last = slice.items().isEmpty() ? null : slice.items().getLast().when();
            // Newest first: nothing of the year comes after one of a year before.
            if (slice.items().size() < MANY || last == null || last.isBefore(asked.first())) {
                return found.reversed();
            }
        }
    }

    private void of(
            Asked asked,
            MeetingBody body,
            List<SessionLine> held,
            List<Figure> bodies,
            List<Figure> each,
            List<Missing> missing) {
        var closed = held.stream()
                .filter(one -> acts.standing(one.id()).sha256() != null)
                .flatMap(one -> acts.of(one.id()).stream())
                .toList();
        closed.forEach(act -> each.add(act(asked, act)));
        var page = "/reuniones/" + body.code();
        if (!closed.isEmpty()) {
            var until = closed.stream()
                    .map(this::closedOn)
                    .max(LocalDate::compareTo)
                    .orElseThrow();
            var basis = Basis.of(
                    asked.period(), until, Source.ACTS, page, held.getFirst().simulated());
            var coverage = new Coverage(closed.size(), held.size(), "SESSIONS");
            var name = "act." + body.code();
            bodies.add(basis.count(
                    name + ".sessions", asked.say("annual.figure.sessions", body.name()), closed.size(), coverage));
            bodies.add(basis.count(
                    name + ".adopted",
                    asked.say("annual.figure.adopted", body.name()),
                    closed.stream().mapToLong(Governance::adopted).sum(),
                    coverage));
        }
        if (closed.size() < held.size()) {
            missing.add(asked.missing(
                            Asked.code("act." + body.code(), held.getFirst().simulated()),
                            asked.say("annual.what.acts", body.name()),
                            "no_act",
                            page,
                            Integer.toString(held.size() - closed.size()),
                            Integer.toString(held.size()))
                    .of(held.getFirst().simulated()));
        }
    }

    private Figure act(Asked asked, Kept kept) {
        var session = kept.act().session();
        var origin = new Origin(Source.ACT, "/sesiones/" + session.id() + "/acta", kept.sha256());
        return new Basis(asked.period(), closedOn(kept).toString(), origin, session.simulated())
                .count("act." + session.id(), asked.say("annual.figure.act", session.name()), adopted(kept), null);
    }

    private LocalDate closedOn(Kept kept) {
        return LocalDate.ofInstant(Objects.requireNonNull(kept.act().closedAt()), zone);
    }

    private static long adopted(Kept kept) {
        return kept.act().outcomes().stream()
                .filter(one -> "adopted".equals(one.decision()))
                .count();
    }
}
