package mx.andamio.measures.duck;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Rows from the thread that reads them to the one that asked for them. Few are held: who reads waits for who takes. */
final class RowQueue {

    private static final int TOGETHER = 64;
    private static final int WAITING = 8;
    private static final List<List<@Nullable Object>> END = List.of();

    private final ArrayBlockingQueue<List<List<@Nullable Object>>> queue = new ArrayBlockingQueue<>(WAITING);
    private List<List<@Nullable Object>> next = new ArrayList<>(TOGETHER);

    void add(List<@Nullable Object> row) throws InterruptedException {
        next.add(row);
        if (next.size() == TOGETHER) {
            queue.put(next);
            next = new ArrayList<>(TOGETHER);
        }
    }

    /** No row comes any more. */
    void end() throws InterruptedException {
        if (!next.isEmpty()) {
            queue.put(next);
        }
        queue.put(END);
    }

    /**
     * Until the end.
     *
     * @param until as {@link System#nanoTime} counts
     */
    void forEach(Consumer<List<@Nullable Object>> taker, long until) throws InterruptedException, TimeoutException {
        while (true) {
            var rows = queue.poll(Math.max(1, until - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (rows == null) {
                throw new TimeoutException();
            }
            if (rows.isEmpty()) {
                return;
            }
            rows.forEach(taker);
        }
    }
}
