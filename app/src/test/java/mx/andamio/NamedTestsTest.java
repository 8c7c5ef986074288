package mx.andamio;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The specifications point at the tests that prove them: what they name must be there. */
class NamedTestsTest {

    private static final Path ROOT = Path.of(System.getProperty("andamio.root", ".."));

    /** {@code `SomeTest`}, {@code `SomeTest.method`}, or {@code `.method`} of a test that the document names. */
    private static final Pattern NAMED = Pattern.compile("`(?=[A-Z.])([A-Z]\\w*Test)?(?:\\.([a-z]+[A-Z]\\w*))?`");

    @Test
    void everyTestThatTheDocumentsNameIsThere() throws IOException {
        var sources = testSources();
        var missing = new ArrayList<String>();
        var named = 0;
        for (var document : documents()) {
            var tests = new HashSet<String>();
            var matcher = NAMED.matcher(Files.readString(document));
            while (matcher.find()) {
                var test = matcher.group(1);
                if (test != null) {
                    tests.add(test);
                }
                var among = test == null ? tests : Set.of(test);
                if (among.stream().noneMatch(one -> isThere(sources, one, matcher.group(2)))) {
                    missing.add(document.getFileName() + ": " + matcher.group());
                }
                named++;
            }
        }
        assertThat(missing).isEmpty();
        assertThat(named).as("tests named").isGreaterThan(300);
    }

    private static boolean isThere(Map<String, String> sources, String test, @Nullable String method) {
        var source = sources.get(test);
        return source != null && (method == null || source.contains(" " + method + "("));
    }

    private static List<Path> documents() throws IOException {
        try (var specs = Files.list(ROOT.resolve("docs/specs"))) {
            var all = new ArrayList<>(specs.sorted().toList());
            all.add(ROOT.resolve("docs/trazabilidad.md"));
            return all;
        }
    }

    private static Map<String, String> testSources() throws IOException {
        var sources = new HashMap<String, String>();
        for (var module : List.of("pack", "reader", "sheets", "measures", "app", "fuzz", "bench")) {
            try (var files = Files.walk(ROOT.resolve(module).resolve("src/test/java"))) {
                files.filter(file -> file.toString().endsWith("Test.java")).forEach(file -> {
                    try {
                        sources.merge(
                                file.getFileName().toString().replace(".java", ""),
                                Files.readString(file),
                                String::concat);
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                });
            }
        }
        return sources;
    }
}
