package mx.andamio.rounds;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Obligations;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.meetings.Agenda;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.requests.UpdateRequests;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.SessionLine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/**
 * Asks for what a session will want to know. Some days ahead of it a report is asked of everything that comes before it and has no recent one, once: what was
 * asked since then, by whomever and whatever became of it, is not asked again.
 */
@Component
class AskingBefore {

    private final Calendar calendar;
    private final Agenda agenda;
    private final Obligations obligations;
    private final UpdateRequests requests;
    private final Pages pages;
    private final Clock clock;
    private final ZoneId zone;
    private final int days;

    /** @param days ahead of a session; 0 for never */
    AskingBefore(
            Calendar calendar,
            Agenda agenda,
            Obligations obligations,
            UpdateRequests requests,
            Pages pages,
            Clock clock,
            @Value("${andamio.zone}") String zone,
            @Value("${andamio.rounds.ask-days}") int days) {
        this.calendar = calendar;
        this.agenda = agenda;
        this.obligations = obligations;
        this.requests = requests;
        this.pages = pages;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
        this.days = days;
    }

    @Scheduled(fixedDelayString = "${andamio.requests.every}", initialDelayString = "${andamio.requests.every}")
    void round() {
        upTo(LocalDate.now(clock.withZone(zone)));
    }

    /** For the sessions of the next days; not of the day itself, when nobody could answer in time. */
    void upTo(LocalDate today) {
        calendar.ahead(today.plusDays(1)).stream()
                .filter(one -> !Objects.requireNonNull(one.startsOn()).isAfter(today.plusDays(days)))
                .forEach(one -> ask(one, Objects.requireNonNull(one.startsOn())));
    }

    private void ask(SessionLine session, LocalDate day) {
        var silent = obligations.unreported(agenda.before(session.id()));
        var asked = requests.askedSince(silent, day.minusDays(days));
        var left = silent.stream().filter(one -> !asked.contains(one)).toList();
        var message = words().text("round.ask", session.name(), words().longDate(day));
        for (var some : parts(left)) {
            // Refused where none of them can be asked: then there is nothing to do.
            requests.ask(
                    Command.bySystem(Actor.SYSTEM, "requests.ask"),
                    new Asker(Actor.SYSTEM, Role.SECRETARIAT, null),
                    some,
                    message.length() > UpdateRequests.LONGEST_MESSAGE
                            ? message.substring(0, UpdateRequests.LONGEST_MESSAGE)
                            : message,
                    day.minusDays(1));
        }
    }

    private static List<List<CommitmentId>> parts(List<CommitmentId> all) {
        return IntStream.range(0, Math.ceilDiv(all.size(), UpdateRequests.MOST))
                .mapToObj(part ->
                        all.subList(part * UpdateRequests.MOST, Math.min(all.size(), (part + 1) * UpdateRequests.MOST)))
                .toList();
    }

    private Words words() {
        return pages.words().in(Words.SPANISH);
    }
}
