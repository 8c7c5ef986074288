package mx.andamio.pack.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import mx.andamio.pack.Alias;
import mx.andamio.pack.Fault;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One defect planted in a table at a time: it is found, at its place, and nothing else is. */
class TableDefectsTest {

    private PackCopy pack;

    TableDefectsTest(@TempDir Path root) {
        pack = new PackCopy(root);
    }

    @BeforeEach
    void theCopyIsSound() {
        assertThat(pack.loaded().organs()).isNotEmpty();
    }

    @Test
    void refusesAMissingColumn() {
        String text = pack.text("regions.csv");
        pack.write("regions.csv", text.replace(",short_name", ",etiqueta"));

        assertThat(pack.faults())
                .extracting(Fault::code, Fault::column, Fault::line)
                .containsExactlyInAnyOrder(
                        tuple("MISSING_COLUMN", "short_name", 1), tuple("UNKNOWN_COLUMN", "etiqueta", 1));
    }

    @Test
    void refusesAnUnknownColumn() {
        String text = pack.text("regions.csv");
        pack.write("regions.csv", text.replace("\n", ",\n").replaceFirst("confirm,", "confirm,nota"));

        assertOnlyFault("regions.csv", 1, "nota", "UNKNOWN_COLUMN", "nota");
    }

    @Test
    void refusesAColumnThatIsTwiceInTheHeader() {
        String text = pack.text("regions.csv");
        pack.write("regions.csv", text.replace("\n", ",\n").replaceFirst("confirm,", "confirm,source"));

        assertOnlyFault("regions.csv", 1, "source", "DUPLICATE_COLUMN", "source");
    }

    @Test
    void refusesAMissingValue() {
        int line = pack.lineOf("ooad.csv", "15,Estado de México Oriente");
        pack.edit("ooad.csv", "15,Estado de México Oriente", "15,");

        assertOnlyFault("ooad.csv", line, "name", "MISSING_VALUE", "");
    }

    @Test
    void refusesBlanksAroundAValue() {
        int line = pack.lineOf("ooad.csv", "15,Estado de México Oriente");
        pack.edit("ooad.csv", "15,Estado de México Oriente", "15,Estado de México Oriente ");

        assertOnlyFault("ooad.csv", line, "name", "STRAY_SPACE", "Estado de México Oriente ");
    }

    @Test
    void refusesADateThatDoesNotExist() {
        pack.edit("regions.csv", "Región Norte,Norte,DG,,", "Región Norte,Norte,DG,2026-02-30,");

        assertOnlyFault("regions.csv", 2, "valid_from", "BAD_DATE", "2026-02-30");
    }

    @Test
    void refusesASightingOnADayThatDoesNotExist() {
        pack.append("sightings.csv", "Nadie,Director General,Dirección General,DG,2026-02-30,prueba");

        assertOnlyFault("sightings.csv", pack.lastLine("sightings.csv"), "seen_on", "BAD_DATE", "2026-02-30");
    }

    @Test
    void refusesANumberThatIsNotOne() {
        int line = pack.lineOf("ooad.csv", "01,Aguascalientes");
        pack.edit("ooad.csv", "01,AS,2,2,2", "01,AS,dos,2,2");

        assertOnlyFault("ooad.csv", line, "subdelegations", "BAD_INTEGER", "dos");
    }

    @Test
    void refusesAStrayComma() {
        int line = pack.lineOf("normative.csv", "UISMIIS");
        String text = pack.text("normative.csv");
        pack.write(
                "normative.csv",
                text.replace(
                        "\"Unidad de Infraestructura, Servicios Médicos Indirectos e Integración Sectorial\"",
                        "Unidad de Infraestructura, Servicios Médicos Indirectos e Integración Sectorial"));

        assertThat(pack.faults()).first().satisfies(fault -> {
            assertThat(fault.file()).isEqualTo("normative.csv");
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.code()).isEqualTo("CELL_COUNT");
            assertThat(fault.value()).isEqualTo("11 / 10");
        });
    }

    @Test
    void refusesAQuotationMarkThatIsNeverClosed() {
        int line = pack.lastLine("external.csv") + 1;
        pack.append("external.csv", "X,\"sin cerrar,X,,,,,GK,si");

        assertOnlyFault("external.csv", line, "", "CSV_SYNTAX", "");
    }

    @Test
    void refusesAnEmptyFile() {
        pack.write("municipalities.csv", "");

        assertOnlyFault("municipalities.csv", 1, "", "NO_HEADER", "");
    }

    @Test
    void refusesAnOrganThatIsTwiceInAFile() {
        pack.append("regions.csv", "R-NORTE,Otra,Otra,DG,,,GK,");

        assertOnlyFault("regions.csv", 6, "code", "DUPLICATE_KEY", "R-NORTE");
    }

    @Test
    void refusesAnOrganThatIsInTwoFiles() {
        pack.append("external.csv", "DPM,Otra,Otra,,,,,GK,si");

        assertOnlyFault("external.csv", pack.lastLine("external.csv"), "code", "DUPLICATE_KEY", "DPM");
    }

    @Test
    void refusesAMunicipalityThatIsTwiceInItsOoad() {
        pack.append("municipalities.csv", "A01,01,01,Aguascalientes,Otro");

        assertOnlyFault(
                "municipalities.csv", pack.lastLine("municipalities.csv"), "ooad+imss_code", "DUPLICATE_KEY", "01+A01");
    }

    @Test
    void refusesAPostThatARuleAlreadyGives() {
        pack.append("posts.csv", "15-HEAD,15,Otro titular,,DOE-HEAD,GK,si");

        assertOnlyFault("post_rules.csv", 2, "suffix", "DUPLICATE_KEY", "15-HEAD");
    }

    @Test
    void refusesAnAliasThatNamesTwoOrgans() {
        pack.append("aliases.csv", "11,cdmx norte,ABBREVIATION,,");

        assertOnlyFault("aliases.csv", pack.lastLine("aliases.csv"), "text", "AMBIGUOUS_ALIAS", "cdmx norte");
    }

    @Test
    void acceptsAPurchasingCodeThatNamesTwoOrgans() {
        pack.append("aliases.csv", "DFIMS000580,050GYR057,PURCHASING_CODE,,");

        assertThat(pack.loaded().organsByAlias(Alias.Kind.PURCHASING_CODE, "050GYR057"))
                .hasSize(2);
    }

    @Test
    void refusesAnUnknownParent() {
        pack.edit("regions.csv", "Región Norte,Norte,DG", "Región Norte,Norte,DX");

        assertOnlyFault("regions.csv", 2, "parent", "UNKNOWN_REFERENCE", "DX");
    }

    @Test
    void refusesAnUnknownRegion() {
        int line = pack.lineOf("ooad.csv", "01,Aguascalientes");
        pack.edit("ooad.csv", "01,Aguascalientes,AGS,R-NORTE,R-NORTE", "01,Aguascalientes,AGS,R-NORTE,R-BAJIO");

        assertOnlyFault("ooad.csv", line, "region", "UNKNOWN_REFERENCE", "R-BAJIO");
    }

    @Test
    void refusesAnOoadOfAMunicipalityThatIsNotOne() {
        pack.append("municipalities.csv", "Z99,35,09,Ciudad de México,");

        assertOnlyFault("municipalities.csv", pack.lastLine("municipalities.csv"), "ooad", "UNKNOWN_REFERENCE", "35");
    }

    @Test
    void refusesARuleWhosePostReportsToNone() {
        int line = pack.lineOf("post_rules.csv", "UMAE,HEAD");
        pack.edit("post_rules.csv", "DPM-HEAD", "DPM-JEFE");

        assertOnlyFault("post_rules.csv", line, "reports_to", "UNKNOWN_REFERENCE", "DPM-JEFE");
    }

    @Test
    void refusesATreeThatGoesInACircle() {
        pack.edit(
                "normative.csv",
                "DG,DIRECTORATE,Dirección General,DG,,",
                "DG,DIRECTORATE,Dirección General,DG,R-NORTE,");

        assertOnlyFault("normative.csv", 2, "parent", "CYCLE", "DG");
    }

    @Test
    void refusesPostsThatReportInACircle() {
        int line = pack.lineOf("posts.csv", "DG,DG,Director General");
        pack.edit("posts.csv", "Titular del IMSS,,", "Titular del IMSS,DOE-HEAD,");

        assertOnlyFault("posts.csv", line, "reports_to", "CYCLE", "DG");
    }

    @Test
    void refusesAnEndBeforeTheBeginning() {
        pack.edit("regions.csv", "Región Norte,Norte,DG,,", "Región Norte,Norte,DG,2026-05-01,2026-04-30");

        assertOnlyFault("regions.csv", 2, "valid_to", "DATE_ORDER", "2026-04-30");
    }

    @Test
    void refusesAnUnknownWordWhereAListIsGiven() {
        int line = pack.lineOf("normative.csv", "UCS,UNIT");
        pack.edit("normative.csv", "UCS,UNIT", "UCS,OFICINA");

        assertOnlyFault("normative.csv", line, "type", "UNKNOWN_ENUM", "OFICINA");
    }

    @Test
    void refusesACluesOfTheWrongForm() {
        int line = pack.lineOf("umae.csv", "DFIMS000580");
        pack.editEverywhere("DFIMS000580", "DFIMS00580");

        assertOnlyFault("umae.csv", line, "code", "BAD_PATTERN", "DFIMS00580");
    }

    @Test
    void refusesABraceThatStandsForNothing() {
        int line = pack.lineOf("post_rules.csv", "OOAD,LIAISON");
        pack.edit("post_rules.csv", "Enlace del OOAD {name}", "Enlace del OOAD {nombre}");

        assertOnlyFault("post_rules.csv", line, "name", "UNKNOWN_PLACEHOLDER", "Enlace del OOAD {nombre}");
    }

    @Test
    void refusesAFileInLatin1AndSaysOnWhichLine() {
        pack.write("regions.csv", pack.text("regions.csv"), StandardCharsets.ISO_8859_1);

        List<Fault> faults = pack.faults();

        assertThat(faults).hasSize(1);
        assertThat(faults.getFirst().code()).isEqualTo("NOT_UTF8");
        assertThat(faults.getFirst().line()).isEqualTo(2);
        assertThat(faults.getFirst().value()).isEqualTo("byte 0xF3");
        assertThat(faults.getFirst().textEs()).contains("Latin-1");
    }

    @Test
    void refusesAMissingFileOnce() {
        pack.delete("ooad.csv");

        assertOnlyFault("ooad.csv", 0, "", "FILE_MISSING", "ooad.csv");
    }

    @Test
    void refusesAFileThatCannotBeRead() {
        pack.replaceByFolder("aliases.csv");

        assertThat(pack.faults()).extracting(Fault::code).containsExactly("UNREADABLE");
    }

    private void assertOnlyFault(String file, int line, String column, String code, String value) {
        assertThat(pack.faults())
                .extracting(Fault::file, Fault::line, Fault::column, Fault::code, Fault::value)
                .containsExactly(tuple(file, line, column, code, value));
    }
}
