package mx.andamio.pack.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.file.Path;
import mx.andamio.pack.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One defect planted in a YAML file or in a schema at a time: it is found, at its line, and nothing else is. */
class DocumentDefectsTest {

    private final PackCopy pack;

    DocumentDefectsTest(@TempDir Path root) {
        pack = new PackCopy(root);
    }

    @Test
    void refusesBrokenYaml() {
        int line = pack.lastLine("bodies.yaml") + 1;
        pack.append("bodies.yaml", "  - {code: X, name: [sin cerrar}");

        assertThat(pack.faults())
                .extracting(Fault::file, Fault::line, Fault::code)
                .containsExactly(tuple("bodies.yaml", line, "YAML_SYNTAX"));
    }

    @Test
    void refusesAKeyThatTheSchemaDoesNotKnow() {
        int line = pack.lineOf("bodies.yaml", "  - code: HCV") + 1;
        pack.edit("bodies.yaml", "  - code: HCV\n", "  - code: HCV\n    colour: red\n");

        assertOnlyFault("bodies.yaml", line, "/bodies/2/colour", "UNKNOWN_KEY", "colour");
    }

    @Test
    void refusesAKeyThatIsTwiceInABlock() {
        int line = pack.lineOf("pack.yaml", "code: imss") + 1;
        pack.edit("pack.yaml", "code: imss\n", "code: imss\ncode: imss\n");

        assertOnlyFault("pack.yaml", line, "/code", "DUPLICATE_YAML_KEY", "code");
    }

    @Test
    void refusesABlockWithoutARequiredKey() {
        int line = pack.lineOf("bodies.yaml", "  - code: HCV");
        pack.edit("bodies.yaml", "    name: H. Comisión de Vigilancia\n", "");

        assertOnlyFault("bodies.yaml", line, "/bodies/2/name", "MISSING_VALUE", "");
    }

    @Test
    void refusesANumberWhereATextBelongsAndSaysToQuoteIt() {
        int line = pack.lineOf("bodies.yaml", "held_on: \"2025\"");
        pack.edit("bodies.yaml", "held_on: \"2025\"", "held_on: 2025");

        assertOnlyFault("bodies.yaml", line, "/bodies/6/sessions/0/held_on", "BAD_TYPE", "2025");
        assertThat(pack.faults().getFirst().textEs()).contains("comillas");
    }

    @Test
    void refusesAFigureThatIsNoFiniteNumber() {
        int line = pack.lineOf("programmes.yaml", "value: 953872");
        pack.edit("programmes.yaml", "value: 953872", "value: .inf");

        assertOnlyFault("programmes.yaml", line, "/programmes/0/figures/0/value", "BAD_TYPE", ".inf");
    }

    @Test
    void refusesADayThatDoesNotExist() {
        int line = pack.lineOf("bodies.yaml", "2024-09-25");
        pack.edit("bodies.yaml", "2024-09-25", "2024-09-31");

        assertOnlyFault("bodies.yaml", line, "/bodies/4/sessions/0/held_on", "BAD_DATE", "2024-09-31");
    }

    @Test
    void refusesAnUnknownKindOfBody() {
        int line = pack.lineOf("bodies.yaml", "kind: oversight_commission");
        pack.edit("bodies.yaml", "kind: oversight_commission", "kind: committee");

        assertOnlyFault("bodies.yaml", line, "/bodies/2/kind", "UNKNOWN_ENUM", "committee");
    }

    @Test
    void refusesARegionThatDoesNotExist() {
        int line = pack.lineOf("bodies.yaml", "region: R-NORTE");
        pack.edit("bodies.yaml", "region: R-NORTE", "region: R-BAJIO");

        assertOnlyFault("bodies.yaml", line, "/bodies/5/region", "UNKNOWN_REFERENCE", "R-BAJIO");
    }

    @Test
    void refusesASessionOfASeriesThatTheBodyDoesNotKeep() {
        int line = pack.lineOf("bodies.yaml", "{series: anual, number: 2");
        pack.edit("bodies.yaml", "{series: anual, number: 2", "{series: mensual, number: 2");

        assertOnlyFault("bodies.yaml", line, "/series", "UNKNOWN_REFERENCE", "mensual");
    }

    @Test
    void refusesABodyThatIsThereTwice() {
        int line = pack.lineOf("bodies.yaml", "- code: HCV");
        pack.edit("bodies.yaml", "- code: HCV", "- code: HCT");

        assertThat(pack.faults())
                .extracting(Fault::file, Fault::line, Fault::code, Fault::value)
                .contains(tuple("bodies.yaml", line, "DUPLICATE_KEY", "HCT"));
    }

    @Test
    void refusesARuleOfBodiesThatWouldGiveThemOneCode() {
        int line = pack.lineOf("bodies.yaml", "- code: CC-{code}");
        pack.edit("bodies.yaml", "code: CC-{code}", "code: CC");

        assertThat(pack.faults())
                .extracting(Fault::line, Fault::code, Fault::value)
                .containsExactly(tuple(line, "UNKNOWN_PLACEHOLDER", "CC"));
    }

    @Test
    void refusesAProgrammeWhoseSourceIsNotListed() {
        int line = pack.lineOf("programmes.yaml", "- {code: SUS,");
        pack.edit(
                "programmes.yaml",
                "name: Servicio Universal de Salud, sources: [bulletin-2026-292]",
                "name: Servicio Universal de Salud, sources: [rumor]");

        assertOnlyFault("programmes.yaml", line, "/programmes/2/sources/0", "UNKNOWN_REFERENCE", "rumor");
    }

    @Test
    void refusesAZoneThatDoesNotExist() {
        int line = pack.lineOf("pack.yaml", "zone:");
        pack.edit("pack.yaml", "America/Mexico_City", "America/Ciudad_de_Mexico");

        assertOnlyFault("pack.yaml", line, "/zone", "BAD_ZONE", "America/Ciudad_de_Mexico");
    }

    @Test
    void refusesAMissingDocumentOnce() {
        pack.delete("programmes.yaml");

        assertOnlyFault("programmes.yaml", 0, "", "FILE_MISSING", "programmes.yaml");
    }

    @Test
    void refusesAFolderWithoutItsManifestWithoutThrowing() {
        pack.delete("pack.yaml");

        assertThat(pack.faults())
                .extracting(Fault::file, Fault::code)
                .containsExactly(tuple("pack.yaml", "FILE_MISSING"));
    }

    @Test
    void refusesASchemaWithAKeywordThatNobodyChecks() {
        pack.edit("../schema/regions.schema.json", "\"unique\": true", "\"unique\": true, \"maxLength\": 9");

        assertThat(pack.faults())
                .extracting(Fault::file, Fault::code)
                .containsExactly(tuple("../schema/regions.schema.json", "BAD_SCHEMA"));
        assertThat(pack.faults().getFirst().textEn()).contains("maxLength");
    }

    @Test
    void refusesABrokenSchema() {
        pack.write("../schema/bodies.schema.json", "{\"type\": ");

        assertOnlyFault("../schema/bodies.schema.json", 0, "", "BAD_SCHEMA", "");
    }

    private void assertOnlyFault(String file, int line, String column, String code, String value) {
        assertThat(pack.faults())
                .extracting(Fault::file, Fault::line, Fault::column, Fault::code, Fault::value)
                .containsExactly(tuple(file, line, column, code, value));
    }
}
