package mx.andamio.annual.gathering;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.annual.model.Missing;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sessions.Sessions;
import org.springframework.stereotype.Component;

/** Sessions of the year that are in the calendar, by body. */
@Component
class PlannedSessions implements ChapterSource {

    private final Sessions sessions;
    private final Calendar calendar;

    PlannedSessions(Sessions sessions, Calendar calendar) {
        this.sessions = sessions;
        this.calendar = calendar;
    }

    @Override
    public String code() {
        return "calendar";
    }

    @Override
    public Found of(Asked asked) {
        var figures = new ArrayList<Figure>();
        var missing = new ArrayList<Missing>();
        var local = 0;
        for (var body : sessions.bodies()) {
            var ahead = calendar.planned(body.code()).stream()
                    .filter(one -> one.startsOn() != null && one.startsOn().getYear() == asked.year())
                    .toList();
            for (var simulated : List.of(false, true)) {
                var part = ahead.stream()
                        .filter(one -> one.simulated() == simulated)
                        .toList();
                if (!part.isEmpty()) {
                    figures.add(figure(asked, body, part));
                }
            }
            if (ahead.isEmpty() && body.validTo() == null) {
                if (body.ownerOrgan() != null) {
                    local++;
                } else {
                    missing.add(asked.missing(
                            "calendar." + body.code(),
                            asked.say("annual.what.calendar", body.name(), asked.period()),
                            "no_calendar",
                            "/reuniones/" + body.code()));
                }
            }
        }
        if (local > 0) {
            missing.add(asked.missing(
                    "calendar.local",
                    asked.say("annual.what.calendars", asked.period()),
                    "no_calendars",
                    "/reuniones",
                    Integer.toString(local)));
        }
        return new Found(List.of(ChapterSource.table(asked, "calendar", figures)), missing);
    }

    private static Figure figure(Asked asked, MeetingBody body, List<SessionLine> of) {
        var days = of.stream()
                .map(SessionLine::startsOn)
                .map(Objects::requireNonNull)
                .sorted()
                .toList();
        return Basis.of(
                        asked.period(),
                        asked.cutOff(),
                        Source.CALENDAR,
                        "/reuniones/" + body.code(),
                        of.getFirst().simulated())
                .count("calendar." + body.code(), asked.say("annual.figure.calendar", body.name()), of.size(), null)
                .noting(
                        days.size() == 1
                                ? asked.say("annual.note.day", day(days.getFirst()))
                                : asked.say("annual.note.days", day(days.getFirst()), day(days.getLast())));
    }

    private static String day(LocalDate day) {
        return day.toString();
    }
}
