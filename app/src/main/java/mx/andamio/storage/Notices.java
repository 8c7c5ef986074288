package mx.andamio.storage;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

/**
 * What transactions that were committed told, over a connection of its own: one of the pool would be lent on. What is told while there is no such
 * connection is lost to it, so whoever opens one looks at everything anew.
 */
public final class Notices implements AutoCloseable {

    /** On which the register tells the type of each entry; the same type once a transaction. */
    private static final String CHANNEL = "andamio_register";

    private static final int PATIENCE_SECONDS = 5;

    private final Connection connection;

    private Notices(Connection connection) {
        this.connection = connection;
    }

    /** Listens from now on. */
    public static Notices open(String url, String user, String password) throws SQLException {
        var properties = new Properties();
        properties.setProperty("user", user);
        properties.setProperty("password", password);
        properties.setProperty("ApplicationName", "andamio-live");
        properties.setProperty("tcpKeepAlive", "true");
        properties.setProperty("connectTimeout", Integer.toString(PATIENCE_SECONDS));
        var connection = DriverManager.getConnection(url, properties);
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
        return new Notices(connection);
    }

    /**
     * What was told since the last call; waits for something if there is nothing.
     *
     * @return types of entries, in the order of their transactions; empty where the time passed
     * @throws SQLException where the connection is gone
     */
    public List<String> next(Duration patience) throws SQLException {
        var told = connection
                .unwrap(PGConnection.class)
                .getNotifications(Math.toIntExact(Math.max(1, patience.toMillis())));
        return told == null
                ? List.of()
                : Arrays.stream(told).map(PGNotification::getParameter).toList();
    }

    /** Asks the server, because one that vanished without a word looks like one that has nothing to tell. */
    public boolean isAlive() throws SQLException {
        return connection.isValid(PATIENCE_SECONDS);
    }

    /** From another thread: whoever waits in {@link #next} is told that the connection is gone. */
    public void abort() throws SQLException {
        connection.abort(Runnable::run);
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
