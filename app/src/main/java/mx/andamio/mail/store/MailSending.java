package mx.andamio.mail.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static mx.andamio.mail.db.Tables.LETTER;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.mail.Letter;
import mx.andamio.mail.Letters;
import mx.andamio.mail.SecretAddresses;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what waits, one at a time, each in a transaction that holds its row: two processes never send the same. What the server took is noted at once; what it
 * did not take is tried again, after one minute and then ever later up to six hours, for as long as it takes. Only a process that dies between the server's word
 * and the note sends twice, and then under the same Message-ID, by which mail programs tell a copy.
 */
@Component
class MailSending implements Letters {

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_DOUBLINGS = 9;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int TROUBLE_LETTERS = 300;
    private static final int SUBJECT_LETTERS = 200;

    private final DSLContext database;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;
    private final String from;
    private final String address;
    private final ObjectProvider<SecretAddresses> secrets;
    private final boolean on;
    private final TransactionTemplate transaction;

    /** @param host of the mail server, empty for none */
    MailSending(
            DSLContext database,
            ObjectProvider<JavaMailSender> server,
            Clock clock,
            @Value("${spring.mail.host:}") String host,
            @Value("${andamio.mail.from:}") String from,
            @Value("${andamio.mail.address:}") String address,
            ObjectProvider<SecretAddresses> secrets,
            PlatformTransactionManager transactions) {
        if (!host.isBlank() && !from.contains("@")) {
            throw new IllegalArgumentException(
                    ("Con spring.mail.host hace falta andamio.mail.from, la dirección de quien envía; «%s» no lo es. "
                                    + "/ With spring.mail.host, andamio.mail.from must be the sender's address; \"%s\" is none.")
                            .formatted(from, from));
        }
        this.database = database;
        this.server = server;
        this.clock = clock;
        this.from = from;
        this.address = address;
        this.secrets = secrets;
        this.on = !host.isBlank();
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    @Scheduled(fixedDelayString = "${andamio.mail.every}", initialDelayString = "${andamio.mail.every}")
    public void sendWaiting() {
        var sender = server.getIfAvailable();
        if (sender == null) {
            return;
        }
        for (var sent = 0; sent < MOST_AT_ONCE && one(sender); sent++) {
            LOG.debug("a mail was tried");
        }
    }

    /** @return whether there was one to try */
    private boolean one(JavaMailSender sender) {
        return Objects.requireNonNull(transaction.execute(_ -> {
            var next = database.selectFrom(LETTER)
                    .where(LETTER.SENT_AT.isNull().and(LETTER.NEXT_AT.le(now())))
                    .orderBy(LETTER.NEXT_AT, LETTER.ID)
                    .limit(1)
                    .forUpdate()
                    .skipLocked()
                    .fetchOne();
            if (next == null) {
                return false;
            }
            send(sender, next);
            return true;
        }));
    }

    private void send(JavaMailSender sender, Record mail) {
        var tries = mail.get(LETTER.TRIES) + 1;
        var row = database.update(LETTER).set(LETTER.TRIES, tries);
        try {
            sender.send(message(sender, mail));
            row.set(LETTER.SENT_AT, now())
                    .setNull(LETTER.TROUBLE)
                    .where(LETTER.ID.eq(mail.get(LETTER.ID)))
                    .execute();
        } catch (MailException | MessagingException e) {
            LOG.warn(
                    "mail {} was not taken, try {}: {}",
                    mail.get(LETTER.ID),
                    tries,
                    e.getClass().getSimpleName());
            row.set(LETTER.NEXT_AT, now().plus(wait(tries)))
                    .set(LETTER.TROUBLE, trouble(e))
                    .where(LETTER.ID.eq(mail.get(LETTER.ID)))
                    .execute();
        }
    }

    private MimeMessage message(JavaMailSender sender, Record mail) throws MessagingException {
        var message = new SameId(sender.createMimeMessage(), "<" + mail.get(LETTER.ID) + "@andamio>");
        message.setFrom(new InternetAddress(from));
        message.setRecipient(RecipientType.TO, new InternetAddress(mail.get(LETTER.RECIPIENT)));
        message.setSubject(mail.get(LETTER.SUBJECT), UTF_8.name());
        message.setHeader("Auto-Submitted", "auto-generated");
        var body = body(mail);
        @Nullable String calendar = mail.get(LETTER.CALENDAR);
        if (calendar == null) {
            message.setText(body, UTF_8.name());
        } else {
            message.setContent(invitation(body, mail.get(LETTER.CALENDAR_METHOD), calendar));
        }
        return message;
    }

    private String body(Record mail) {
        var kind = mail.get(LETTER.SECRET_KIND);
        return secrets.stream()
                .filter(one -> one.kind().equals(kind))
                .findFirst()
                .map(one ->
                        mail.get(LETTER.BODY).replace(Letter.SECRET, address + one.make(mail.get(LETTER.SECRET_OF))))
                .orElse(mail.get(LETTER.BODY));
    }

    /** Two ways to say the same, the better one last: a program that knows no calendars shows the text. */
    private static MimeMultipart invitation(String body, String method, String calendar) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(body, UTF_8.name());
        var event = new MimeBodyPart();
        event.setDataHandler(new DataHandler(
                new ByteArrayDataSource(calendar.getBytes(UTF_8), "text/calendar; charset=UTF-8; method=" + method)));
        return new MimeMultipart("alternative", text, event);
    }

    @Override
    public boolean areSent() {
        return on;
    }

    @Override
    public String installation() {
        return address;
    }

    @Override
    public void write(Letter letter) {
        if (!on) {
            return;
        }
        var calendar = letter.calendar();
        var secret = letter.secret();
        database.insertInto(LETTER)
                .set(LETTER.ID, UUID.randomUUID())
                .set(LETTER.RECIPIENT, letter.to())
                .set(LETTER.SUBJECT, cut(letter.subject()))
                .set(LETTER.BODY, letter.body())
                .set(LETTER.CALENDAR_METHOD, calendar == null ? null : calendar.method())
                .set(LETTER.CALENDAR, calendar == null ? null : calendar.file())
                .set(LETTER.SECRET_KIND, secret == null ? null : secret.kind())
                .set(LETTER.SECRET_OF, secret == null ? null : secret.of())
                .set(LETTER.MADE_AT, now())
                .set(LETTER.NEXT_AT, now())
                .execute();
    }

    private static String cut(String text) {
        var line = text.replaceAll("\\s+", " ");
        return line.codePointCount(0, line.length()) <= SUBJECT_LETTERS
                ? line
                : line.substring(0, line.offsetByCodePoints(0, SUBJECT_LETTERS)) + "…";
    }

    /** 1, 2, 4 … minutes, at most six hours. */
    static Duration wait(int tries) {
        var minutes = Duration.ofMinutes(1L << Math.min(tries - 1, MOST_DOUBLINGS));
        return minutes.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : minutes;
    }

    private static String trouble(Exception fault) {
        var said = Objects.toString(fault.getMessage(), fault.getClass().getSimpleName());
        return said.length() > TROUBLE_LETTERS ? said.substring(0, TROUBLE_LETTERS) : said;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }

    /** The library gives each sending another Message-ID. */
    private static final class SameId extends MimeMessage {

        private final String id;

        SameId(MimeMessage empty, String id) throws MessagingException {
            super(empty.getSession());
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", id);
        }
    }
}
