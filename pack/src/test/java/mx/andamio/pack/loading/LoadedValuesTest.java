package mx.andamio.pack.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import mx.andamio.pack.Alias;
import mx.andamio.pack.Body;
import mx.andamio.pack.Fault;
import mx.andamio.pack.KnownSession;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.Municipality;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;
import mx.andamio.pack.Post;
import mx.andamio.pack.Programme;
import mx.andamio.pack.PublishedFigure;
import mx.andamio.pack.PublishedGoal;
import mx.andamio.pack.Sector;
import mx.andamio.pack.Sighting;
import mx.andamio.pack.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What each file says arrives whole in the values of the pack: every column and key, present and absent. */
class LoadedValuesTest {

    private final PackCopy pack;

    LoadedValuesTest(@TempDir Path root) {
        pack = new PackCopy(root);
    }

    @BeforeEach
    void aSmallInstitute() {
        pack.write("pack.yaml", """
            code: demo
            name: Instituto de Demostración
            zone: America/Bogota
            language: es-CO
            organ_files: [normative.csv]
            letterhead: [Instituto]
            year_legends: {"2026": de la prueba}
            sources: [{code: GK, title: Registro, published: "2024-05"}, {code: X, title: Otro}]
            to_confirm: [La leyenda]
            """);
        pack.write("normative.csv", """
            code,type,name,short_name,parent,region,valid_from,valid_to,source,confirm
            DG,DIRECTORATE,Dirección General,DG,,,2020-01-01,,GK,
            SG,DIRECTORATE,Secretaría General,SG,DG,,,2027-01-01,GK,si
            """);
        pack.write("aliases.csv", """
            organ,text,kind,valid_to,confirm
            DG,La Dirección,NAME,2025-06-30,si
            SG,Secretaría,ABBREVIATION,,
            """);
        pack.write("posts.csv", """
            code,organ,name,forms,reports_to,source,confirm
            DG-1,DG,Directora,Director|Encargada,,GK,
            SG-1,SG,Secretario,,DG-1,GK,si
            """);
        pack.write("post_rules.csv", """
            organ_type,suffix,name,forms,reports_to,confirm
            DIRECTORATE,LIAISON,Enlace de {name},Enlace {short_name}|Contacto de {code},DG-1,si
            """);
        pack.write("sightings.csv", """
            person,post,organ,post_code,seen_on,source
            Ana Ruiz,Directora,Dirección General,DG-1,2024-05-08,1/2024
            Luis Mora,Invitado,Otra parte,,2024-05,2/2024
            """);
        pack.write("municipalities.csv", "imss_code,ooad,inegi_state,state,name\n");
        pack.write("bodies.yaml", """
            bodies:
              - {code: "J-{code}", name: "Junta de {name}", kind: national_meeting, scope: local, per: [DIRECTORATE],
                 series: [única], aliases: ["Junta {short_name}"], to_confirm: []}
              - code: AG
                name: Asamblea
                kind: assembly
                scope: national
                series: [ordinaria]
                sectors: [{code: W, name: Obrero, seats: 10}, {code: E, name: Patronal}]
                line_sets:
                  - {code: L, name: Líneas, kind: lines_of_action, source: GK, lines: [{code: A, name: Abasto}, {code: M, name: Médica, medical: true}]}
                sessions: [{series: ordinaria, number: 115, held_on: "2024-12-01", held_to: "2024-12-02", source: GK}]
                to_confirm: [Quórum]
            """);
        pack.write("programmes.yaml", """
            programmes:
              - code: P
                name: Programa
                sources: [GK]
                figures: [{counts: camas, value: 12.5, unit: "%", denominator: 100, cut_off: "2025-08-19", source: GK}]
                goals: [{counts: camas, target: 20, unit: camas, deadline: "2026", source: GK}]
                to_confirm: [La meta]
            """);
    }

    @Test
    void theInstitution() {
        var institution = pack.loaded().institution();

        assertThat(institution.legendOf(2026)).contains("de la prueba");
        assertThat(institution.legendOf(2025)).isEmpty();
        assertThat(institution.language()).isEqualTo("es-CO");
        assertThat(institution.sources())
                .containsExactly(new Source("GK", "Registro", "2024-05"), new Source("X", "Otro", null));
        assertThat(institution.toConfirm()).containsExactly("La leyenda");
    }

    @Test
    void organsAndTheirOtherNames() {
        Pack loaded = pack.loaded();
        Organ top = loaded.organ("DG").orElseThrow();
        Organ below = loaded.organ("SG").orElseThrow();

        assertThat(top.parent()).isNull();
        assertThat(top.validFrom()).isEqualTo(LocalDate.of(2020, 1, 1));
        assertThat(top.validTo()).isNull();
        assertThat(top.attribute("source")).contains("GK");
        assertThat(top.attribute("confirm")).isEmpty();
        assertThat(top.attribute("name")).isEmpty();
        assertThat(below.parent()).isEqualTo("DG");
        assertThat(below.validFrom()).isNull();
        assertThat(below.validTo()).isEqualTo(LocalDate.of(2027, 1, 1));
        assertThat(below.attribute("confirm")).contains("si");
        assertThat(loaded.aliases())
                .containsExactly(
                        new Alias("DG", "La Dirección", Alias.Kind.NAME, LocalDate.of(2025, 6, 30), true),
                        new Alias("SG", "Secretaría", Alias.Kind.ABBREVIATION, null, false));
    }

    @Test
    void postsOfOrgansAndOfRules() {
        assertThat(pack.loaded().posts())
                .containsExactly(
                        new Post("DG-1", "DG", "Directora", List.of("Director", "Encargada"), null, false),
                        new Post("SG-1", "SG", "Secretario", List.of(), "DG-1", true),
                        new Post(
                                "DG-LIAISON",
                                "DG",
                                "Enlace de Dirección General",
                                List.of("Enlace DG", "Contacto de DG"),
                                "DG-1",
                                true),
                        new Post(
                                "SG-LIAISON",
                                "SG",
                                "Enlace de Secretaría General",
                                List.of("Enlace SG", "Contacto de SG"),
                                "DG-1",
                                true));
    }

    @Test
    void peopleSeen() {
        assertThat(pack.loaded().sightings())
                .containsExactly(
                        new Sighting("Ana Ruiz", "Directora", "Dirección General", "2024-05-08", "1/2024", "DG-1"),
                        new Sighting("Luis Mora", "Invitado", "Otra parte", "2024-05", "2/2024", null));
    }

    @Test
    void municipalitiesWithAndWithoutAName() {
        pack.write("municipalities.csv", """
            imss_code,ooad,inegi_state,state,name
            A01,DG,01,Estado,Villa
            A02,DG,01,Estado,
            """);
        pack.write(
                "../schema/municipalities.schema.json",
                pack.text("../schema/municipalities.schema.json")
                        .replace("\"ooad\", \"fields\": \"code\"", "\"normative\", \"fields\": \"code\""));

        assertThat(
                        pack.load() instanceof mx.andamio.pack.PackLoading.Loaded(Pack loaded)
                                ? loaded.municipalities()
                                : pack.faults())
                .isEqualTo(List.of(
                        new Municipality("A01", "DG", "01", "Estado", "Villa"),
                        new Municipality("A02", "DG", "01", "Estado", null)));
    }

    @Test
    void bodiesOfRulesAndByThemselves() {
        Pack loaded = pack.loaded();
        Body ruled = loaded.body("J-SG").orElseThrow();
        Body assembly = loaded.body("AG").orElseThrow();

        assertThat(loaded.bodies()).extracting(Body::code).containsExactly("J-DG", "J-SG", "AG");
        assertThat(ruled.name()).isEqualTo("Junta de Secretaría General");
        assertThat(ruled.aliases()).containsExactly("Junta SG");
        assertThat(ruled.organ()).isEqualTo("SG");
        assertThat(assembly.organ()).isNull();
        assertThat(assembly.family()).isEqualTo("Asamblea");
        assertThat(assembly.sectors())
                .containsExactly(new Sector("W", "Obrero", 10), new Sector("E", "Patronal", null));
        assertThat(assembly.lineSets())
                .containsExactly(new LineSet(
                        "L",
                        "Líneas",
                        "lines_of_action",
                        "GK",
                        List.of(new LineSet.Line("A", "Abasto", false), new LineSet.Line("M", "Médica", true))));
        assertThat(assembly.sessions())
                .containsExactly(new KnownSession("ordinaria", 115, "2024-12-01", "2024-12-02", "GK"));
        assertThat(assembly.toConfirm()).containsExactly("Quórum");
    }

    @Test
    void programmesAsPublished() {
        assertThat(pack.loaded().programmes())
                .containsExactly(new Programme(
                        "P",
                        "Programa",
                        List.of("GK"),
                        null,
                        List.of(new PublishedFigure(
                                "camas",
                                new BigDecimal("12.5"),
                                "%",
                                null,
                                new BigDecimal("100"),
                                "2025-08-19",
                                null,
                                null,
                                "GK")),
                        List.of(new PublishedGoal("camas", null, new BigDecimal("20"), "camas", "2026", null, "GK")),
                        List.of(),
                        List.of("La meta")));
        assertThat(pack.loaded().organsOf(OrganType.DIRECTORATE)).hasSize(2);
    }

    /** One defect in the small institute at a time: the line of it, and what the fault tells of what was expected. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "aliases.csv | La Dirección,NAME | La Dirección,NICK | 2 | UNKNOWN_ENUM | NAME, ABBREVIATION",
                "aliases.csv | 2025-06-30 | 2025-06-31 | 2 | BAD_DATE | aaaa-mm-dd",
                "pack.yaml | America/Bogota | America/Macondo | 3 | BAD_ZONE | IANA",
                "bodies.yaml | `[{code: W, name: Obrero, seats: 10}, {code: E` | `[{code: W, name: Obrero, seats: 10},"
                        + " {code: W` | 9 | DUPLICATE_KEY | bodies.yaml:9",
                "bodies.yaml | `Obrero, seats: 10` | `Obrero, seats: diez` | 9 | BAD_TYPE | whole number",
                "bodies.yaml | `name: Asamblea` | `name: ' '` | 5 | MISSING_VALUE | obligatorio",
                "bodies.yaml | `series: [ordinaria]` | `series: ordinaria` | 8 | BAD_TYPE | una lista",
                "programmes.yaml | `sources: [GK]` | `sources: [NO]` | 4 | UNKNOWN_REFERENCE | No existe en sources",
                "programmes.yaml | `sources: [GK]` | `sources: []` | 4 | MISSING_VALUE | obligatorio",
                "posts.csv | `,GK,si` | `,NO,si` | 3 | UNKNOWN_REFERENCE | No existe en sources",
                "post_rules.csv | `{code},DG-1` | `{code},DG-9` | 2 | UNKNOWN_REFERENCE | No existe en posts"
            })
    void aDefectIsSaidWithItsLine(String file, String old, String bad, int line, String code, String says) {
        pack.edit(file, old, bad);

        assertThat(pack.faults()).anySatisfy(fault -> {
            assertThat(fault).extracting(Fault::file, Fault::line, Fault::code).containsExactly(file, line, code);
            assertThat(fault.textEs() + fault.textEn()).contains(says);
        });
    }
}
