package mx.andamio.measures.definitions.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeasureMainTest {

    private static final String PACK = Path.of(System.getProperty("andamio.root", ".."))
            .resolve("institutions/imss")
            .toString();

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void aSoundPackEndsWithHowManyThereAre() {
        assertThat(run("check", "--pack", PACK)).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString().lines().toList().getLast()).matches("[0-9]+ datasets, [0-9]+ indicators");
    }

    @Test
    void whatIsNoPackIsSaidInBothLanguages(@TempDir Path folder) {
        assertThat(run("check", "--pack", folder.toString())).isEqualTo(1);
        assertThat(err.toString()).contains("Falta este archivo", "This file is missing");
    }

    @Test
    void withoutAnOrderItSaysWhichThereAre() {
        assertThat(run()).isEqualTo(2);
        assertThat(err.toString()).contains("check");
    }

    private int run(String... args) {
        return MeasureMain.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    }
}
