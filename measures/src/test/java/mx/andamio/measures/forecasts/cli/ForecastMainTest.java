package mx.andamio.measures.forecasts.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

class ForecastMainTest {

    @TempDir
    Path folder;

    private record Ran(int exit, String out, String err) {}

    @Test
    void whatWouldHaveBeenSaidIsScored() throws IOException {
        var rows = IntStream.range(0, 48)
                .mapToObj(at ->
                        "altas,%d-%02d,%d\n".formatted(2021 + at / 12, at % 12 + 1, 1_000 + 10 * at + at * at % 7))
                .collect(Collectors.joining());

        var ran = run("series,period,value\n" + rows + "corta,2024-01,5\n", "--score", "--horizon", "6");

        assertThat(ran.exit).isZero();
        assertThat(ran.out.lines().toList())
                .hasSize(8)
                .contains("series=1 horizon=6 too_short=1 without_error_by_seasonal_naive=0")
                .anyMatch(line -> line.matches("seasonal_naive +1\\.000 +1\\.000 +[0-9.]+%"))
                .anyMatch(line -> line.matches("drift +0\\.[0-9]+ +0\\.[0-9]+ +[0-9.]+%"));
    }

    @Test
    void eachSeriesGoesOnForSoManyPeriodsInItsOwnNotation() throws IOException {
        var rows = IntStream.rangeClosed(1, 24)
                .mapToObj(at -> "altas,%d-%02d,%d\nbajas,%d-Q%d,%d\n"
                        .formatted(
                                2024 + (at - 1) / 12,
                                (at - 1) % 12 + 1,
                                10 * at,
                                2019 + (at - 1) / 4,
                                (at - 1) % 4 + 1,
                                500 - at))
                .collect(Collectors.joining());

        var ran = run("series,period,value\n" + rows, "--json", "--horizon", "3");

        assertThat(ran.exit).isZero();
        assertThat(ran.err).isEmpty();
        var lines = ran.out.lines().map(JsonMapper.shared()::readTree).toList();
        assertThat(lines)
                .hasSize(6)
                .allSatisfy(line -> assertThat(line.propertyNames())
                        .containsExactly("series", "period", "mean", "lo80", "hi80", "method"));
        assertThat(lines.stream()
                        .map(line -> line.get("series").asString() + " "
                                + line.get("period").asString()))
                .containsExactly(
                        "altas 2026-01",
                        "altas 2026-02",
                        "altas 2026-03",
                        "bajas 2025-Q1",
                        "bajas 2025-Q2",
                        "bajas 2025-Q3");
    }

    @Test
    void withoutJsonItIsCsv() throws IOException {
        var ran = run("series;period;value\n\"a;b\";1;5\n\"a;b\";2;6\n\"a;b\";3;7\n\"a;b\";4;8\n", "--horizon", "1");

        assertThat(ran.exit).isZero();
        assertThat(ran.out.lines()).hasSize(2).first().isEqualTo("series,period,mean,lo80,hi80,method");
        assertThat(ran.out.lines().toList().getLast()).startsWith("a;b,5,");
    }

    @Test
    void fewerThanFourValuesAreSaidNotGuessed() throws IOException {
        var ran = run(
                "series,period,value\na,2025-01,1\na,2025-02,\na,2025-03,NA\na,2025-04,2\n",
                "--json",
                "--horizon",
                "2");

        assertThat(ran.exit).isZero();
        assertThat(ran.out.lines()).hasSize(2).allMatch(line -> line.contains("\"mean\":null"));
        assertThat(ran.err).contains("«a»: menos de 4 valores", "fewer than 4 values");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a,2025-05,x          | :6: serie «a»: «x» no es un número | «x» is no number",
                "a,2025-05,Infinity   | :6: serie «a»: «Infinity»          | is no number",
                "a,2025-04,9          | :6: serie «a»: el periodo 2025-04 ya está en la línea 5 | already on line 5",
                "a,mayo,9             | :2: serie «a»: sus periodos        | its periods",
                "a,9025-04,9          | :6: serie «a»: el periodo 9025-04 queda a más de | more than"
            })
    void aFaultIsNamedWithItsLineAndTheOtherSeriesAreToldAllTheSame(String row, String es, String en)
            throws IOException {
        var csv = "series,period,value\n"
                + "a,2025-01,1\na,2025-02,2\na,2025-03,3\na,2025-04,4\n" + row + "\n"
                + "b,1,1\nb,2,2\nb,3,3\nb,4,4\n";

        var ran = run(csv, "--json", "--horizon", "1");

        assertThat(ran.exit).isEqualTo(2);
        assertThat(ran.err).contains(es, en);
        assertThat(ran.out.lines()).singleElement().asString().contains("\"series\":\"b\"");
    }

    @Test
    void aFileThatIsNoneIsSaidSo() throws IOException {
        var other = run("serie,periodo,valor\na,1,2\n", "--json", "--horizon", "1");
        var open = run("series,period,value\n\"a,1,2\n", "--json", "--horizon", "1");

        assertThat(other.exit).isEqualTo(2);
        assertThat(other.out).isEmpty();
        assertThat(other.err).contains("debe nombrar las columnas series, period y value");
        assertThat(open.exit).isEqualTo(2);
        assertThat(open.out).isEmpty();
    }

    @Test
    void whatCannotBeReadIsSaidSo() throws IOException {
        var latin = Files.write(
                folder.resolve("latin.csv"), "series,period,value\nañ,1,2\n".getBytes(StandardCharsets.ISO_8859_1));

        assertThat(ran(folder.resolve("nada.csv"), "--horizon", "1").err).contains("no existe", "does not exist");
        assertThat(ran(folder, "--horizon", "1").err).contains("es una carpeta");
        assertThat(ran(latin, "--horizon", "1").err).contains("UTF-8");
        assertThat(ran(latin, "--horizon", "0").err).contains("--horizon");
        assertThat(ran(latin, "--horizon", "0").exit).isEqualTo(2);
    }

    private Ran run(String csv, String... options) throws IOException {
        return ran(Files.writeString(folder.resolve("series.csv"), csv), options);
    }

    private static Ran ran(Path file, String... options) {
        var out = new StringWriter();
        var err = new StringWriter();
        var all = Stream.concat(Stream.of(options), Stream.of(file.toString())).toArray(String[]::new);
        var printed = new PrintWriter(out);
        var exit = ForecastMain.run(printed, new PrintWriter(err, true), all);
        printed.flush();
        return new Ran(exit, out.toString(), err.toString());
    }
}
