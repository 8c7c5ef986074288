package mx.andamio.cockpit.web;

import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.andamio.cockpit.web.BoardViews.Horizon;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.directory.Directory;
import mx.andamio.pack.Organ;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which session comes next for those who look at a part of the board. */
@Component
class Horizons {

    private final Calendar calendar;
    private final Sessions sessions;
    private final Directory directory;

    Horizons(Calendar calendar, Sessions sessions, Directory directory) {
        this.calendar = calendar;
        this.sessions = sessions;
        this.directory = directory;
    }

    /**
     * The nearest session of a body of the whole institution or of the region looked at; for the institution, of any region. What a single organ
     * holds for itself is left to its own page.
     */
    Horizon of(Scope scope, LocalDate today) {
        var ahead = calendar.ahead(today);
        if (ahead.isEmpty()) {
            return new Horizon(today, null);
        }
        var region = region(scope);
        var bodies = sessions.bodies().stream().collect(Collectors.toMap(MeetingBody::code, body -> body));
        return new Horizon(
                today,
                ahead.stream()
                        .filter(one -> meets(Objects.requireNonNull(bodies.get(one.bodyCode())), region))
                        .findFirst()
                        .orElse(null));
    }

    private @Nullable String region(Scope scope) {
        return scope.organ() == null
                ? scope.region()
                : directory.organ(scope.organ()).map(Organ::region).orElse(null);
    }

    private static boolean meets(MeetingBody body, @Nullable String region) {
        return body.ownerOrgan() == null
                && (region == null || body.region() == null || body.region().equals(region));
    }
}
