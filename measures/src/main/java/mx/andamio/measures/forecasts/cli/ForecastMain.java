package mx.andamio.measures.forecasts.cli;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import mx.andamio.measures.forecasts.Backtest;
import mx.andamio.measures.forecasts.Forecast;
import mx.andamio.measures.forecasts.Method;
import mx.andamio.measures.forecasts.Series;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code forecast [--json] FILE.csv --horizon N}: for each series the {@code N} periods after its last one. Exit 0, or 2 when something in the file is
 * wrong: the sound series are printed all the same.
 */
@Command(
        name = "forecast",
        mixinStandardHelpOptions = true,
        description =
                "Dice cómo seguirán las series de un CSV (columnas series, period, value), con un intervalo que encierra 80 de 100 casos.")
public final class ForecastMain implements Callable<Integer> {

    private static final int WRONG = 2;
    private static final List<String> COLUMNS = List.of("series", "period", "mean", "lo80", "hi80", "method");
    private static final int FARTHEST = 1_000;
    /** Nothing that is expected is known to more digits. */
    private static final MathContext DIGITS = new MathContext(10);

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    @Parameters(paramLabel = "ARCHIVO", description = "CSV en UTF-8 con las columnas series, period y value.")
    private Path file = Path.of("");

    @Option(names = "--json", description = "Un periodo por línea, en JSON; sin esto, CSV.")
    private boolean json;

    @Option(
            names = "--horizon",
            required = true,
            paramLabel = "N",
            description = "Cuántos periodos después del último, de 1 a " + FARTHEST + ".")
    private int horizon;

    @Option(
            names = "--score",
            description =
                    "En lugar de decir lo que sigue: oculta los últimos N periodos de cada serie y compara lo que cada método habría dicho.")
    private boolean score;

    @Spec
    private @Nullable CommandSpec spec;

    private final PrintWriter out;
    private final PrintWriter err;

    private ForecastMain(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] args) {
        var out = new PrintWriter(System.out, false, StandardCharsets.UTF_8);
        var exit = run(out, new PrintWriter(System.err, true, StandardCharsets.UTF_8), args);
        out.flush();
        System.exit(exit);
    }

    static int run(PrintWriter out, PrintWriter err, String... args) {
        return new CommandLine(new ForecastMain(out, err))
                .setOut(out)
                .setErr(err)
                .execute(args);
    }

    @Override
    public Integer call() {
        if (horizon < 1 || horizon > FARTHEST) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(),
                    "--horizon: de 1 a %d / from 1 to %d".formatted(FARTHEST, FARTHEST));
        }
        var read = SeriesFile.read(file);
        read.faults().forEach(this::say);
        if (score) {
            return score(read);
        }
        read.series().stream().filter(one -> !one.isLongEnough()).forEach(this::tooShort);
        var lines = read.series().stream().flatMap(this::lines);
        if (json) {
            lines.map(JSON::writeValueAsString).forEach(out::println);
        } else {
            csv(lines);
        }
        return read.faults().isEmpty() ? 0 : WRONG;
    }

    private int score(SeriesFile read) {
        var backtest = new Backtest(horizon);
        read.series().forEach(backtest::add);
        out.printf(
                Locale.ROOT,
                "series=%d horizon=%d too_short=%d without_error_by_seasonal_naive=%d%n",
                backtest.compared(),
                horizon,
                backtest.tooShort(),
                backtest.exact());
        if (backtest.compared() > 0) {
            out.printf("%-16s %12s %15s %10s%n", "method", "error_ratio", "interval_ratio", "held_80");
            row("chosen", backtest.chosen());
            Stream.of(Method.values()).forEach(method -> row(name(method), backtest.of(method)));
        }
        return read.faults().isEmpty() ? 0 : WRONG;
    }

    private void row(String name, Backtest.Score score) {
        out.printf(
                Locale.ROOT,
                "%-16s %12.3f %15.3f %9.1f%%%n",
                name,
                score.error(),
                score.interval(),
                100 * score.held());
    }

    private static String name(Method method) {
        return method.name().toLowerCase(Locale.ROOT);
    }

    private void csv(Stream<Map<String, @Nullable Object>> lines) {
        var csv = CsvWriter.builder()
                .bufferSize(0)
                .lineDelimiter(LineDelimiter.LF)
                .build(out);
        csv.writeRecord(COLUMNS);
        lines.forEach(line ->
                csv.writeRecord(line.values().stream().map(ForecastMain::cell).toList()));
    }

    private static String cell(@Nullable Object value) {
        return value instanceof BigDecimal number ? number.toPlainString() : Objects.toString(value, "");
    }

    private Stream<Map<String, @Nullable Object>> lines(Series series) {
        var forecast = series.forecast(horizon).orElse(null);
        return IntStream.rangeClosed(1, horizon).mapToObj(h -> line(series, h, forecast));
    }

    private static Map<String, @Nullable Object> line(Series series, int h, @Nullable Forecast forecast) {
        var outlook = forecast == null ? null : forecast.at(h);
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("series", series.name());
        line.put("period", series.period(h));
        line.put("mean", outlook == null ? null : number(outlook.mean()));
        line.put("lo80", outlook == null ? null : number(outlook.lo80()));
        line.put("hi80", outlook == null ? null : number(outlook.hi80()));
        line.put("method", forecast == null ? null : name(forecast.method()));
        return line;
    }

    private static BigDecimal number(double value) {
        return new BigDecimal(value, DIGITS).stripTrailingZeros();
    }

    private void tooShort(Series series) {
        err.println(
                "%s: serie «%s»: menos de %d valores: no se puede decir cómo sigue. / fewer than %d values: nothing can be said."
                        .formatted(file, series.name(), Forecast.FEWEST, Forecast.FEWEST));
    }

    private void say(SeriesFile.Fault fault) {
        var where = fault.line() == 0 ? file.toString() : file + ":" + fault.line();
        var series = fault.series() == null ? "" : " serie «" + fault.series() + "»:";
        err.println("%s:%s %s. / %s.".formatted(where, series, fault.es(), fault.en()));
    }
}
