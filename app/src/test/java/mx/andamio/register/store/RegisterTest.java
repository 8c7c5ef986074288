package mx.andamio.register.store;

import static mx.andamio.register.store.OwnRegister.aCommand;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import mx.andamio.register.Entry;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegisterTest {

    private static final int AT_ONCE = 16;

    static OwnRegister own;

    @BeforeAll
    static void start() throws SQLException {
        own = new OwnRegister();
    }

    @AfterAll
    static void stop() {
        own.close();
    }

    @Test
    void chainIsWholeAfterManyWrites() {
        var before = own.register().size();

        IntStream.range(0, 200).forEach(i -> own.write(Map.of("number", i, "text", "línea " + i)));

        assertThat(own.register().size()).isEqualTo(before + 200);
        assertThat(own.register().firstBroken()).isEmpty();
    }

    @Test
    void eachEntryNamesTheHashOfTheOneBefore() {
        var first = own.write(Map.of("a", 1));
        var second = own.write(Map.of("b", 2));

        assertThat(second.seq()).isEqualTo(first.seq() + 1);
        assertThat(second.previousHash()).isEqualTo(first.hash());
        assertThat(own.register().newest(2, Long.MAX_VALUE)).containsExactly(second, first);
    }

    /** Written without the register's own code, as a verifier elsewhere would be. */
    @Test
    void hashIsTheDocumentedOne() throws Exception {
        var entry = own.write(Map.of("b", "ñ", "a", 1));

        var said =
                ("{\"actor\":\"prueba\",\"at\":\"%s\",\"command\":\"%s\",\"payload\":\"{\\\"a\\\":1,\\\"b\\\":\\\"ñ\\\"}\","
                                + "\"previous\":\"%s\",\"seq\":%d,\"type\":\"prueba.cambiar\"}")
                        .formatted(entry.at(), entry.command(), entry.previousHash(), entry.seq());
        var hash = MessageDigest.getInstance("SHA-256").digest(said.getBytes(StandardCharsets.UTF_8));
        assertThat(entry.hash()).isEqualTo(HexFormat.of().formatHex(hash));
    }

    @Test
    void writersAtOnceLeaveNoGapAndNoFork() throws Exception {
        var before = own.register().size();

        var written =
                atOnce(() -> IntStream.range(0, 20)
                                .mapToObj(i -> own.write(Map.of("number", i)))
                                .toList())
                        .stream()
                        .flatMap(List::stream)
                        .toList();

        assertThat(written.stream().map(Entry::seq))
                .containsExactlyInAnyOrderElementsOf(LongStream.rangeClosed(before + 1, before + AT_ONCE * 20L)
                        .boxed()
                        .toList());
        assertThat(written.stream().map(Entry::previousHash)).doesNotHaveDuplicates();
        assertThat(own.register().firstBroken()).isEmpty();
    }

    @Test
    void verifyingWhileOthersWriteRaisesNoFalseAlarm() throws Exception {
        var verified = new AtomicBoolean();

        var broken = atOnce(verifyingOrWriting(verified)).stream()
                .flatMap(Optional::stream)
                .toList();

        assertThat(broken).isEmpty();
    }

    /** The first of the threads verifies; the others write until it has. */
    private static Callable<Optional<Long>> verifyingOrWriting(AtomicBoolean verified) {
        var taken = new AtomicBoolean();
        return () -> {
            if (!taken.compareAndSet(false, true)) {
                while (!verified.get()) {
                    own.write(Map.of("meanwhile", true));
                }
                return Optional.empty();
            }
            var broken = IntStream.range(0, 20)
                    .mapToObj(_ -> own.register().firstBroken())
                    .flatMap(Optional::stream)
                    .findFirst();
            verified.set(true);
            return broken;
        };
    }

    @Test
    void writingOutsideATransactionFails() {
        assertThatThrownBy(() -> own.register().write(aCommand(), Map.of()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("one transaction");
    }

    @Test
    void aChangeAndItsEntryAreKeptTogether() throws SQLException {
        var command = aCommand();

        own.register().once(command, () -> {
            own.change("juntos");
            own.register().write(command, Map.of("what", "juntos"));
            return Outcome.done("juntos");
        });

        assertThat(own.changes("juntos")).isOne();
        assertThat(own.entries(command)).isOne();
    }

    @Test
    void aFaultAfterTheEntryTakesBothBack() throws SQLException {
        var command = aCommand();
        var size = own.register().size();

        assertThrows(
                ArithmeticException.class,
                () -> own.register().once(command, () -> {
                    own.change("ninguno");
                    own.register().write(command, Map.of("what", "ninguno"));
                    throw new ArithmeticException("planted");
                }));

        assertThat(own.changes("ninguno")).isZero();
        assertThat(own.entries(command)).isZero();
        assertThat(own.commands(command)).isZero();
        assertThat(own.register().size()).isEqualTo(size);
        assertThat(own.register().firstBroken()).isEmpty();
    }

    @Test
    void theSameCommandAtOnceIsCarriedOutOnce() throws Exception {
        var command = aCommand();
        var effects = new AtomicInteger();

        var outcomes = atOnce(() -> own.register().once(command, () -> {
            own.change("una vez");
            return Outcome.done("resultado " + effects.incrementAndGet());
        }));

        assertThat(effects).hasValue(1);
        assertThat(own.changes("una vez")).isOne();
        assertThat(new HashSet<>(outcomes)).containsExactly(Outcome.done("resultado 1"));
    }

    @Test
    void theSameCommandLaterGivesTheFirstResult() throws SQLException {
        var command = aCommand();
        own.register().once(command, () -> Outcome.done("primero"));

        var again = own.register().once(command, () -> {
            own.change("otra vez");
            return Outcome.done("segundo");
        });

        assertThat(again).isEqualTo(Outcome.done("primero"));
        assertThat(own.changes("otra vez")).isZero();
    }

    @Test
    void anotherCommandOfTheSameKindIsAnotherIntention() throws SQLException {
        for (var i = 0; i < 2; i++) {
            own.register().once(aCommand(), () -> {
                own.change("cada uno");
                return Outcome.done("hecho");
            });
        }

        assertThat(own.changes("cada uno")).isEqualTo(2);
    }

    @Test
    void aRefusalLeavesNoTraceAndMayBeTriedAgain() throws SQLException {
        var command = aCommand();
        var refused = own.register().once(command, () -> {
            own.change("rechazado");
            own.register().write(command, Map.of());
            return Outcome.refused("prueba.no", Reason.Kind.USER);
        });
        assertThat(refused).isInstanceOf(Outcome.Refused.class);
        assertThat(own.changes("rechazado")).isZero();
        assertThat(own.entries(command)).isZero();
        assertThat(own.commands(command)).isZero();

        assertThat(own.register().once(command, () -> Outcome.done("ahora sí"))).isEqualTo(Outcome.done("ahora sí"));
    }

    @Test
    void aCommandThatFailedMayBeTriedAgain() {
        var command = aCommand();
        assertThrows(
                ArithmeticException.class,
                () -> own.register().once(command, () -> {
                    throw new ArithmeticException("planted");
                }));

        assertThat(own.register().once(command, () -> Outcome.done("ahora sí"))).isEqualTo(Outcome.done("ahora sí"));
    }

    @Test
    void whoWaitsForACommandThatIsRefusedTriesItself() throws Exception {
        var command = aCommand();
        var tries = new AtomicInteger();

        var outcomes = atOnce(() -> own.register()
                .once(
                        command,
                        () -> tries.incrementAndGet() < AT_ONCE
                                ? Outcome.refused("prueba.no", Reason.Kind.CONFLICT)
                                : Outcome.done("el último")));

        assertThat(tries).hasValue(AT_ONCE);
        assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update register.entry set payload = '{}'",
                "delete from register.entry",
                "truncate register.entry"
            })
    void neitherTheWebNorTheOwnerCanRewriteInPassing(String rewriting) {
        own.write(Map.of("a", 1));

        var forbidden = assertThrows(SQLException.class, () -> own.database().asApp(rewriting));
        var stopped = assertThrows(SQLException.class, () -> own.database().asOwner(rewriting));

        assertThat(forbidden.getSQLState()).as("permission").isEqualTo("42501");
        assertThat(stopped.getSQLState()).as("trigger").isEqualTo("23001");
        assertThat(own.register().firstBroken()).isEmpty();
    }

    private static <T> List<T> atOnce(Callable<T> action) throws Exception {
        var start = new CyclicBarrier(AT_ONCE);
        try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
            var running = new ArrayList<Future<T>>();
            for (var i = 0; i < AT_ONCE; i++) {
                running.add(threads.submit(() -> {
                    start.await();
                    return action.call();
                }));
            }
            var results = new ArrayList<T>();
            for (var one : running) {
                results.add(one.get());
            }
            return results;
        }
    }
}
