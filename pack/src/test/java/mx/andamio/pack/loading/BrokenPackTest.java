package mx.andamio.pack.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import mx.andamio.pack.PackLoading;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BrokenPackTest {

    private static final List<String> FILES = List.of(
            "pack.yaml",
            "bodies.yaml",
            "programmes.yaml",
            "ooad.csv",
            "normative.csv",
            "umae.csv",
            "posts.csv",
            "post_rules.csv",
            "aliases.csv",
            "sightings.csv",
            "../schema/ooad.schema.json",
            "../schema/bodies.schema.json");

    private static final List<String> SPLINTERS = List.of(
            "\"", ",", "\n", ":", "{", "}", "[", "]", "&a", "*a", "|", "-", " ", "\t", "\0", "é", "9", "null", "#");

    private final PackCopy pack;

    BrokenPackTest(@TempDir Path root) {
        pack = new PackCopy(root);
    }

    @Test
    void neverThrowsWhereverAFileIsBroken() {
        int runs = Integer.getInteger("andamio.pack.breakages", 100);
        Random random = new Random(20260430);
        int refused = 0;

        for (int run = 0; run < runs; run++) {
            String file = FILES.get(random.nextInt(FILES.size()));
            String sound = pack.text(file);
            pack.write(file, broken(sound, random));
            refused += pack.load() instanceof PackLoading.Refused ? 1 : 0;
            pack.write(file, sound);
        }

        assertThat(refused).as("breakages that were noticed").isGreaterThan(runs / 3);
        assertThat(pack.load()).isInstanceOf(PackLoading.Loaded.class);
    }

    private static String broken(String text, Random random) {
        int at = random.nextInt(text.length());
        int end = Math.min(text.length(), at + random.nextInt(12));
        return text.substring(0, at) + SPLINTERS.get(random.nextInt(SPLINTERS.size())) + text.substring(end);
    }
}
