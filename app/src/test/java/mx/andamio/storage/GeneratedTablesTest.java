package mx.andamio.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The classes of the tables say what the migrations make. With {@code -Dandamio.jooq.write=true} this test writes them instead. */
class GeneratedTablesTest {

    private static final Path COMMITTED = Path.of("src/generated/java");

    @TempDir
    Path temp;

    @Test
    void tablesClassesAreThoseOfTheMigrations() throws Exception {
        if (Boolean.getBoolean("andamio.jooq.write")) {
            JooqSources.generateInto(COMMITTED);
            return;
        }

        JooqSources.generateInto(temp);

        var generated = sources(temp);
        var committed = sources(COMMITTED);
        assertThat(committed.keySet()).containsExactlyElementsOf(generated.keySet());
        generated.forEach((file, text) ->
                assertThat(committed.get(file)).as(file.toString()).isEqualTo(text));
    }

    private static Map<Path, String> sources(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            var sources = new TreeMap<Path, String>();
            files.filter(Files::isRegularFile).forEach(file -> sources.put(folder.relativize(file), text(file)));
            return sources;
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
