package mx.andamio.measures.trino;

import io.trino.jdbc.TrinoConnection;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.duck.EngineFailure.Code;
import org.jspecify.annotations.Nullable;

/**
 * A Trino with a catalog of files. Questions may come at once; each has a connection of its own, which is no more than requests. Who is interrupted, or waits longer than
 * the patience, cancels his question in the cluster.
 */
public final class TrinoCluster implements AutoCloseable {

    /** The cluster ends a question in time by itself and says so; after this, nobody waits for it any more. */
    private static final Duration GRACE = Duration.ofSeconds(5);

    private final String url;
    private final Properties login;
    private final String location;
    private final Duration patience;
    private final Duration grace;
    private final Set<String> declared = ConcurrentHashMap.newKeySet();
    private final Set<String> seen = ConcurrentHashMap.newKeySet();
    private final Set<TrinoQuestion> running = ConcurrentHashMap.newKeySet();

    /**
     * @param url {@code jdbc:trino://host:port/catalog/schema}; the schema is there, the catalog reads folders below a folder
     * @param login user, password and what else the driver is told; nothing that the address says
     * @param location where the cluster sees the lake, as {@code s3://bucket/lake} or {@code local:///}
     * @param patience after which a question is ended
     */
    public TrinoCluster(String url, Properties login, String location, Duration patience) {
        this(url, login, location, patience, GRACE);
    }

    TrinoCluster(String url, Properties login, String location, Duration patience, Duration grace) {
        if (!url.startsWith("jdbc:trino:") || patience.toSeconds() < 1) {
            throw new IllegalArgumentException("an address jdbc:trino://… and a second are the least");
        }
        this.url = url;
        this.login = (Properties) login.clone();
        this.location = location;
        this.patience = patience;
        this.grace = grace;
    }

    String location() {
        return location;
    }

    /**
     * Makes the table if it is not there, and looks whether the cluster sees these files, which would otherwise be left out in silence. Both once, as files do not change.
     *
     * @param files below the folder of the dataset
     */
    void prepare(TrinoTable table, List<String> files) throws EngineFailure {
        if (!declared.contains(table.name())) {
            ask(table.declaration());
            declared.add(table.name());
        }
        var unseen = files.stream()
                .map(table::path)
                .filter(path -> !seen.contains(path))
                .toList();
        if (unseen.isEmpty()) {
            return;
        }
        ask(table.paths(unseen)).forEach(row -> seen.add(String.valueOf(row.getFirst())));
        var missing = unseen.stream().filter(path -> !seen.contains(path)).toList();
        if (!missing.isEmpty()) {
            throw new EngineFailure(
                    Code.REFUSED,
                    "the cluster does not see " + missing.size() + " of " + files.size() + " files, the first is "
                            + missing.getFirst());
        }
    }

    /** Rows of the answer: {@code Long}, {@code Double}, {@code Boolean}, {@code String} or null; a date as ISO text. */
    List<List<@Nullable Object>> ask(String sql) throws EngineFailure {
        var question = new TrinoQuestion(this::connect, sql);
        running.add(question);
        question.start();
        try {
            return question.answer(patience.plus(grace));
        } catch (TimeoutException e) {
            question.cancel();
            throw new EngineFailure(Code.TIMEOUT, "no answer within " + patience);
        } catch (InterruptedException e) {
            question.cancel();
            Thread.currentThread().interrupt();
            throw new EngineFailure(Code.ENDED, "interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof SQLException fault
                    ? TrinoFaults.of(fault)
                    : new EngineFailure(Code.REFUSED, String.valueOf(e.getCause()));
        } finally {
            running.remove(question);
        }
    }

    private Connection connect() throws SQLException {
        var connection = DriverManager.getConnection(url, login);
        connection.unwrap(TrinoConnection.class).setSessionProperty("query_max_run_time", patience.toSeconds() + "s");
        return connection;
    }

    /** Cancels what is asked now. */
    @Override
    public void close() {
        running.forEach(TrinoQuestion::cancel);
    }
}
