package mx.andamio.pack.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The steps by which the specification replaces the pack, for an institute that does not exist. */
class AnotherInstitutionTest {

    private final PackCopy pack;

    AnotherInstitutionTest(@TempDir Path root) {
        pack = new PackCopy(root);
    }

    @BeforeEach
    void anInstituteWithATableOfItsOwn() {
        pack.write("pack.yaml", """
                code: demo
                name: Instituto de Demostración
                zone: America/Bogota
                language: es-CO
                organ_files: [hospitals.csv]
                letterhead: []
                year_legends: {}
                sources: [{code: own, title: Registro propio}]
                """);
        pack.write("hospitals.csv", """
                code,name,short_name,beds,source
                H1,Hospital del Río,Río,120,own
                H2,Hospital del Monte,Monte,,own
                """);
        pack.write("../schema/hospitals.schema.json", """
                {"andamio:organType": "UMAE", "primaryKey": "code", "fields": [
                  {"name": "code", "type": "string", "constraints": {"required": true, "unique": true}},
                  {"name": "name", "type": "string", "constraints": {"required": true}},
                  {"name": "short_name", "type": "string", "constraints": {"required": true}},
                  {"name": "beds", "type": "integer"},
                  {"name": "source", "type": "string", "constraints": {"required": true}}],
                 "foreignKeys": [{"fields": "source", "reference": {"resource": "sources", "fields": "code"}}]}
                """);
        pack.write("bodies.yaml", """
                bodies:
                  - {code: "J-{code}", name: "Junta de {name}", kind: national_meeting, scope: local, per: [UMAE],
                     series: [única], to_confirm: []}
                """);
        pack.write("programmes.yaml", "programmes: []\n");
        for (String table : new String[] {"aliases", "posts", "sightings", "municipalities"}) {
            String text = pack.text(table + ".csv");
            pack.write(table + ".csv", text.substring(0, text.indexOf('\n') + 1));
        }
        pack.write("post_rules.csv", """
                organ_type,suffix,name,forms,reports_to,confirm
                UMAE,HEAD,Director del {name},,,
                """);
    }

    @Test
    void loadsOrgansBodiesAndPostsFromDataAlone() {
        Pack loaded = pack.loaded();

        assertThat(loaded.organsOf(OrganType.UMAE))
                .extracting(Organ::name)
                .containsExactly("Hospital del Río", "Hospital del Monte");
        assertThat(loaded.organ("H1").orElseThrow().attribute("beds")).contains("120");
        assertThat(loaded.organ("H2").orElseThrow().attribute("beds")).isEmpty();
        assertThat(loaded.body("J-H2").orElseThrow().name()).isEqualTo("Junta de Hospital del Monte");
        assertThat(loaded.post("H1-HEAD").orElseThrow().name()).isEqualTo("Director del Hospital del Río");
        assertThat(loaded.zone()).isEqualTo("America/Bogota");
    }

    @Test
    void refusesATableWhoseSchemaDoesNotSayWhatOrgansItHolds() {
        pack.edit("../schema/hospitals.schema.json", "\"andamio:organType\": \"UMAE\", ", "");

        assertThat(pack.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.code()).isEqualTo("BAD_SCHEMA");
            assertThat(fault.textEn()).contains("andamio:organType");
        });
    }
}
