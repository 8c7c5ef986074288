package mx.andamio.pack.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import mx.andamio.pack.Fault;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholePackTest {

    private final PackCopy pack;

    WholePackTest(@TempDir Path root) {
        pack = new PackCopy(root);
    }

    @Test
    void saysEveryFaultOfEveryFileAtOnceAndInOrder() {
        pack.edit("regions.csv", "Región Norte,Norte,DG", "Región Norte,Norte,DX");
        pack.append("regions.csv", "R-MAR,,Mar,DG,,,GK,");
        pack.edit("bodies.yaml", "kind: oversight_commission", "kind: committee");
        pack.append("aliases.csv", "99,nada,NAME,,");

        assertThat(pack.faults())
                .extracting(Fault::code)
                .containsExactly("UNKNOWN_REFERENCE", "UNKNOWN_ENUM", "UNKNOWN_REFERENCE", "MISSING_VALUE");
    }

    @Test
    void saysAFaultInTheLanguageOfItsReader() {
        pack.edit("bodies.yaml", "kind: oversight_commission", "kind: committee");
        int line = pack.lineOf("bodies.yaml", "kind: committee");

        Fault fault = pack.faults().getFirst();

        assertThat(fault.text(Locale.of("es", "MX"))).startsWith("No es uno de los valores admitidos: ");
        assertThat(fault.text(Locale.ENGLISH)).startsWith("It is not one of the accepted values: ");
        assertThat(fault.toString())
                .startsWith("bodies.yaml:" + line + " /bodies/2/kind UNKNOWN_ENUM «committee» No es uno");
        assertThat(fault.english())
                .startsWith("bodies.yaml:" + line + " /bodies/2/kind UNKNOWN_ENUM «committee» It is not one");
    }

    @Test
    void refusesAFolderThatIsNotThere(@TempDir Path empty) {
        PackLoading loading = Packs.load(empty.resolve("nada"));

        assertThat(loading).isInstanceOf(PackLoading.Refused.class);
    }

    @Test
    void acceptsAByteOrderMark() {
        int organs = pack.loaded().organs().size();
        pack.write("ooad.csv", "\uFEFF" + pack.text("ooad.csv"));
        pack.write("pack.yaml", "\uFEFF" + pack.text("pack.yaml"));

        assertThat(pack.loaded().organs()).hasSize(organs);
    }

    @Test
    void acceptsWindowsLineEndsAndKeepsTheLineNumbers() {
        int organs = pack.loaded().organs().size();
        pack.write("ooad.csv", pack.text("ooad.csv").replace("\n", "\r\n"));
        pack.write("bodies.yaml", pack.text("bodies.yaml").replace("\n", "\r\n"));
        assertThat(pack.loaded().organs()).hasSize(organs);

        int line = pack.lineOf("ooad.csv", "Tlaxcala");
        pack.edit("ooad.csv", "30,Tlaxcala", "30,");
        assertThat(pack.faults()).extracting(Fault::line).containsExactly(line);
    }

    @Test
    void warnsOfAnUnusualCheckDigitOfAClues() {
        int line = pack.lineOf("umae.csv", "DFIMS000580");
        pack.editEverywhere("DFIMS000580", "DFIMS000581");

        assertThat(pack.loaded().warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.file()).isEqualTo("umae.csv");
            assertThat(warning.line()).isEqualTo(line);
            assertThat(warning.code()).isEqualTo("CLUES_CHECK_DIGIT");
            assertThat(warning.value()).isEqualTo("DFIMS000581");
        });
    }

    @Test
    void speaksTwoLanguagesForEveryFault() {
        assertThat(FaultCode.values()).allSatisfy(code -> {
            assertThat(code.es("7")).isNotBlank().doesNotContain("%s").endsWith(".");
            assertThat(code.en("7")).isNotBlank().doesNotContain("%s").isNotEqualTo(code.es("7"));
            assertThat(code.es("7").contains("7")).isEqualTo(code.en("7").contains("7"));
        });
        assertThat(Arrays.stream(FaultCode.values()).map(c -> c.es("7"))).doesNotHaveDuplicates();
    }
}
