package mx.andamio.measures.simulator;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.reference.Figure;
import org.jspecify.annotations.Nullable;

/** Figures as lines of {@code truth.csv}. */
final class TruthFile implements AutoCloseable {

    static final List<String> COLUMNS = List.of(
            "indicator", "edition", "level", "organ", "period_type", "period", "numerator", "denominator", "value");

    private final CsvWriter csv;

    TruthFile(Path part) throws IOException {
        this.csv = Simulator.csv(part);
    }

    void write(Figure figure) {
        csv.writeRecord(
                figure.indicator().code(),
                figure.indicator().edition(),
                figure.level().name(),
                figure.organ(),
                figure.period().type().name().toLowerCase(Locale.ROOT),
                period(figure.period()),
                number(figure.numerator()),
                number(figure.denominator()),
                number(figure.value()));
    }

    /** {@code 2024-02}, {@code 2024-Q1}, {@code 2024}. */
    static String period(Period period) {
        var begin = period.begin();
        return switch (period.type()) {
            case MONTH -> begin.toString().substring(0, 7);
            case QUARTER -> begin.getYear() + "-Q" + (begin.getMonthValue() + 2) / 3;
            case YEAR -> String.valueOf(begin.getYear());
            default -> throw new IllegalArgumentException(period.toString());
        };
    }

    private static String number(@Nullable Number number) {
        return switch (number) {
            case null -> "";
            case BigDecimal exact -> plain(exact);
            case Double one -> plain(new BigDecimal(one, MathContext.DECIMAL64));
            default -> number.toString();
        };
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    /**
     * Puts the parts of jobs together, in their order.
     *
     * @return how many figures there are
     */
    static long join(List<Job> jobs, Path folder) throws IOException {
        try (var out = Files.newOutputStream(folder.resolve("truth.csv"))) {
            out.write((String.join(",", COLUMNS) + '\n').getBytes(StandardCharsets.UTF_8));
            var lines = 0L;
            for (var job : jobs) {
                lines += lines(job.figures(), out);
                Files.delete(job.figures());
            }
            return lines;
        }
    }

    private static long lines(Path part, OutputStream out) throws IOException {
        var lines = 0L;
        try (var in = Files.newInputStream(part)) {
            var buffer = new byte[1 << 16];
            for (var read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (var at = 0; at < read; at++) {
                    lines += buffer[at] == '\n' ? 1 : 0;
                }
                out.write(buffer, 0, read);
            }
        }
        return lines;
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
