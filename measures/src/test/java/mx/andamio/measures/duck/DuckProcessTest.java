package mx.andamio.measures.duck;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import mx.andamio.measures.duck.EngineFailure.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DuckProcessTest {

    /** Some minutes of work in no memory. */
    private static final String LONG =
            "select count(*) from range(1000000) a, range(100000000) b where a.range * b.range % 7 = 3";

    @TempDir
    Path folder;

    @Test
    void killedWithinAQuestionItSaysSoAndAnswersTheNext() throws Exception {
        try (var process = process(Duration.ofMinutes(2))) {
            process.ask(List.of("select 1"));
            var first = process.handle().orElseThrow();
            var begun = folder.resolve("begun.csv");
            var failure = CompletableFuture.supplyAsync(() -> catchThrowableOfType(
                    EngineFailure.class,
                    () -> process.ask(List.of("copy (select 1) to " + DuckProcess.quoted(begun.toString()), LONG))));

            // one that is killed before a question comes is another case: then a new one answers it
            until(begun);
            first.destroyForcibly();

            assertThat(failure.get(1, TimeUnit.MINUTES).code()).isEqualTo(Code.ENDED);
            assertThat(process.ask(List.of("select 40 + 2"))).containsExactly(List.of(42L));
            assertThat(process.handle().orElseThrow().pid()).isNotEqualTo(first.pid());
        }
    }

    /** Once each child left the library of its driver in the folder of the system: 70 MB whenever one rested. */
    @Test
    void whatAChildPutAsideGoesWithIt() throws Exception {
        try (var process = process(Duration.ofMinutes(2))) {
            process.ask(List.of("select 1"));
            var child = process.handle().orElseThrow();
            // negative control: it is there while the child lives
            assertThat(rooms()).hasSize(1);
            assertThat(unpacked(rooms().getFirst())).hasSize(1);

            untilGone(rooms().getFirst(), child::destroyForcibly);
        }
    }

    @Test
    void whatAKilledParentLeftGoesWithTheNextStart() throws Exception {
        var gone = new ProcessBuilder("true").start();
        gone.waitFor();
        var left = Files.createDirectories(work().resolve("run-" + gone.pid() + "-7/spill"));
        Files.writeString(left.resolve("part"), "of a question");
        var other = Files.createDirectories(work().resolve("run-of-something"));

        try (var process = process(Duration.ofMinutes(2))) {
            process.ask(List.of("select 1"));

            assertThat(left.getParent()).doesNotExist();
            assertThat(other).exists();
        }
    }

    private List<Path> rooms() {
        return in(work(), "run-");
    }

    private static List<Path> unpacked(Path room) {
        return in(room, "libduckdb");
    }

    private static List<Path> in(Path folder, String begins) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().startsWith(begins))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void whatTakesTooLongIsEndedAndSaid() throws Exception {
        try (var process = process(Duration.ofSeconds(10))) {
            assertThatThrownBy(() -> process.ask(List.of(LONG)))
                    .isInstanceOfSatisfying(
                            EngineFailure.class, e -> assertThat(e.code()).isEqualTo(Code.TIMEOUT));

            assertThat(process.ask(List.of("select 1"))).hasSize(1);
        }
    }

    @Test
    void aMistakeIsSaidAndLeavesItAlive() throws Exception {
        try (var process = process(Duration.ofMinutes(2))) {
            process.ask(List.of("select 1"));
            var pid = process.handle().orElseThrow().pid();

            assertThatThrownBy(() -> process.ask(List.of("select nothing")))
                    .isInstanceOfSatisfying(EngineFailure.class, e -> {
                        assertThat(e.code()).isEqualTo(Code.REFUSED);
                        assertThat(e.es()).isNotBlank().isNotEqualTo(e.en());
                    });

            assertThat(process.ask(List.of("select 'ñ', null, 1.5::double, date '2025-01-31'"))
                            .getFirst())
                    .containsExactly("ñ", null, 1.5, "2025-01-31");
            assertThat(process.handle().orElseThrow().pid()).isEqualTo(pid);
        }
    }

    @Test
    void memoryAndFilesHaveLimits() throws Exception {
        Files.writeString(folder.resolve("mine.csv"), "a\n1\n");
        try (var process = process(Duration.ofMinutes(2))) {
            assertThat(process.ask(List.of("select current_setting('memory_limit'), current_setting('threads')"))
                            .getFirst())
                    .containsExactly("122.0 MiB", 1L);
            assertThat(process.ask(List.of("select * from read_csv('" + folder.resolve("mine.csv") + "')")))
                    .hasSize(1);
            assertThatThrownBy(() -> process.ask(List.of("select * from read_csv('/etc/passwd', delim = ':')")))
                    .hasMessageContaining("disabled");
            assertThatThrownBy(() -> process.ask(List.of("set enable_external_access = true")))
                    .isInstanceOf(EngineFailure.class);
        }
    }

    @Test
    void closedItStartsNoMore() {
        var process = process(Duration.ofMinutes(2));
        process.close();

        assertThatThrownBy(() -> process.ask(List.of("select 1"))).isInstanceOf(EngineFailure.class);
        assertThat(process.handle()).isEmpty();
    }

    @Test
    void askedNothingForAWhileItGivesItsMemoryBackAndAnswersTheNextQuestion() throws Exception {
        try (var process = new DuckProcess(
                new Limits(128, 1, Duration.ofMinutes(2), Duration.ofMillis(1), work(), List.of(folder)))) {
            assertThat(process.ask(List.of("select 40 + 2"))).containsExactly(List.of(42L));

            var first = process.handle();
            if (first.isPresent()) {
                first.get().onExit().get(1, TimeUnit.MINUTES);
            }

            assertThat(process.ask(List.of("select 40 + 2"))).containsExactly(List.of(42L));
        }
    }

    @Test
    void moreRowsThanAreHeldAreTakenOneByOneByWhoAsks() throws Exception {
        try (var process = process(Duration.ofMinutes(2))) {
            var sum = new long[1];
            var asker = Thread.currentThread();

            process.ask(List.of("select range from range(100000)"), row -> {
                assertThat(Thread.currentThread()).isSameAs(asker);
                sum[0] += (Long) Objects.requireNonNull(row.getFirst());
            });

            assertThat(sum[0]).isEqualTo(4_999_950_000L);
        }
    }

    @Test
    void whoTakesNoMoreIsNotToldTheRestAndTheNextQuestionIsAnswered() throws Exception {
        try (var process = process(Duration.ofMinutes(2))) {
            assertThatThrownBy(() -> process.ask(List.of("select range from range(1000000)"), row -> {
                        throw new IllegalStateException("enough");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(process.ask(List.of("select 40 + 2"))).containsExactly(List.of(42L));
        }
    }

    private void until(Path there) throws Exception {
        try (var watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (!Files.exists(there)) {
                var key = watch.poll(1, TimeUnit.MINUTES);
                assertThat(key).as("the question began").isNotNull();
                key.pollEvents();
                key.reset();
            }
        }
    }

    private static void untilGone(Path one, Runnable ending) throws Exception {
        var folder = Objects.requireNonNull(one.getParent());
        try (var watch = folder.getFileSystem().newWatchService()) {
            folder.register(watch, StandardWatchEventKinds.ENTRY_DELETE);
            ending.run();
            while (Files.exists(one)) {
                var key = watch.poll(1, TimeUnit.MINUTES);
                assertThat(key).as("it went").isNotNull();
                key.pollEvents();
                key.reset();
            }
        }
    }

    private Path work() {
        return folder.resolve("work");
    }

    private DuckProcess process(Duration patience) {
        return new DuckProcess(new Limits(128, 1, patience, Duration.ofMinutes(2), work(), List.of(folder)));
    }
}
