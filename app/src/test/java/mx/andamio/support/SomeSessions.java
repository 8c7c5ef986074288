package mx.andamio.support;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.sessions.SessionFacts;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Sessions for tests, in few words. */
@Component
public class SomeSessions {

    private final Sessions sessions;
    private final TransactionTemplate transaction;

    SomeSessions(Sessions sessions, PlatformTransactionManager transactions) {
        this.sessions = sessions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Of a body by its name, new to the installation. */
    public SessionId held(String body, LocalDate... days) {
        var facts = new SessionFacts(
                body,
                body,
                Unique.number(),
                body,
                null,
                null,
                null,
                List.of(days),
                null,
                null,
                null,
                List.of(),
                List.of(),
                UUID.randomUUID(),
                "papel",
                null,
                false);
        return Objects.requireNonNull(transaction.execute(
                tx -> sessions.enter(Command.bySystem(new Actor("secretaria"), "library.reading.register"), facts)
                        .id()));
    }
}
