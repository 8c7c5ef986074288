package mx.andamio.measures.duck;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
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
import java.util.function.Consumer;
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
    /** As {@link System#nanoTime} counts. */
    private volatile long lastAnswered;

    public DuckProcess(Limits limits) {
        this.limits = limits;
    }

    private record Child(Process process, Room room, DataOutputStream questions, DataInputStream answers) {}

    /** As {@link #ask(List, Consumer)}, of answers that are small enough to be held. */
    public List<List<@Nullable Object>> ask(List<String> statements) throws EngineFailure {
        var rows = new ArrayList<List<@Nullable Object>>();
        ask(statements, rows::add);
        return rows;
    }

    /**
     * Rows of the last statement: {@code Long}, {@code Double}, {@code String} or null; a date as ISO text.
     *
     * @param statements carried out one after the other, in one connection that lives as long as the child
     * @param taker of one row after the other, called by the thread that asks; what it throws ends the child
     */
    public void ask(List<String> statements, Consumer<List<@Nullable Object>> taker) throws EngineFailure {
        var until = System.nanoTime() + limits.patience().toNanos();
        try {
            if (!turn.tryLock(limits.patience().toNanos(), TimeUnit.NANOSECONDS)) {
                throw new EngineFailure(Code.TIMEOUT, "others are before");
            }
            try {
                ask(statements, taker, until);
            } finally {
                lastAnswered = System.nanoTime();
                turn.unlock();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new EngineFailure(Code.ENDED, "interrupted");
        }
    }

    private void ask(List<String> statements, Consumer<List<@Nullable Object>> taker, long until)
            throws EngineFailure, InterruptedException {
        var rows = new RowQueue();
        var answer = new FutureTask<@Nullable Void>(() -> {
            try {
                exchange(statements, rows);
            } finally {
                rows.end();
            }
            return null;
        });
        Thread.ofVirtual().start(answer);
        var isOver = false;
        try {
            rows.forEach(taker, until);
            answer.get(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            isOver = true;
        } catch (TimeoutException e) {
            throw new EngineFailure(Code.TIMEOUT, "no answer within " + limits.patience());
        } catch (ExecutionException e) {
            if (e.getCause() instanceof EngineFailure failure) {
                // the child said so itself, and listens
                isOver = true;
                throw failure;
            }
            throw new EngineFailure(Code.ENDED, String.valueOf(e.getCause()));
        } finally {
            if (!isOver) {
                // what it would still say answers nobody; interrupted first, so that a child that starts meanwhile does
                // not stay
                answer.cancel(true);
                end();
            }
        }
    }

    private void exchange(List<String> statements, RowQueue rows)
            throws IOException, EngineFailure, InterruptedException {
        var current = child;
        if (current == null || !current.process().isAlive()) {
            current = start();
            child = current;
            if (Thread.currentThread().isInterrupted()) {
                current.process().destroyForcibly();
                throw new InterruptedException();
            }
            send(settings(current.room()), current);
            settled(current);
            var fresh = current;
            Thread.ofVirtual().start(() -> endAfterRest(fresh));
        }
        send(statements, current);
        receive(current, rows);
    }

    private void endAfterRest(Child one) {
        try {
            var left = limits.rest().toNanos();
            while (!one.process().waitFor(left, TimeUnit.NANOSECONDS)) {
                left = limits.rest().toNanos();
                if (turn.tryLock()) {
                    try {
                        left -= System.nanoTime() - lastAnswered;
                        if (left <= 0) {
                            one.process().destroyForcibly();
                            return;
                        }
                    } finally {
                        turn.unlock();
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** A child without its limits and doors must answer nothing. */
    private static void settled(Child fresh) throws IOException, InterruptedException {
        try {
            receive(fresh, new RowQueue());
        } catch (EngineFailure e) {
            throw new IOException("its limits were refused", e);
        }
    }

    private Child start() throws IOException {
        if (isClosed) {
            throw new IOException("closed");
        }
        var room = Room.in(limits.work());
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx64m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                // the driver unpacks its library there, 70 MB, and a child that is killed leaves it
                "-Djava.io.tmpdir=" + room.folder(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path")));
        command.addAll(program());
        var process = new ProcessBuilder(command)
                .redirectError(
                        Redirect.appendTo(limits.work().resolve("engine.log").toFile()))
                .start();
        Thread.ofVirtual().start(() -> {
            process.onExit().join();
            room.leave();
        });
        return new Child(
                process,
                room,
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
    private List<String> settings(Room room) {
        var folders = new ArrayList<>(limits.readable());
        folders.add(limits.work());
        var paths =
                folders.stream().map(Path::toAbsolutePath).map(Path::toString).map(DuckProcess::quoted);
        return List.of(
                String.format(Locale.ROOT, "set memory_limit = '%dMB'", limits.megabytes()),
                "set threads = " + limits.threads(),
                "set temp_directory = " + quoted(room.folder().resolve("spill").toString()),
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

    private static void receive(Child from, RowQueue rows) throws IOException, EngineFailure, InterruptedException {
        while (true) {
            switch (from.answers().readByte()) {
                case 'R' -> rows.add(row(from.answers()));
                case 'E' -> {
                    return;
                }
                case 'X' -> throw failure(text(from.answers()));
                default -> throw new IOException("not an answer");
            }
        }
    }

    private static List<@Nullable Object> row(DataInputStream in) throws IOException {
        var columns = in.readInt();
        var row = new ArrayList<@Nullable Object>(columns);
        for (var left = columns; left > 0; left--) {
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
