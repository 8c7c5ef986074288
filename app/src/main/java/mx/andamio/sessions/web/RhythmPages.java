package mx.andamio.sessions.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.Rhythm;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Puts sessions in the calendar that come again, from a page and for programs. */
@Controller
class RhythmPages {

    private static final Pattern BETWEEN = Pattern.compile("[\\s,;]+");

    private final Pages pages;
    private final Sessions sessions;
    private final Calendar calendar;

    RhythmPages(Pages pages, Sessions sessions, Calendar calendar) {
        this.pages = pages;
        this.sessions = sessions;
        this.calendar = calendar;
    }

    /** @param except days as people write them into one field, with anything between them */
    @PostMapping("/reuniones/{code}/calendario/ritmo")
    @Allowed(Permission.CALL_SESSIONS)
    ModelAndView plan(
            @Does("sessions.rhythm.plan") Command command,
            HttpServletRequest request,
            @PathVariable String code,
            @RequestParam(defaultValue = "") String series,
            @RequestParam(defaultValue = "") List<String> day,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String until,
            @RequestParam(defaultValue = "") String except,
            @RequestParam(defaultValue = "") String place) {
        var body = sessions.body(code).orElseThrow(NotHere::new);
        var back = "/reuniones/" + body.code();
        var rhythm = new Rhythm(
                code,
                series,
                weekdays(day),
                date(from),
                date(until),
                Arrays.stream(BETWEEN.split(except.strip()))
                        .filter(one -> !one.isEmpty())
                        .map(RhythmPages::date)
                        .collect(Collectors.toSet()),
                place.isBlank() ? null : place.strip());
        var outcome = calendar.plan(command, rhythm);
        var done = outcome instanceof Outcome.Done(var count) ? count : "";
        return pages.after(request, outcome, pages.words().text("rhythm.done", done), back, back);
    }

    /**
     * @param weekdays {@code monday} to {@code sunday}
     * @param except days on which it does not meet
     */
    record RhythmJson(
            @Nullable String series,
            @Nullable List<String> weekdays,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            @Nullable List<LocalDate> except,
            @Nullable String place) {}

    /** @param planned how many sessions were put in the calendar */
    record PlannedJson(int planned) {}

    @PostMapping("/api/v1/bodies/{code}/calendar/rhythm")
    @Allowed(Permission.CALL_SESSIONS)
    ResponseEntity<?> plan(
            @Does("sessions.rhythm.plan") Command command, @PathVariable String code, @RequestBody RhythmJson sent) {
        var all = sessions.body(code).orElseThrow(NotHere::new).series();
        if (sent.from() == null || sent.until() == null) {
            throw new BadRequest("request.field_needed", sent.from() == null ? "from" : "until");
        }
        var rhythm = new Rhythm(
                code,
                Objects.requireNonNullElse(sent.series(), all.size() == 1 ? all.getFirst() : ""),
                weekdays(Objects.requireNonNullElse(sent.weekdays(), List.of())),
                sent.from(),
                sent.until(),
                new HashSet<>(Objects.requireNonNullElse(sent.except(), List.of())),
                sent.place() == null || sent.place().isBlank()
                        ? null
                        : sent.place().strip());
        return switch (calendar.plan(command.asking(sent), rhythm)) {
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
            case Outcome.Done(var count) -> ResponseEntity.ok(new PlannedJson(Integer.parseInt(count)));
        };
    }

    private static Set<DayOfWeek> weekdays(List<String> said) {
        return said.stream()
                .map(day -> BadRequest.oneOf(DayOfWeek.values(), day))
                .collect(Collectors.toSet());
    }

    private static LocalDate date(String said) {
        try {
            return LocalDate.parse(said);
        } catch (DateTimeParseException e) {
            throw new BadRequest("request.value", said);
        }
    }
}
