package mx.andamio.measures.duck;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import mx.andamio.measures.duck.EngineFailure.Code;
import org.jspecify.annotations.Nullable;

/**
 * DuckDB in a child of its own: what kills it leaves this process alone. One question at a time; who comes meanwhile waits, as long as a question may take. Started at
 * the first question, and again at the first one after it ended.
 */
public final class DuckProcess implements AutoCloseable {

    private final Limits limits;
    private final ReentrantLock turn = new ReentrantLock(true);
    private volatile @Nullable Child child;
    private volatile boolean isClosed;

    public DuckProcess(Limits limits) {
        this.limits = limits;
    }

    private record Child(Process process, DataOutputStream questions, DataInputStream answers) {}

    /**
     * Rows of the last statement: {@code Long}, {@code Double}, {@code String} or null; a date as ISO text.
     *
     * @param statements carried out one after the other, in one connection that lives as long as the child
     */
    public List<List<@Nullable Object>> ask(List<String> statements) throws EngineFailure {
        var until = System.nanoTime() + limits.patience().toNanos();
        try {
            if (!turn.tryLock(limits.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new EngineFailure(Code.TIMEOUT, "others are before");
            }
            try {
                return ask(statements, until);
            } finally {
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure(Code.ENDED, "interrupted");
        }
    }

    private List<List<@Nullable Object>> ask(List<String> statements, long until)
            throws EngineFailure, InterruptedException {
        var answer = new FutureTask<>(() -> exchange(statements));
        Thread.ofVirtual().start(answer);
        try {
            return answer.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            end();
            throw new EngineFailure(Code.TIMEOUT, "no answer within " + limits.patience());
        } catch (InterruptedException e) {
            end();
            throw e;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineFailure failure) {
                throw failure;
            }
            end();
            throw new EngineFailure(Code.ENDED, String.valueOf(e.getCause()));
        }
    }

    private List<List<@Nullable Object>> exchange(List<String> statements) throws IOException, EngineFailure {
        var current = child;
        if (current == null || !current.process().isAlive()) {
            current = start();
            child = current;
            send(settings(), current);
            receive(current);
        }
        send(statements, current);
        return receive(current);
    }

    private Child start() throws IOException {
        if (isClosed) {
            throw new IOException("closed");
        }
        Files.createDirectories(limits.work());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx128m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(program());
        var process = new ProcessBuilder(command)
                .redirectError(
                        Redirect.appendTo(limits.work().resolve("engine.log").toFile()))
                .start();
        return new Child(
                process,
                new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                new DataInputStream(new BufferedInputStream(process.getInputStream(), 1 << 16)));
    }

    /** Inside of one jar with all libraries no class is found by its name alone: the launcher in that jar finds it. */
    private static List<String> program() {
        var main = DuckMain.class.getName();
        var source = DuckMain.class.getProtectionDomain().getCodeSource();
        return source != null && source.getLocation().toString().startsWith("jar:nested:")
                ? List.of("-Dloader.main=" + main, "org.springframework.boot.loader.launch.PropertiesLauncher")
                : List.of(main);
    }

    /** Limits first, then the doors are shut: nothing outside of these folders can be read, and no statement opens them again. */
    private List<String> settings() {
        var folders = new ArrayList<>(limits.readable());
        folders.add(limits.work());
        var paths =
                folders.stream().map(Path::toAbsolutePath).map(Path::toString).map(DuckProcess::quoted);
        return List.of(
                String.format(Locale.ROOT, "set memory_limit = '%dMB'", limits.megabytes()),
                "set threads = " + limits.threads(),
                "set temp_directory = "
                        + quoted(limits.work().resolve("spill").toAbsolutePath().toString()),
                "set autoinstall_known_extensions = false",
                "set allowed_directories = [" + String.join(", ", paths.toList()) + "]",
                "set enable_external_access = false");
    }

    /** As a literal of SQL. */
    public static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }

    private static void send(List<String> statements, Child to) throws IOException {
        to.questions().writeInt(statements.size());
        for (var statement : statements) {
            var bytes = statement.getBytes(StandardCharsets.UTF_8);
            to.questions().writeInt(bytes.length);
            to.questions().write(bytes);
        }
        to.questions().flush();
    }

    private static List<List<@Nullable Object>> receive(Child from) throws IOException, EngineFailure {
        var rows = new ArrayList<List<@Nullable Object>>();
        while (true) {
            switch (from.answers().readByte()) {
                case 'R' -> rows.add(row(from.answers()));
                case 'E' -> {
                    return rows;
                }
                case 'X' -> throw failure(text(from.answers()));
                default -> throw new IOException("not an answer");
            }
        }
    }

    private static List<@Nullable Object> row(DataInputStream in) throws IOException {
        var row = new ArrayList<@Nullable Object>();
        for (var left = in.readInt(); left > 0; left--) {
            row.add(
                    switch (in.readByte()) {
                        case 0 -> null;
                        case 1 -> in.readLong();
                        case 2 -> in.readDouble();
                        default -> text(in);
                    });
        }
        return row;
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
    }

    private static EngineFailure failure(String message) {
        return new EngineFailure(
                message.startsWith("Out of Memory") || message.contains("max_temp_directory_size")
                        ? Code.OUT_OF_MEMORY
                        : Code.REFUSED,
                message);
    }

    /** Of the child; empty where there is none now. */
    public Optional<ProcessHandle> handle() {
        return Optional.ofNullable(child).map(one -> one.process().toHandle()).filter(ProcessHandle::isAlive);
    }

    private void end() {
        var current = child;
        if (current != null) {
            current.process().destroyForcibly();
            child = null;
        }
    }

    @Override
    public void close() {
        isClosed = true;
        end();
    }
}
