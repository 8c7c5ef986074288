package mx.andamio.measures.trino;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** One question on its way. It runs by itself, on a connection of its own, until it is answered or cancelled: who asked may stop waiting before. */
final class TrinoQuestion {

    private static final long BETWEEN_TRIES = 100;

    private final Callable<Connection> connections;
    private final String sql;
    private final FutureTask<List<List<@Nullable Object>>> answer = new FutureTask<>(this::carriedOut);
    private volatile @Nullable Statement running;
    private volatile boolean isCancelled;

    TrinoQuestion(Callable<Connection> connections, String sql) {
        this.connections = connections;
        this.sql = sql;
    }

    void start() {
        Thread.ofVirtual().start(answer);
    }

    List<List<@Nullable Object>> answer(Duration within)
            throws InterruptedException, ExecutionException, TimeoutException {
        return answer.get(within.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Returns at once. What was sent and is not yet acknowledged has nothing that could be cancelled, so it is tried until the question is over. */
    void cancel() {
        isCancelled = true;
        Thread.ofVirtual().start(this::cancelUntilItIsOver);
    }

    private void cancelUntilItIsOver() {
        while (!answer.isDone()) {
            try {
                var statement = running;
                if (statement != null) {
                    statement.cancel();
                }
                answer.get(BETWEEN_TRIES, TimeUnit.MILLISECONDS);
            } catch (TimeoutException | SQLException e) {
                // not yet: the next try
            } catch (InterruptedException | ExecutionException e) {
                return;
            }
        }
    }

    private List<List<@Nullable Object>> carriedOut() throws Exception {
        try (var connection = connections.call();
                var statement = connection.createStatement()) {
            running = statement;
            if (isCancelled) {
                throw new SQLException("cancelled");
            }
            return rows(statement);
        }
    }

    private List<List<@Nullable Object>> rows(Statement statement) throws SQLException {
        var rows = new ArrayList<List<@Nullable Object>>();
        if (statement.execute(sql)) {
            try (var result = statement.getResultSet()) {
                while (result.next()) {
                    rows.add(row(result));
                }
            }
        }
        return rows;
    }

    private static List<@Nullable Object> row(ResultSet result) throws SQLException {
        var row = new ArrayList<@Nullable Object>();
        for (var column = 1; column <= result.getMetaData().getColumnCount(); column++) {
            row.add(
                    switch (result.getObject(column)) {
                        case null -> null;
                        case Integer number -> number.longValue();
                        case java.sql.Date day -> day.toLocalDate().toString();
                        case Object other -> other;
                    });
        }
        return row;
    }
}
