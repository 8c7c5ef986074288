package mx.andamio.meetings.store;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.mail.Letter;
import mx.andamio.mail.Letter.CalendarPart;
import mx.andamio.mail.Letters;
import mx.andamio.mail.SecretAddresses;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.meetings.call.CallFile;
import mx.andamio.meetings.call.CallFile.Asks;
import mx.andamio.meetings.call.Happening;
import mx.andamio.meetings.store.Invitees.Invitee;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import mx.andamio.sessions.Session;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Calls as letters: words, a calendar part, and a place for the link by which whoever is asked answers. */
@Component
class CallLetters implements SecretAddresses {

    static final String PATH = "/i/";
    private static final String KIND = "meetings.invitation";

    private final Letters letters;
    private final CallRows rows;
    private final Pages pages;
    private final java.time.Clock clock;
    private final String from;

    CallLetters(
            Letters letters,
            CallRows rows,
            Pages pages,
            java.time.Clock clock,
            @Value("${andamio.mail.from:}") String from) {
        this.letters = letters;
        this.rows = rows;
        this.pages = pages;
        this.clock = clock;
        this.from = from;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String make(UUID of) {
        return PATH + rows.link(of, clock.instant());
    }

    /** What one call tells, the same to everybody. */
    record Told(Session session, int number, Instant at, Arrangement arrangement, List<String> agenda) {}

    void call(Told told, Invitee to, UUID invitation, List<Happening> happenings) {
        if (!letters.areSent()) {
            return;
        }
        var w = words();
        var session = told.session();
        var subject =
                w.text(told.number() == 1 ? "call.mail" : "call.mail_again", session.name(), when(session, told, w));
        var owed = told.arrangement().papers().stream()
                .filter(one -> one.from() != null && one.from().equals(to.code()) && one.address() == null)
                .toList();
        var body = new StringJoiner("\n");
        body.add(w.text("call.mail_to", to.person() == null ? to.name() : to.person()));
        body.add("");
        body.add(w.text("call.mail_asked", session.name()));
        body.add(w.text("call.mail_when", when(session, told, w)));
        Stream.ofNullable(where(session, told.arrangement()))
                .forEach(where -> body.add(w.text("call.mail_where", where)));
        Stream.ofNullable(told.arrangement().video()).forEach(video -> body.add(w.text("call.mail_video", video)));
        Stream.ofNullable(told.arrangement().words())
                .forEach(said -> body.add("").add(said));
        list(
                body,
                w.text("call.mail_programme"),
                happenings.stream()
                        .filter(one -> !one.key().startsWith("d"))
                        .map(one -> w.text(
                                "call.mail_part",
                                w.shortDate(one.day()),
                                String.valueOf(one.starts()),
                                one.summary(),
                                one.where()))
                        .toList());
        list(body, w.text("call.mail_agenda"), told.agenda());
        list(
                body,
                w.text("call.mail_papers"),
                told.arrangement().papers().stream()
                        .filter(one -> one.address() != null)
                        .map(one -> one.title() + ": " + one.address())
                        .toList());
        list(
                body,
                w.text("call.mail_owed"),
                owed.stream()
                        .map(one -> one.due() == null
                                ? one.title()
                                : w.text("call.mail_due", one.title(), w.longDate(one.due())))
                        .toList());
        body.add("").add(w.text("call.mail_answer")).add(Letter.SECRET);
        for (var mail : to.mails()) {
            var file = CallFile.of(
                    Asks.REQUEST, sent(told, session, mail, w.text("call.file", session.name())), happenings);
            letters.write(new Letter(
                    mail,
                    subject,
                    body.toString(),
                    new CalendarPart(Asks.REQUEST.name(), file),
                    new Letter.Secret(KIND, invitation)));
        }
    }

    /** @param why it was taken out of the calendar */
    void cancel(Told told, Invitee to, String why, List<Happening> happenings) {
        var w = words();
        var subject = w.text("call.mail_cancelled", told.session().name());
        for (var mail : to.mails()) {
            var file = CallFile.of(Asks.CANCEL, sent(told, told.session(), mail, why), happenings);
            letters.write(new Letter(
                    mail,
                    subject,
                    w.text("call.mail_cancelled_body", told.session().name(), when(told.session(), told, w), why),
                    new CalendarPart(Asks.CANCEL.name(), file),
                    null));
        }
    }

    private CallFile.Sent sent(Told told, Session session, @Nullable String to, String description) {
        return new CallFile.Sent(
                session.id().value(),
                told.number(),
                told.at(),
                pages.words().zone(),
                description,
                letters.installation().isEmpty() ? "" : letters.installation() + "/sesiones/" + session.id(),
                from,
                to);
    }

    private static void list(StringJoiner body, String head, List<String> lines) {
        if (!lines.isEmpty()) {
            body.add("").add(head);
            body.add(lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
        }
    }

    static @Nullable String where(Session session, Arrangement arrangement) {
        var where = Stream.of(arrangement.room(), session.venue(), session.place())
                .filter(Objects::nonNull)
                .distinct()
                .collect(Collectors.joining(", "));
        return where.isEmpty() ? null : where;
    }

    private static String when(Session session, Told told, Words w) {
        var days = session.days();
        var day = days.size() == 1 ? w.longDate(days.getFirst()) : w.days(days.getFirst(), days.getLast());
        var starts = told.arrangement().starts();
        return starts == null ? day : w.text("call.at", day, starts.toString());
    }

    private Words words() {
        return pages.words().in(Words.SPANISH);
    }
}
