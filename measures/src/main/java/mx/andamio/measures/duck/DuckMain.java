package mx.andamio.measures.duck;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import org.jspecify.annotations.Nullable;

/**
 * The process that DuckDB lives in. It takes questions from standard input and answers on standard output, one after the other; when its input ends, so does it, at
 * once.
 *
 * <p>A question: how many statements (int), each as length (int) and UTF-8. Its answer: rows of the last one, each {@code R}, number of columns (int) and the
 * columns ({@code 0} null, {@code 1} long, {@code 2} double, {@code 3} text); then {@code E}, or {@code X} and the message at any time.
 */
public final class DuckMain {

    private DuckMain() {}

    public static void main(String[] arguments) throws Exception {
        var in = new DataInputStream(new BufferedInputStream(System.in));
        var out = new DataOutputStream(new BufferedOutputStream(System.out, 1 << 16));
        var questions = new LinkedBlockingQueue<List<String>>();
        Thread.ofPlatform().daemon().start(() -> listen(in, questions));
        try (var connection = DriverManager.getConnection("jdbc:duckdb:")) {
            while (true) {
                answer(connection, questions.take(), out);
            }
        }
    }

    /** Listens while a question is being answered too: who asked may be gone. */
    private static void listen(DataInputStream in, LinkedBlockingQueue<List<String>> questions) {
        try {
            while (true) {
                var statements = new ArrayList<String>();
                for (var left = in.readInt(); left > 0; left--) {
                    statements.add(new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8));
                }
                questions.add(statements);
            }
        } catch (IOException e) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static void answer(Connection connection, List<String> statements, DataOutputStream out)
            throws IOException {
        try {
            for (var at = 0; at < statements.size(); at++) {
                try (var statement = connection.createStatement()) {
                    var hasRows = statement.execute(statements.get(at));
                    if (hasRows && at == statements.size() - 1) {
                        try (var rows = statement.getResultSet()) {
                            write(rows, out);
                        }
                    }
                }
            }
            out.writeByte('E');
        } catch (SQLException e) {
            out.writeByte('X');
            text(String.valueOf(e.getMessage()), out);
        }
        out.flush();
    }

    private static void write(ResultSet rows, DataOutputStream out) throws SQLException, IOException {
        var columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            out.writeByte('R');
            out.writeInt(columns);
            for (var column = 1; column <= columns; column++) {
                write(rows.getObject(column), out);
            }
        }
    }

    private static void write(@Nullable Object value, DataOutputStream out) throws IOException {
        switch (value) {
            case null -> out.writeByte(0);
            case Integer number -> number(number, out);
            case Long number -> number(number, out);
            case Double number -> {
                out.writeByte(2);
                out.writeDouble(number);
            }
            default -> {
                out.writeByte(3);
                text(value.toString(), out);
            }
        }
    }

    private static void number(long number, DataOutputStream out) throws IOException {
        out.writeByte(1);
        out.writeLong(number);
    }

    private static void text(String text, DataOutputStream out) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
