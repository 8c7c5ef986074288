package mx.andamio.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import mx.andamio.storage.Notices;
import mx.andamio.storage.OwnDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** What the register tells, over a database of its own. */
class ChangeFeedTest {

    private static final long PATIENCE_SECONDS = 90;

    private final BlockingQueue<String> heard = new LinkedBlockingQueue<>();
    private final OwnDatabase database = OwnDatabase.started();
    private final ChangeFeed feed = new ChangeFeed(details());
    private int entries;

    @BeforeEach
    void listen() throws Exception {
        feed.start(new ChangeFeed.Hearers() {
            @Override
            public void changed() {
                heard.add("changed");
            }

            @Override
            public void quiet() {}

            @Override
            public void accountsChanged() {
                heard.add("accounts");
            }
        });
        assertThat(next())
                .as("whoever begins to listen takes it that something changed")
                .isEqualTo("changed");
    }

    @AfterEach
    void close() {
        feed.close();
        database.close();
    }

    @Test
    void anEntryIsHeardOnceItsTransactionIsCommitted() throws Exception {
        entered("identity.account.open", 1);
        assertThat(next()).isEqualTo("accounts");

        entered("commitments.report", 1);
        assertThat(next()).isEqualTo("changed");
    }

    @Test
    void whatNoBoardShowsIsNotPassedOn() throws Exception {
        entered("library.paper.receive", 1);
        entered("identity.account.open", 1);

        assertThat(next()).isEqualTo("accounts");
        assertThat(heard).isEmpty();
    }

    /** As many as the commitments of April 2026. */
    @Test
    void manyEntriesOfATransactionAreOneWord() throws Exception {
        entered("commitments.enter", 816);
        assertThat(next()).isEqualTo("changed");

        entered("identity.account.open", 1);
        assertThat(next()).isEqualTo("accounts");
        assertThat(heard).isEmpty();
    }

    @Test
    void theDatabaseTellsATypeOnceATransaction() throws Exception {
        var app = database.access().app();
        try (var notices = Notices.open(database.access().url(), app.user(), app.password())) {
            entered("commitments.enter", 816);

            assertThat(notices.next(Duration.ofSeconds(PATIENCE_SECONDS))).containsExactly("commitments.enter");
        }
    }

    @Test
    void aBurstIsOneWordAtItsBeginningAndOneAtItsEnd() throws Exception {
        for (var i = 0; i < 20; i++) {
            entered("commitments.report", 1);
        }

        assertThat(next()).isEqualTo("changed");
        assertThat(next()).isEqualTo("changed");
        entered("identity.account.open", 1);
        var words = 2;
        while (next().equals("changed")) {
            words++;
        }
        assertThat(words).as("words of 20 transactions").isLessThan(15);
    }

    @Test
    void afterTheDatabaseDiedItListensAgain() throws Exception {
        database.die();

        assertThat(next())
                .as("what was told meanwhile is lost, so it is taken to have changed")
                .isEqualTo("changed");
        entered("commitments.report", 1);
        assertThat(next()).isEqualTo("changed");
    }

    private String next() throws InterruptedException {
        var word = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(word).as("a word within %s seconds", PATIENCE_SECONDS).isNotNull();
        return word;
    }

    /** So many entries in one statement, which is one transaction. */
    private void entered(String type, int many) throws SQLException {
        var first = entries + 1;
        entries += many;
        database.asApp("""
                insert into register.entry (seq, at, actor, command_id, type, payload, previous_hash, hash)
                select n, now(), 'prueba', gen_random_uuid(), '%s', '{}', decode(repeat('00', 32), 'hex'), sha256(n::text::bytea)
                from generate_series(%d, %d) n""".formatted(type, first, entries));
    }

    private JdbcConnectionDetails details() {
        var access = database.access();
        return new JdbcConnectionDetails() {
            @Override
            public @Nullable String getUsername() {
                return access.app().user();
            }

            @Override
            public @Nullable String getPassword() {
                return access.app().password();
            }

            @Override
            public String getJdbcUrl() {
                return access.url();
            }
        };
    }
}
