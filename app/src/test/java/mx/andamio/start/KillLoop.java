package mx.andamio.start;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import mx.andamio.storage.ServersOfFolders;

/** Kills a server while programs write to it, starts it again, and counts what became of their commands. */
final class KillLoop {

    private static final int MOST_BEFORE_A_KILL = 60;
    private static final int LEAST_BEFORE_A_KILL = 10;
    private static final int ROUNDS_BETWEEN_FIGURES = 10;
    private static final int MOST_MICROSECONDS_LATER = 30_000;
    private static final Duration LONGEST_ABSENCE = Duration.ofMinutes(2);

    private final Path folder;
    private final String token;
    private final String[] start;
    private final Random random;
    private final List<Duration> restarts = new ArrayList<>();
    private final List<Duration> absences = new ArrayList<>();
    private final List<String> faults = new ArrayList<>();
    private int acknowledged;
    private int inDoubt;
    private int doneBeforeTheKill;
    private RunningServer server;

    /** {@code start} starts the server of {@code folder}; {@code server} is the one that runs. */
    KillLoop(Path folder, RunningServer server, String token, Random random, String... start) {
        this.folder = folder;
        this.server = server;
        this.token = token;
        this.random = random;
        this.start = start;
    }

    /** What dies. */
    private enum Victim {
        APPLICATION,
        DATABASE_THEN_APPLICATION,
        BOTH
    }

    void run(int rounds) throws Exception {
        for (var round = 0; round < rounds; round++) {
            round(Victim.values()[round % Victim.values().length]);
            if (restarts.size() % ROUNDS_BETWEEN_FIGURES == 0) {
                System.out.println("[kills] " + figures());
            }
        }
    }

    private void round(Victim victim) throws Exception {
        var enough = random.nextInt(LEAST_BEFORE_A_KILL, MOST_BEFORE_A_KILL);
        var writing = new Writing(server.address(), token, enough);
        writing.awaitEnough();
        // So that the kill falls anywhere within the commands that are under way, not just after one ended.
        LockSupport.parkNanos(random.nextInt(MOST_MICROSECONDS_LATER) * 1000L);
        kill(victim);
        writing.awaitEnd();

        server = RunningServer.started(start);
        restarts.add(server.startedIn());
        acknowledged += writing.acknowledged().size();
        inDoubt += writing.inDoubt().size();
        verify(writing);
    }

    private void kill(Victim victim) throws IOException, InterruptedException {
        switch (victim) {
            case APPLICATION -> server.kill();
            case DATABASE_THEN_APPLICATION -> {
                ServersOfFolders.kill(folder);
                comesBackByItself();
                server.kill();
            }
            case BOTH -> {
                ServersOfFolders.kill(folder);
                server.kill();
            }
        }
    }

    /** The application starts its database again, and says so in words to whoever asks meanwhile. */
    private void comesBackByItself() throws IOException, InterruptedException {
        var before = System.nanoTime();
        var page = HttpRequest.newBuilder(server.address().resolve("/entrar")).build();
        try (var visitor = HttpClient.newHttpClient()) {
            var answer = visitor.send(page, HttpResponse.BodyHandlers.ofString());
            while (answer.statusCode() == 503 && System.nanoTime() - before < LONGEST_ABSENCE.toNanos()) {
                if (!answer.body().contains("La base de datos no responde")) {
                    faults.add("503 without words: " + answer.body());
                }
                answer = visitor.send(page, HttpResponse.BodyHandlers.ofString());
            }
            if (answer.statusCode() != 200) {
                faults.add(
                        "after the database died the first page answered " + answer.statusCode() + " " + answer.body());
            }
        }
        absences.add(Duration.ofNanos(System.nanoTime() - before));
    }

    private void verify(Writing writing) throws IOException {
        try (var kept = KeptState.of(folder)) {
            faults.addAll(kept.faults(writing.acknowledged().keySet()));
            doneBeforeTheKill += Math.toIntExact(
                    writing.inDoubt().stream().filter(kept::knows).count());
            sendAgain(writing);
            var all = new ArrayList<>(writing.acknowledged().keySet());
            all.addAll(writing.inDoubt());
            faults.addAll(kept.faults(all));
        }
    }

    /** What was confirmed gives the answer it gave; what was in doubt is carried out, or was. */
    private void sendAgain(Writing writing) throws IOException {
        for (var command : writing.acknowledged().entrySet()) {
            var again = writing.answer(command.getKey(), server.address());
            var same = again.statusCode() / 100 == 2
                    && (command.getKey().kind() == SentCommand.Kind.REGISTER
                            || again.body().equals(command.getValue()));
            if (!same) {
                faults.add("another answer: " + command + " then " + again.statusCode() + " " + again.body());
            }
        }
        for (var command : writing.inDoubt()) {
            var again = writing.answer(command, server.address());
            if (again.statusCode() / 100 != 2) {
                faults.add("refused when sent again: " + command + " " + again.statusCode() + " " + again.body());
            }
        }
    }

    RunningServer server() {
        return server;
    }

    List<String> faults() {
        return faults;
    }

    int acknowledged() {
        return acknowledged;
    }

    /** One line of figures. */
    String figures() {
        var sorted = restarts.stream().sorted().toList();
        return String.format(
                Locale.ROOT,
                "kills=%d acknowledged=%d in_doubt=%d of_them_done=%d lost=%d duplicated=%d half_written=%d other_faults=%d restart_median=%.1fs restart_max=%.1fs database_back_max=%.1fs",
                restarts.size(),
                acknowledged,
                inDoubt,
                doneBeforeTheKill,
                faultsOf("lost"),
                faultsOf("duplicated"),
                faultsOf("half-written"),
                faults.size() - faultsOf("lost") - faultsOf("duplicated") - faultsOf("half-written"),
                sorted.get(sorted.size() / 2).toMillis() / 1000.0,
                sorted.getLast().toMillis() / 1000.0,
                absences.stream().mapToLong(Duration::toMillis).max().orElse(0) / 1000.0);
    }

    private long faultsOf(String kind) {
        return faults.stream().filter(fault -> fault.startsWith(kind)).count();
    }
}
