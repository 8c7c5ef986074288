package mx.andamio.bench.measure;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import org.jspecify.annotations.Nullable;

/** The PostgreSQL that comes with the application, on a cluster of its own that is thrown away. It may take as much memory and as many threads as the engine. */
final class Postgres implements AutoCloseable {

    private static final double TICKS_A_SECOND = 100;

    private static final String QUERY = """
        select organ, month, filled, rx, lines, whole, given, asked
        from (select organ, date_trunc('month', issued_on)::date as month, count(*) as lines,
            count(*) filter (where given >= asked) as whole, sum(given) as given, sum(asked) as asked
          from l group by 1, 2) a
        join (select organ, date_trunc('month', issued_on)::date as month, count(*) filter (where missing = 0) as filled, count(*) as rx
          from (select organ, issued_on, prescription, count(*) filter (where given < asked) as missing from l group by 1, 2, 3) p
          group by 1, 2) b using (organ, month)
        order by 1, 2
        """;

    private final Path folder;
    private final int megabytes;
    private final int threads;
    private final int port;
    private final Connection connection;
    private final Map<String, List<Double>> answer = new HashMap<>();

    Postgres(Path folder, int megabytes, int threads) throws IOException, SQLException {
        this.folder = Files.createDirectories(folder);
        this.megabytes = megabytes;
        this.threads = threads;
        unpack();
        run("initdb", "-D", data(), "-U", "bench", "--auth=trust", "--encoding=UTF8", "--locale=C");
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            this.port = free.getLocalPort();
        }
        run("pg_ctl", "-D", data(), "-w", "-l", folder.resolve("log").toString(), "-o", options(), "start");
        this.connection = DriverManager.getConnection("jdbc:postgresql://localhost:" + port + "/postgres", "bench", "");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void unpack() throws IOException {
        var archive = "postgres-linux-x86_64.txz";
        try (var packed = Objects.requireNonNull(
                Postgres.class.getResourceAsStream("/" + archive), "programs of PostgreSQL for this machine")) {
            Files.copy(packed, folder.resolve(archive));
        }
        execute(List.of("tar", "-xJf", folder.resolve(archive).toString(), "-C", folder.toString()));
    }

    /** A third for pages, the rest for sorts and hashes; nothing is waited for on the disk while rows come. */
    private String options() {
        return String.join(
                " ",
                "-p " + port,
                "-c listen_addresses=localhost",
                "-c unix_socket_directories=''",
                "-c shared_buffers=" + megabytes / 3 + "MB",
                "-c work_mem=" + megabytes / 3 / threads + "MB",
                "-c hash_mem_multiplier=2",
                "-c maintenance_work_mem=" + megabytes / 3 + "MB",
                "-c max_parallel_workers_per_gather=" + threads,
                "-c max_parallel_maintenance_workers=" + threads,
                "-c max_wal_size=8GB",
                "-c wal_level=minimal",
                "-c max_wal_senders=0",
                "-c fsync=off",
                "-c jit=off");
    }

    private void run(String program, String... arguments) throws IOException {
        var command = new ArrayList<String>();
        if ("root".equals(System.getProperty("user.name"))) {
            // it refuses to run as the super user
            command.addAll(List.of("unshare", "-U"));
        }
        command.add(folder.resolve("bin").resolve(program).toString());
        command.addAll(List.of(arguments));
        execute(command);
    }

    private void execute(List<String> command) throws IOException {
        try {
            var said = folder.resolve("said").toFile();
            var code = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(said)
                    .start()
                    .waitFor();
            if (code != 0) {
                throw new IOException(command + ": " + Files.readString(said.toPath()));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    String version() throws SQLException {
        return text("show server_version");
    }

    private String text(String sql) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return Objects.requireNonNull(rows.getString(1));
        }
    }

    /** Copies the rows of every file, then makes the index and looks the table over. */
    void load(Lines lines, DuckProcess writer) throws EngineFailure, IOException, SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(
                    "create unlogged table l (organ text, issued_on date, prescription bytea, medicine text, asked numeric(18,6), given numeric(18,6))");
            for (var file : lines.files()) {
                var text = lines.folder().resolve("rows.csv");
                writer.ask(List.of(
                        "copy (select organ, issued_on, '\\x' || hex(prescription) as prescription, medicine, asked, given from read_parquet('"
                                + file + "')) to '" + text + "' (format csv, header false)"));
                statement.execute("copy l from '" + text + "' (format csv)");
                Files.delete(text);
            }
            statement.execute("create index on l (organ, issued_on)");
            statement.execute("vacuum analyze l");
        }
    }

    long bytes() throws SQLException {
        return Long.parseLong(text("select pg_total_relation_size('l')"));
    }

    /** Seconds of one answer, whose numbers {@link #differing} compares. */
    double seconds() throws SQLException {
        answer.clear();
        var began = System.nanoTime();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(QUERY)) {
            while (rows.next()) {
                answer.put(rows.getString(1) + " " + rows.getString(2).substring(0, 7), numbers(rows));
            }
        }
        return (System.nanoTime() - began) / 1e9;
    }

    /** Seconds of processor of all its processes so far, those that have ended too. */
    double busy() throws IOException {
        var first = Files.readAllLines(Path.of(data(), "postmaster.pid")).getFirst();
        var server = ProcessHandle.of(Long.parseLong(first)).orElseThrow();
        var ticks = ticks(server, 4);
        for (var process : server.descendants().toList()) {
            ticks += ticks(process, 2);
        }
        return ticks / TICKS_A_SECOND;
    }

    /** @param times 2 for its own, 4 for those of its children too that have ended */
    private static long ticks(ProcessHandle process, int times) throws IOException {
        var stat = Files.readString(Path.of("/proc/" + process.pid() + "/stat"));
        // after the name, which may have spaces: state, then ten more before these
        return Stream.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1))
                .skip(11)
                .limit(times)
                .mapToLong(Long::parseLong)
                .sum();
    }

    /** Units and months whose numbers are not those. */
    long differing(List<List<@Nullable Object>> counted) {
        return counted.stream()
                .filter(row -> !row.subList(2, 8).stream()
                        .map(value -> Double.valueOf(String.valueOf(value)))
                        .toList()
                        .equals(answer.get(row.get(0) + " " + row.get(1))))
                .count();
    }

    private static List<Double> numbers(ResultSet row) throws SQLException {
        var numbers = new ArrayList<Double>();
        for (var column = 3; column <= 8; column++) {
            numbers.add(row.getDouble(column));
        }
        return numbers;
    }

    @Override
    public void close() throws IOException {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IOException(e);
        } finally {
            run("pg_ctl", "-D", data(), "-m", "immediate", "stop");
        }
    }
}
