package mx.andamio.meetings;

import static mx.andamio.support.OutcomeChecks.assertDone;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import mx.andamio.mail.Letters;
import mx.andamio.meetings.call.Arrangement;
import mx.andamio.sessions.SessionId;
import mx.andamio.support.MailServer;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.validate.ValidationResult;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.context.TestPropertySource;

/** Calls by mail, with calendars that a library of others validates. An installation of its own that has a mail server. */
@TestPropertySource(
        properties = {
            "andamio.data=target/test-data-calls${andamio.test.fork:}",
            "andamio.mail.from=andamio@instituto.example",
            "andamio.mail.address=https://andamio.example",
            "andamio.mail.every=P1D"
        })
class CallLettersTest extends HeldFixture {

    private static final MailServer SERVER = new MailServer();
    private static final Pattern LINK = Pattern.compile("https://andamio\\.example(/i/[0-9a-f]{32})");

    @DynamicPropertySource
    static void server(DynamicPropertyRegistry properties) {
        SERVER.announce(properties);
    }

    @Autowired
    Calls calls;

    @Autowired
    Letters letters;

    @Autowired
    DSLContext database;

    @BeforeEach
    void begin() {
        SERVER.begin();
    }

    @AfterEach
    void end() {
        SERVER.stop();
    }

    /** Somebody who is reached, at a session of tomorrow. */
    private SessionId called(String mail, @Nullable LocalTime starts) {
        var session = on(today(), pages.words().today().plusDays(1));
        arrange(session, mail, starts);
        assertDone(calls.send(command(), session));
        letters.sendWaiting();
        return session;
    }

    private void arrange(SessionId session, String mail, @Nullable LocalTime starts) {
        assertDone(calls.arrange(
                command(),
                session,
                null,
                new Arrangement(
                        starts,
                        90,
                        "Sala 4; piso 2, «ñ»",
                        "https://video.example/sala",
                        "Traer cifras al corte",
                        List.of(),
                        List.of(),
                        List.of(new Arrangement.Guest(UUID.randomUUID(), null, "Eva Sol", mail)))));
    }

    private static List<MimeMessage> to(String address) {
        return SERVER.to(address);
    }

    private static String text(MimeMessage mail) throws Exception {
        return String.valueOf(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
    }

    private static Calendar calendar(MimeMessage mail) throws Exception {
        var part = ((MimeMultipart) mail.getContent()).getBodyPart(1);
        var file = new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(part.getContentType()).contains("text/calendar").containsPattern("method=\"?[A-Z]+");
        return new CalendarBuilder().build(new StringReader(file));
    }

    private static void assertValid(Calendar calendar) {
        var result = calendar.validate();
        assertThat(result.getEntries()).as(result.toString()).isEmpty();
        assertThat(result).isEqualTo(new ValidationResult());
    }

    private static String value(VEvent event, String property) {
        return event.getRequiredProperty(property).getValue();
    }

    private static VEvent event(Calendar calendar) {
        return (VEvent) calendar.getComponents().getFirst();
    }

    @Test
    void aLetterHasWhenWhereALinkThatServesAndACalendarThatIsValid() throws Exception {
        var session = called("eva1@salud.example", LocalTime.of(10, 30));

        var mail = to("eva1@salud.example").getFirst();
        assertThat(mail.getSubject()).startsWith("Convocatoria: ").contains("10:30");
        assertThat(text(mail))
                .contains("A Eva Sol", "Sala 4; piso 2, «ñ»", "https://video.example/sala", "Traer cifras");
        var link = LINK.matcher(text(mail));
        assertThat(link.find()).isTrue();
        assertThat(web.get().uri(link.group(1))).hasStatusOk().bodyText().contains("Eva Sol", "10:30");

        var calendar = calendar(mail);
        assertValid(calendar);
        assertThat(calendar.toString()).contains("METHOD:REQUEST");
        var event = event(calendar);
        var day = sessions.session(session).orElseThrow().days().getFirst();
        var starts = day.atTime(10, 30).atZone(pages.words().zone()).toInstant();
        assertThat(value(event, "DTSTART")).isEqualTo(utc(starts));
        assertThat(value(event, "DTEND")).isEqualTo(utc(starts.plusSeconds(90 * 60)));
        assertThat(value(event, "SEQUENCE")).isEqualTo("0");
        assertThat(value(event, "ORGANIZER")).contains("andamio@instituto.example");
        assertThat(value(event, "ATTENDEE")).contains("eva1@salud.example");
    }

    private static String utc(java.time.Instant at) {
        return java.time.format.DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'")
                .withZone(java.time.ZoneOffset.UTC)
                .format(at);
    }

    @Test
    void aSecondCallMovesTheSameAppointment() throws Exception {
        var session = called("eva2@salud.example", LocalTime.of(10, 30));
        arrange(session, "eva2@salud.example", LocalTime.of(12, 0));
        assertDone(calls.send(command(), session));
        letters.sendWaiting();

        var mails = to("eva2@salud.example");
        assertThat(mails).hasSize(2);
        assertThat(mails.getLast().getSubject()).startsWith("Convocatoria actualizada");
        var first = event(calendar(mails.getFirst()));
        var second = event(calendar(mails.getLast()));
        assertThat(value(second, "UID")).isEqualTo(value(first, "UID"));
        assertThat(value(second, "SEQUENCE")).isEqualTo("1");
        assertThat(value(second, "DTSTART")).isNotEqualTo(value(first, "DTSTART"));
    }

    @Test
    void withoutAnHourItTakesTheDayAndWhatIsTakenOutIsCancelled() throws Exception {
        var session = called("eva3@salud.example", null);
        assertDone(calendar.remove(command(), session, "Se junta con la siguiente"));
        letters.sendWaiting();

        var mails = to("eva3@salud.example");
        assertThat(mails).hasSize(2);
        var day = sessions.session(session).orElseThrow().days().getFirst();
        assertThat(value(event(calendar(mails.getFirst())), "DTSTART"))
                .isEqualTo(day.format(java.time.format.DateTimeFormatter.BASIC_ISO_DATE));
        assertThat(mails.getLast().getSubject()).startsWith("Cancelada: ");
        assertThat(text(mails.getLast())).contains("Se junta con la siguiente");
        var cancelled = calendar(mails.getLast());
        assertValid(cancelled);
        assertThat(cancelled.toString()).contains("METHOD:CANCEL");
        assertThat(value(event(cancelled), "STATUS")).isEqualTo("CANCELLED");
        assertThat(value(event(cancelled), "SEQUENCE")).isEqualTo("1");
    }

    @Test
    void theTokenIsKeptNowhere() throws Exception {
        called("eva4@salud.example", LocalTime.of(9, 0));
        var link = LINK.matcher(text(to("eva4@salud.example").getFirst()));
        assertThat(link.find()).isTrue();
        var token = link.group(1).substring("/i/".length());

        assertThat(database.fetchValue(
                        "select count(*) from mail.letter l where l::text like {0}",
                        org.jooq.impl.DSL.val("%" + token + "%")))
                .isEqualTo(0L);
        assertThat(database.fetchValue(
                        "select count(*) from register.entry e where e::text like {0}",
                        org.jooq.impl.DSL.val("%" + token + "%")))
                .isEqualTo(0L);
    }

    @Test
    void anInvalidCalendarIsNoticed() throws Exception {
        var calendar = new CalendarBuilder().build(new StringReader("""
                        BEGIN:VCALENDAR
                        VERSION:2.0
                        PRODID:-//x//x//ES
                        METHOD:REQUEST
                        BEGIN:VEVENT
                        SUMMARY:Sin lo que hace falta
                        END:VEVENT
                        END:VCALENDAR
                        """.replace("\n", "\r\n")));

        assertThat(calendar.validate().getEntries()).isNotEmpty();
    }
}
