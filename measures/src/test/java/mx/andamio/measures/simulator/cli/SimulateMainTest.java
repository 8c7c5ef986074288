package mx.andamio.measures.simulator.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SimulateMainTest {

    private static final String PACK = Path.of(System.getProperty("andamio.root", ".."))
            .resolve("institutions/imss")
            .toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    Path folder;

    @Test
    void itEndsWithHowMuchWasWrittenAndHowFast() {
        var to = folder.resolve("new/folder");

        assertThat(run(
                        "--from",
                        "2024-01",
                        "--months",
                        "1",
                        "--units",
                        "30",
                        "--out",
                        to.toString(),
                        "--faults",
                        "0.02"))
                .isZero();

        assertThat(out.toString())
                .matches(
                        "26 datasets, [0-9]+ files, [0-9,]+ rows, [0-9]+ faults planted, [0-9,]+ figures, [0-9.]+ s, [0-9,]+ rows/s\\R");
        assertThat(err.toString()).isEmpty();
        assertThat(to.resolve("truth.csv")).isNotEmptyFile();
        assertThat(to.resolve("faults-truth.csv")).isNotEmptyFile();
        assertThat(to.resolve("units.csv")).isNotEmptyFile();
        assertThat(to.resolve("stock_positions/stock_positions-2024-01.csv")).isNotEmptyFile();
        assertThat(to.toFile().list()).noneMatch(name -> name.startsWith("."));
    }

    @Test
    void withoutTruthThereIsNone() {
        assertThat(run(
                        "--from",
                        "2024-01",
                        "--months",
                        "1",
                        "--units",
                        "5",
                        "--truth",
                        "none",
                        "--out",
                        folder.toString()))
                .isZero();

        assertThat(folder.resolve("truth.csv")).doesNotExist();
        assertThat(folder.resolve("faults-truth.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "--months;0;de 1 a 240 / from 1 to 240",
                "--months;241;de 1 a 240 / from 1 to 240",
                "--units;1823;de 1 a 1822 / from 1 to 1822",
                "--scale;0;más de 0, hasta 10 / above 0, up to 10",
                "--scale;NaN;más de 0, hasta 10 / above 0, up to 10",
                "--faults;0.05;de 0 a 0.04 / from 0 to 0.04",
                "--truth;some;none, month o all / none, month or all",
                "--from;2024-13;se escribe 2024-01 / it is no month",
                "--from;enero;se escribe 2024-01 / it is no month"
            })
    void anOptionThatMakesNoSenseIsSaidInBothLanguages(String option, String value, String said) {
        var arguments = new ArrayList<>(List.of("--from", "2024-01", "--months", "1", "--out", folder.toString()));
        var at = arguments.indexOf(option);
        if (at >= 0) {
            arguments.set(at + 1, value);
        } else {
            arguments.addAll(List.of(option, value));
        }

        assertThat(run(arguments.toArray(String[]::new))).isEqualTo(2);

        assertThat(err.toString()).contains(option, said);
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void whatIsInAFolderIsNotWrittenOver() throws IOException {
        Files.writeString(folder.resolve("mine.txt"), "mine");

        assertThat(run("--from", "2024-01", "--months", "1", "--out", folder.toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("ya tiene archivos", "it has files already");
        assertThat(folder.toFile().list()).containsExactly("mine.txt");
    }

    @Test
    void whatCannotBeWrittenIsSaidInBothLanguages() throws IOException {
        var file = Files.writeString(folder.resolve("file"), "");

        assertThat(run("--from", "2024-01", "--months", "1", "--out", file.toString()))
                .isEqualTo(1);

        assertThat(err.toString()).contains("No se pudo", "could not");
    }

    private int run(String... args) {
        var all = new ArrayList<>(List.of(args));
        all.addAll(List.of("--pack", PACK));
        return SimulateMain.run(new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
    }
}
