package mx.andamio.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import mx.andamio.pack.Fault;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;

/** The pack of an institute that does not exist, of which one file at a time is replaced. Checked by the repository's schemas. */
final class SmallPack {

    private static final Map<String, String> SOUND = new LinkedHashMap<>();

    static {
        SOUND.put("hospitals.csv", """
            code,name,short_name,parent,beds,valid_from,source
            H1,Hospital del Río,Río,,120,2020-01-01,own
            H2,"Hospital ""del"" Monte",Monte,H1,,,own
            """);
        SOUND.put(
                "aliases.csv",
                "organ,text,kind,valid_to,confirm\nH1,Viejo,OLD_CODE,,si\nH2,Cerro,MISSPELLING,2024-12-31,\n");
        SOUND.put(
                "posts.csv",
                "code,organ,name,forms,reports_to,source,confirm\nP1,H1,Directora,Director|Encargada,,own,\n");
        SOUND.put(
                "post_rules.csv",
                "organ_type,suffix,name,forms,reports_to,confirm\nUMAE,HEAD,Director del {name},,,\n");
        SOUND.put("sightings.csv", """
            person,post,organ,post_code,seen_on,source
            Ana Ruiz,Directora,Hospital del Río,P1,2024-05-08,1/2024
            """);
        SOUND.put("municipalities.csv", "imss_code,ooad,inegi_state,state,name\n");
        SOUND.put("pack.yaml", """
            code: demo
            name: Instituto de Demostración
            zone: America/Bogota
            language: es-CO
            organ_files: [hospitals.csv]
            letterhead: [Instituto]
            year_legends: {"2026": "2026, año de prueba"}
            sources: [{code: own, title: Registro propio, published: "2024-05"}]
            """);
        SOUND.put("bodies.yaml", """
            bodies:
              - {code: "J-{code}", name: "Junta de {name}", kind: national_meeting, scope: local, per: [UMAE],
                 series: [única], to_confirm: []}
              - code: AG
                name: Asamblea
                kind: assembly
                scope: national
                series: [ordinaria]
                sectors: [{code: W, name: Sector, seats: 10}]
                sessions: [{series: ordinaria, number: 115, held_on: "2024-12", source: own}]
                to_confirm: [Quórum]
            """);
        SOUND.put("programmes.yaml", """
            programmes:
              - code: P
                name: Programa
                sources: [own]
                figures: [{counts: camas, value: 12.5, unit: "%", denominator: 100, cut_off: "2025-08-19", source: own}]
                goals: [{counts: camas, target: 20, unit: camas, deadline: "2026", source: own}]
            """);
        SOUND.put("../schema/hospitals.schema.json", """
            {"andamio:organType": "UMAE", "primaryKey": "code", "fields": [
              {"name": "code", "type": "string", "constraints": {"required": true, "unique": true}},
              {"name": "name", "type": "string", "constraints": {"required": true}},
              {"name": "short_name", "type": "string", "constraints": {"required": true}},
              {"name": "parent", "type": "string"},
              {"name": "beds", "type": "integer"},
              {"name": "valid_from", "type": "date"},
              {"name": "source", "type": "string", "constraints": {"required": true, "pattern": "^[a-z]+$"}}],
             "foreignKeys": [{"fields": "source", "reference": {"resource": "sources", "fields": "code"}},
              {"fields": "parent", "reference": {"resource": "organs", "fields": "code"}}]}
            """);
    }

    private final Path folder;

    SmallPack() {
        try {
            Path root = Files.createTempDirectory("andamio-fuzz");
            root.toFile().deleteOnExit();
            folder = Files.createDirectories(root.resolve("pack"));
            Path schemas = Files.createDirectories(root.resolve("schema"));
            Path real = Path.of(System.getProperty("andamio.root", "..")).resolve("institutions/schema");
            try (Stream<Path> files = Files.list(real)) {
                for (Path file : files.toList()) {
                    Files.copy(file, schemas.resolve(real.relativize(file)));
                }
            }
            for (Map.Entry<String, String> file : SOUND.entrySet()) {
                write(file.getKey(), file.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Packs.load(folder) instanceof PackLoading.Refused refused) {
            throw new IllegalStateException("the frame itself is refused: " + refused.faults());
        }
    }

    static String sound(String file) {
        return SOUND.getOrDefault(file, "");
    }

    /** Loads with that file replaced, and puts the sound one back. */
    void load(String file, byte[] content) {
        write(file, content);
        try {
            answered(Packs.load(folder));
        } finally {
            write(file, sound(file).getBytes(StandardCharsets.UTF_8));
        }
    }

    private static void answered(PackLoading loading) {
        if (loading instanceof PackLoading.Refused refused) {
            assertThat(refused.faults()).isNotEmpty();
            for (Fault fault : refused.faults()) {
                assertThat(fault.file()).isNotBlank();
                assertThat(fault.line()).isNotNegative();
                assertThat(fault.textEs()).isNotBlank();
                assertThat(fault.textEn()).isNotBlank();
            }
        }
    }

    private void write(String file, byte[] content) {
        try {
            Files.write(folder.resolve(file).normalize(), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
