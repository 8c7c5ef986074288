package mx.andamio.proofs;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/**
 * Several people who act at the same moment. {@code -Dandamio.interleavings=…} lets them try more often, {@code -Dandamio.seed=…} draws
 * the same acts again, though the machine decides who comes first.
 */
final class Crowd {

    static final long SEED = Long.getLong("andamio.seed", System.nanoTime());

    private static final int INTERLEAVINGS = Integer.getInteger("andamio.interleavings", 2000);
    private static final int MOST_NANOSECONDS_LATER = 400_000;
    private static final AtomicInteger TRIED = new AtomicInteger();
    private static final ExecutorService PEOPLE = Executors.newVirtualThreadPerTaskExecutor();

    private final Random random = new Random(SEED);

    static String figures() {
        return "seed=%d tried=%d (controls included)".formatted(SEED, TRIED.get());
    }

    /** So many of a hundred interleavings. */
    static int share(int percent) {
        return INTERLEAVINGS * percent / 100;
    }

    /** A number from 0, below {@code limit}. */
    int any(int limit) {
        return random.nextInt(limit);
    }

    /** Two at least. */
    <T> List<T> someOf(int most, IntFunction<T> what) {
        return IntStream.range(0, random.nextInt(2, most + 1)).mapToObj(what).toList();
    }

    /** Everybody does theirs, all at once but for a random moment. @return what came of each, in their order */
    <T, R> List<R> atOnce(List<T> what, Function<T, R> act) {
        TRIED.incrementAndGet();
        var gate = new CyclicBarrier(what.size());
        var acts = new ArrayList<Future<R>>();
        for (var one : what) {
            var later = random.nextInt(MOST_NANOSECONDS_LATER);
            acts.add(PEOPLE.submit(() -> {
                gate.await();
                LockSupport.parkNanos(later);
                return act.apply(one);
            }));
        }
        return acts.stream().map(Crowd::result).toList();
    }

    private static <R> R result(Future<R> act) {
        try {
            return act.get();
        } catch (InterruptedException | ExecutionException e) {
            throw new AssertionError(e);
        }
    }

    /** A command of somebody who is nobody else. */
    static Command asks(String what) {
        return Command.bySystem(new Actor("persona-" + Thread.currentThread().threadId()), what);
    }

    /** What was made by those whose commands were carried out. */
    static List<String> made(List<Outcome> told) {
        return told.stream()
                .filter(Outcome.Done.class::isInstance)
                .map(outcome -> ((Outcome.Done) outcome).result())
                .toList();
    }

    /** Whoever is refused must be told that somebody else was there: refusals for any reason but {@code codes}. */
    static List<String> refusals(List<Outcome> told, String... codes) {
        return told.stream()
                .filter(Outcome.Refused.class::isInstance)
                .map(outcome -> ((Outcome.Refused) outcome).reason().code())
                .filter(code -> !List.of(codes).contains(code))
                .map(code -> "refused with " + code)
                .toList();
    }
}
