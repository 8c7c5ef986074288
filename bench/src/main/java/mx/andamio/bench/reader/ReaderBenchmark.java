package mx.andamio.bench.reader;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mx.andamio.reader.PaperText;
import mx.andamio.reader.Reader;
import mx.andamio.reader.Reading;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Papers read a second on one core, warm. Target: 100. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 3, time = 5)
@Fork(1)
public class ReaderBenchmark {

    private Reader reader = InventedPapers.reader();
    private List<PaperText> papers = List.of();
    private int next;

    @Setup
    public void load() throws IOException {
        reader = InventedPapers.reader();
        papers = InventedPapers.load();
    }

    /** One paper after another, in turn. */
    @Benchmark
    public Reading onePaper() {
        next = (next + 1) % papers.size();
        return reader.read(papers.get(next));
    }
}
