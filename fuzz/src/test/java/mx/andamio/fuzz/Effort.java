package mx.andamio.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;

/**
 * What answering one input may cost, in processor time and bytes allocated, and what the dearest did cost. Neither depends on what
 * else the machine does.
 */
final class Effort {

    /** The first inputs also load and compile. */
    private static final int COLD = 200;

    private static final long COLD_MILLIS = 20_000;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final long millis = Long.getLong("andamio.fuzz.millis", 10_000);
    private final long bytes;
    private long inputs;
    private long longest;
    private long dearest;

    /**
     * @param megabytes most that one input may allocate, in MB; all but the heap's limit of it is garbage
     */
    Effort(long megabytes) {
        bytes = megabytes * 1_000_000;
    }

    void spend(Runnable answer) {
        long thread = Thread.currentThread().threadId();
        long before = THREADS.getThreadAllocatedBytes(thread);
        long start = THREADS.getCurrentThreadCpuTime();
        answer.run();
        long took = (THREADS.getCurrentThreadCpuTime() - start) / 1_000_000;
        long allocated = THREADS.getThreadAllocatedBytes(thread) - before;
        boolean cold = ++inputs <= COLD;
        longest = cold ? longest : Math.max(longest, took);
        dearest = cold ? dearest : Math.max(dearest, allocated);
        if (took > (cold ? COLD_MILLIS : millis)) {
            throw new AssertionError("an input took " + took + " ms of processor time");
        }
        if (!cold && allocated > bytes) {
            throw new AssertionError("an input allocated " + allocated + " bytes");
        }
    }

    /** One line of figures. */
    void print(String parser) {
        System.out.printf(
                "[parsers] %s: %d inputs, longest %d ms, dearest %d kB allocated%n",
                parser, inputs, longest, dearest / 1000);
    }
}
