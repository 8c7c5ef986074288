package mx.andamio.requests.mail;

import static mx.andamio.requests.db.Tables.MAIL;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
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
class MailSending {

    private static final Logger LOG = LoggerFactory.getLogger(MailSending.class);
    private static final int MOST_AT_ONCE = 100;
    private static final int MOST_DOUBLINGS = 9;
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int TROUBLE_LETTERS = 300;

    private final DSLContext database;
    private final ObjectProvider<JavaMailSender> server;
    private final Clock clock;
    private final String from;
    private final TransactionTemplate transaction;

    MailSending(
            DSLContext database,
            ObjectProvider<JavaMailSender> server,
            Clock clock,
            @Value("${spring.mail.host:}") String host,
            @Value("${andamio.mail.from:}") String from,
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
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Sends what waits, as much as fits in one round. Does nothing where mail is not set up. */
    @Scheduled(fixedDelayString = "${andamio.mail.every}", initialDelayString = "${andamio.mail.every}")
    void round() {
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
            var next = database.selectFrom(MAIL)
                    .where(MAIL.SENT_AT.isNull().and(MAIL.NEXT_AT.le(now())))
                    .orderBy(MAIL.NEXT_AT, MAIL.ID)
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
        var tries = mail.get(MAIL.TRIES) + 1;
        var row = database.update(MAIL).set(MAIL.TRIES, tries);
        try {
            sender.send(message(sender, mail));
            row.set(MAIL.SENT_AT, now())
                    .setNull(MAIL.TROUBLE)
                    .where(MAIL.ID.eq(mail.get(MAIL.ID)))
                    .execute();
        } catch (MailException | MessagingException e) {
            LOG.warn(
                    "mail {} was not taken, try {}: {}",
                    mail.get(MAIL.ID),
                    tries,
                    e.getClass().getSimpleName());
            row.set(MAIL.NEXT_AT, now().plus(wait(tries)))
                    .set(MAIL.TROUBLE, trouble(e))
                    .where(MAIL.ID.eq(mail.get(MAIL.ID)))
                    .execute();
        }
    }

    private MimeMessage message(JavaMailSender sender, Record mail) throws MessagingException {
        var message = new SameId(sender.createMimeMessage(), "<" + mail.get(MAIL.ID) + "@andamio>");
        var filled = new MimeMessageHelper(message, false, StandardCharsets.UTF_8.name());
        filled.setFrom(from);
        filled.setTo(mail.get(MAIL.RECIPIENT));
        filled.setSubject(mail.get(MAIL.SUBJECT));
        filled.setText(mail.get(MAIL.BODY));
        message.setHeader("Auto-Submitted", "auto-generated");
        return message;
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
