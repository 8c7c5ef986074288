package mx.andamio.bench.reader;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.Reader;

/** Reads ten thousand papers and prints the heap in use after collection on the way: it must stay flat. */
public final class ReaderSoak {

    private static final int PAPERS = 10_000;
    private static final Set<Integer> MARKS = Set.of(1_000, 5_000, 10_000);

    private ReaderSoak() {}

    public static void main(String[] args) throws IOException {
        Reader reader = InventedPapers.reader();
        List<PaperText> papers = InventedPapers.load();
        long figures = 0;
        long start = System.nanoTime();
        for (int i = 1; i <= PAPERS; i++) {
            figures += reader.read(papers.get(i % papers.size())).figures().size();
            if (MARKS.contains(i)) {
                System.out.printf("%d papers, %d figures, heap %d KiB%n", i, figures, heapAfterCollection() / 1024);
            }
        }
        System.out.printf("%.0f papers a second%n", PAPERS * 1e9 / (System.nanoTime() - start));
    }

    private static long heapAfterCollection() {
        ManagementFactory.getMemoryMXBean().gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
