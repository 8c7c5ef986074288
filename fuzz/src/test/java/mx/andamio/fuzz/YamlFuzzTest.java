package mx.andamio.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/** A YAML file of a pack or a schema: the first byte says which, and whether the others stand as they are or are pieces. */
class YamlFuzzTest {

    private static final Effort EFFORT = new Effort(1_000);

    private static final List<String> FILES =
            List.of("pack.yaml", "bodies.yaml", "programmes.yaml", "../schema/hospitals.schema.json");

    private static final Glued PIECES = new Glued(100_000, """
         ¦  ¦\n¦\n  ¦\n    ¦\n  - ¦- ¦: ¦:¦, ¦[¦]¦{¦}¦"¦'¦|¦>¦|+9\n¦#¦%¦%YAML 1.2\n¦%TAG ! a\n¦---\n¦...\n¦? ¦&a ¦*a¦\
        <<: ¦! ¦!!str ¦!!int ¦!!binary ¦!<a> ¦\t¦\0¦\ufeff¦\\u0000¦\\UFFFFFFFF¦\\¦\205¦é¦\ud83d\ude00¦\ud800¦~¦\
        null¦true¦no¦.inf¦.nan¦0x1F¦0o17¦12¦-1¦12.5¦1e400¦99999999999999999999¦2024-05-08¦2024-02-30¦"2024-12"¦code: ¦\
        name: ¦zone: ¦language: ¦organ_files: ¦letterhead: ¦year_legends: ¦sources: ¦title: ¦published: ¦bodies:¦\
        programmes:¦kind: ¦scope: ¦per: ¦series: ¦to_confirm: ¦sectors: ¦seats: ¦sessions: ¦number: ¦held_on: ¦source: ¦\
        line_sets: ¦lines: ¦aliases: ¦figures: ¦goals: ¦counts: ¦value: ¦unit: ¦denominator: ¦cut_off: ¦target: ¦\
        deadline: ¦America/Bogota¦hospitals.csv¦../pack.yaml¦nada.csv¦own¦demo¦J-{code}¦{name}¦{nada}¦national_meeting¦\
        assembly¦national¦local¦UMAE¦OOAD¦única¦[hospitals.csv]¦[]¦{}¦"fields": ¦"name": ¦"type": ¦"string"¦"integer"¦\
        "date"¦"constraints": ¦"required": true¦"unique": true¦"pattern": ¦"(a+)+$"¦"^[a-z]+$"¦"enum": ¦"primaryKey": ¦\
        "foreignKeys": ¦"reference": ¦"resource": ¦"andamio:organType": ¦"code"¦"organs\"\
        """);

    private static final SmallPack PACK = new SmallPack();

    static Stream<byte[]> seeds() {
        return IntStream.range(0, FILES.size()).boxed().flatMap(i -> {
            String sound = SmallPack.sound(FILES.get(i));
            byte[] raw = ((char) (i * 2) + sound).getBytes(StandardCharsets.UTF_8);
            return Stream.of(raw, PIECES.seed(sound, i * 2 + 1));
        });
    }

    @MethodSource("seeds")
    @FuzzTest
    void loadsOrRefusesAnyYaml(byte[] data) {
        int mode = data.length == 0 ? 0 : data[0] & 0xFF;
        byte[] content = mode % 2 == 0
                ? Arrays.copyOfRange(data, Math.min(1, data.length), data.length)
                : PIECES.text(data, 1).getBytes(StandardCharsets.UTF_8);
        EFFORT.spend(() -> PACK.load(FILES.get(mode / 2 % FILES.size()), content));
    }

    @AfterAll
    static void figures() {
        EFFORT.print("YAML");
    }
}
