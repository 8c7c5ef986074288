package mx.andamio.meetings.store;

import java.time.Clock;
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
import mx.andamio.meetings.Calls.Call;
import mx.andamio.meetings.call.CallFile;
import mx.andamio.meetings.call.CallFile.Asks;
import mx.andamio.meetings.call.Happening;
import mx.andamio.meetings.store.Invitees.Invitee;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Calls as letters: words, a calendar part, and a place for the link by which whoever is asked answers. */
@Component
class CallLetters implements SecretAddresses {

    static final String PATH = "/i/";
    static final String KIND = "meetings.invitation";

    private final Letters letters;
    private final CallRows rows;
    private final Pages pages;
    private final Clock clock;
    private final String from;

    CallLetters(Letters letters, CallRows rows, Pages pages, Clock clock, @Value("${andamio.mail.from:}") String from) {
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

    /** @param call as it was sent */
    void call(Call call, Invitee to, UUID invitation, List<Happening> happenings) {
        if (!letters.areSent()) {
            return;
        }
        var w = words();
        var sent = call.sent().getFirst();
        var session = call.session();
        var subject = w.text(sent.number() == 1 ? "call.mail" : "call.mail_again", session.name(), call.when(w));
        var body = text(call, to, happenings, w);
        for (var mail : to.mails()) {
            var file = CallFile.of(
                    Asks.REQUEST, sent(call, sent.at(), from, mail, w.text("call.file", session.name())), happenings);
            letters.write(new Letter(
                    mail,
                    subject,
                    body,
                    new CalendarPart(Asks.REQUEST.name(), file),
                    new Letter.Secret(KIND, invitation)));
        }
    }

    private static String text(Call call, Invitee to, List<Happening> happenings, Words w) {
        var arrangement = call.arrangement();
        var body = new StringJoiner("\n");
        body.add(w.text("call.mail_to", to.person() == null ? to.name() : to.person()));
        body.add("");
        body.add(w.text("call.mail_asked", call.session().name()));
        body.add(w.text("call.mail_when", call.when(w)));
        if (!call.where().isEmpty()) {
            body.add(w.text("call.mail_where", call.where()));
        }
        Stream.ofNullable(arrangement.video()).forEach(video -> body.add(w.text("call.mail_video", video)));
        Stream.ofNullable(arrangement.words()).forEach(said -> body.add("").add(said));
        list(
                body,
                w.text("call.mail_programme"),
                happenings.stream()
                        .filter(Happening::isPart)
                        .map(one -> w.text(
                                "call.mail_part",
                                w.shortDate(one.day()),
                                String.valueOf(one.starts()),
                                one.summary(),
                                one.where()))
                        .toList());
        list(body, w.text("call.mail_agenda"), call.agenda());
        list(
                body,
                w.text("call.mail_papers"),
                arrangement.toRead().stream()
                        .map(one -> one.title() + ": " + one.address())
                        .toList());
        list(
                body,
                w.text("call.mail_owed"),
                arrangement.from(to.code()).stream()
                        .map(one -> one.due() == null
                                ? one.title()
                                : w.text("call.mail_due", one.title(), w.longDate(one.due())))
                        .toList());
        return body.add("").add(w.text("call.mail_answer")).add(Letter.SECRET).toString();
    }

    /**
     * @param call as it was sent
     * @param why it was taken out of the calendar
     */
    void cancel(Call call, Invitee to, String why, List<Happening> happenings) {
        var w = words();
        var name = call.session().name();
        for (var mail : to.mails()) {
            var file = CallFile.of(Asks.CANCEL, sent(call, clock.instant(), from, mail, why), happenings);
            letters.write(new Letter(
                    mail,
                    w.text("call.mail_cancelled", name),
                    w.text("call.mail_cancelled_body", name, call.when(w), why),
                    new CalendarPart(Asks.CANCEL.name(), file),
                    null));
        }
    }

    /** Of a call that nobody sent, as its first. */
    String file(Call call, List<Happening> happenings) {
        var at = call.sent().isEmpty()
                ? call.session()
                        .days()
                        .getFirst()
                        .atStartOfDay(pages.words().zone())
                        .toInstant()
                : call.sent().getFirst().at();
        var words = Objects.requireNonNullElse(call.arrangement().words(), "");
        return CallFile.of(Asks.PUBLISH, sent(call, at, "", null, words), happenings);
    }

    private CallFile.Sent sent(Call call, Instant at, String from, @Nullable String to, String description) {
        var session = call.session().id();
        return new CallFile.Sent(
                session.value(),
                call.sent().isEmpty() ? 1 : call.sent().getFirst().number(),
                at,
                pages.words().zone(),
                description,
                letters.installation().isEmpty() ? "" : letters.installation() + "/sesiones/" + session,
                from,
                to);
    }

    private static void list(StringJoiner body, String head, List<String> lines) {
        if (!lines.isEmpty()) {
            body.add("").add(head);
            body.add(lines.stream().map(line -> "- " + line).collect(Collectors.joining("\n")));
        }
    }

    private Words words() {
        return pages.words().in(Words.SPANISH);
    }
}
