package mx.andamio.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * {@code docs/api.md} against the mapped routes, which {@code AuthorizationMatrixTest} holds equal to those of
 * {@code docs/authorization.csv}. The document writes a route as {@code `GET /organs/{code}`}, without {@code /api/v1}.
 */
class ApiDocumentTest {

    private static final Path DOCS = Path.of(System.getProperty("andamio.root", ".."), "docs");
    private static final Pattern NAMED = Pattern.compile("`((?:GET|POST|PUT|PATCH|DELETE) /[^`\\s]*)`");
    private static final String PREFIX = "/api/v1";

    @Test
    void everyRouteOfTheInterfaceIsNamed() throws IOException {
        var routes = decided().stream()
                .filter(route -> route.contains(" " + PREFIX + "/"))
                .map(route -> route.replace(PREFIX, ""))
                .toList();

        assertThat(routes).hasSizeGreaterThan(100);
        assertThat(named()).containsAll(routes);
    }

    /** A page's address that gives a file is named with the whole of its address. */
    @Test
    void noRouteIsNamedThatIsNotThere() throws IOException {
        var there = decided().stream().map(route -> route.replace(PREFIX, "")).collect(Collectors.toSet());

        assertThat(there).containsAll(named());
    }

    private static Set<String> decided() throws IOException {
        return Files.readAllLines(DOCS.resolve("authorization.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .map(cells -> cells[0] + " " + cells[1])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> named() throws IOException {
        return NAMED.matcher(Files.readString(DOCS.resolve("api.md")))
                .results()
                .map((MatchResult found) -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
