package mx.andamio.fuzz;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.provider.MethodSource;

/** A table of a pack: the first byte says which, and whether the others are the file as it stands or pieces of tables. */
class TableFuzzTest {

    private static final Effort EFFORT = new Effort(1_000);

    private static final List<String> FILES = List.of(
            "hospitals.csv", "aliases.csv", "posts.csv", "post_rules.csv", "sightings.csv", "municipalities.csv");

    private static final Glued PIECES = new Glued(100_000, """
        ,¦,¦,,¦\n¦\n¦\r\n¦\r¦"¦""¦ ¦\t¦;¦|¦\0¦\ufeff¦é¦\ud800¦code,name,short_name,parent,beds,valid_from,source\n¦\
        organ,text,kind,valid_to,confirm\n¦code,organ,name,forms,reports_to,source,confirm\n¦\
        organ_type,suffix,name,forms,reports_to,confirm\n¦person,post,organ,post_code,seen_on,source\n¦\
        imss_code,ooad,inegi_state,state,name\n¦code¦name¦organ¦H1¦H2¦H3¦P1¦H1-HEAD¦{code}-HEAD¦{name}¦{code}¦\
        {short_name}¦{nada}¦{¦}¦Hospital¦Río¦Director|Directora¦UMAE¦OOAD¦NADA¦HEAD¦OLD_CODE¦MISSPELLING¦own¦otro¦si¦no¦\
        120¦-1¦007¦99999999999¦1e3¦2024-05-08¦2024-02-30¦2024-12¦+2024-05-08¦A01¦01¦\
        H1,Hospital,Río,,120,2020-01-01,own\n¦H2,Hospital,Río,H1,,,own\n¦H1,Hospital,Río,H2,,,own\n¦\
        H1,Viejo,OLD_CODE,,si\n¦P1,H1,Directora,Director|Encargada,,own,\n¦P2,H1,Jefa,,P1,own,\n¦P1,H1,Jefa,,P2,own,\n¦\
        UMAE,HEAD,Director del {name},,,\n¦Ana Ruiz,Directora,Hospital,P1,2024-05-08,1/2024\n\
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
    void loadsOrRefusesAnyTable(byte[] data) {
        int mode = data.length == 0 ? 0 : data[0] & 0xFF;
        byte[] content = mode % 2 == 0
                ? Arrays.copyOfRange(data, Math.min(1, data.length), data.length)
                : PIECES.text(data, 1).getBytes(StandardCharsets.UTF_8);
        EFFORT.spend(() -> PACK.load(FILES.get(mode / 2 % FILES.size()), content));
    }

    @AfterAll
    static void figures() {
        EFFORT.print("CSV");
    }
}
