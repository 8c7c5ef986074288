package mx.andamio.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.andamio.commitments.Obligations;
import mx.andamio.commitments.Obligations.Owed;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.identity.WaitsForYou;
import mx.andamio.meetings.SessionNews;
import mx.andamio.requests.Notices;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Tells posts what a session made them owe, also what still lacks something before it binds: once by mail when it is closed, and on their first page until they report on it. */
@Component
class TellingWhatWasAgreed implements SessionNews, WaitsForYou {

    /** So many days something that was agreed is new. */
    private static final int NEW = 14;

    private final Sessions sessions;
    private final Obligations obligations;
    private final Directory directory;
    private final Notices notices;
    private final Clock clock;
    private final ZoneId zone;

    TellingWhatWasAgreed(
            Sessions sessions,
            Obligations obligations,
            Directory directory,
            Notices notices,
            Clock clock,
            @Value("${andamio.zone}") String zone) {
        this.sessions = sessions;
        this.obligations = obligations;
        this.directory = directory;
        this.notices = notices;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public void closed(SessionId id) {
        var session = sessions.session(id).orElseThrow();
        var told = new Notices.Told(session.name(), session.days().getLast(), "/sesiones/" + id);
        byPost(obligations.of(List.of(id)))
                .forEach((post, owed) ->
                        notices.agreed(post, told, owed.stream().map(Owed::id).toList()));
    }

    /** What is not over, by the post that answers for it: the head of the organ where no post is named. */
    private Map<String, List<Owed>> byPost(List<Owed> all) {
        return all.stream()
                .filter(one -> !one.stage().isOver())
                .flatMap(one ->
                        directory
                                .answering(one.responsible(), one.organ())
                                .map(post -> Map.entry(post.code(), one))
                                .stream())
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey,
                        LinkedHashMap::new,
                        Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /** One line for each session, as for what is asked: of the whole organ of whoever acts for one of its posts. */
    @Override
    public List<Line> of(Asker who) {
        if (!who.may(Permission.REPORT)) {
            return List.of();
        }
        var from = LocalDate.now(clock.withZone(zone)).minusDays(NEW);
        return who.actsFor().flatMap(directory::post).stream()
                .flatMap(post -> obligations.fresh(post.organ(), from).stream())
                .collect(Collectors.groupingBy(Owed::session, LinkedHashMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(one -> new Line(
                        "waits.agreed",
                        one.getValue(),
                        // Not the post's own list: drafts are not in that.
                        "/sesiones/" + one.getKey(),
                        false,
                        sessions.session(one.getKey()).map(Session::name).orElse("")))
                .toList();
    }
}
