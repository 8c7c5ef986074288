package mx.andamio.sheets;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Workbooks as offices keep them, with planted faults and gaps: each is named, nothing else is, and the rest is exact. */
class WorkbookScoreTest {

    private static final Path FOLDER =
            Path.of(System.getProperty("andamio.root", "..")).resolve("sheets/src/test/resources/workbooks");

    static Stream<String> files() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files
                    .map(f -> f.getFileName().toString())
                    .filter(f -> f.endsWith(".xlsx") || f.endsWith(".csv"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void namesEveryFaultAndNoOther(String file) throws IOException {
        JsonNode expected = JsonMapper.builder()
                .build()
                .readTree(Files.readString(FOLDER.resolve(file.replaceFirst("\\.[a-z]+$", ".expected.json"))));
        JsonNode got = JsonMapper.builder().build().valueToTree(Answers.of((Preview)
                Importer.over(ImssPack.pack()).preview(Files.readAllBytes(FOLDER.resolve(file)), file, Choices.NONE)));

        assertThat(got.get("rows").intValue()).isEqualTo(expected.get("rows").intValue());
        assertThat(places(got.get("faults"), "code", "column"))
                .isEqualTo(places(expected.get("faults"), "code", "column"));
        assertThat(places(got.get("gaps"), "field")).isEqualTo(places(expected.get("gaps"), "field"));
        assertThat(twoVerbs(got, expected)).isEqualTo(places(expected.get("warnings")));
        suggestions(got, expected);
        commitments(got, expected);
    }

    private static Set<String> places(JsonNode items, String... more) {
        Set<String> places = new TreeSet<>();
        items.forEach(i -> {
            StringBuilder place = new StringBuilder(place(i));
            for (String name : more) {
                place.append(' ').append(i.get(name).asString().strip());
            }
            places.add(place.toString());
        });
        return places;
    }

    private static String place(JsonNode item) {
        return item.get("sheet").asString() + " " + item.get("row").intValue();
    }

    /** Rows where a warning is neither asked nor wrong are left out. */
    private static Set<String> twoVerbs(JsonNode got, JsonNode expected) {
        Set<String> open = places(expected.get("open_warnings"));
        Set<String> found = new TreeSet<>();
        got.get("warnings").forEach(w -> {
            if (w.get("code").asString().startsWith("TWO_") && !open.contains(place(w))) {
                found.add(place(w));
            }
        });
        return found;
    }

    private static void suggestions(JsonNode got, JsonNode expected) {
        Map<String, String> answers = new TreeMap<>();
        got.get("faults")
                .forEach(f -> answers.put(
                        place(f) + " " + f.get("code").asString(),
                        f.get("suggestion").asString("")));
        expected.get("faults").forEach(f -> {
            if (f.has("suggestion_name")) {
                assertThat(answers.get(place(f) + " " + f.get("code").asString()))
                        .containsIgnoringCase(f.get("suggestion_name").asString());
            }
        });
    }

    private static void commitments(JsonNode got, JsonNode expected) {
        Set<String> faulty = new TreeSet<>();
        expected.get("faults")
                .forEach(f -> faulty.add(place(f) + " " + f.get("field").asString()));
        Map<String, JsonNode> byPlace = new TreeMap<>();
        got.get("commitments").forEach(c -> byPlace.put(place(c), c));
        boolean keyed = expected.get("mapping").has("key");
        for (JsonNode wanted : expected.get("commitments")) {
            JsonNode answer = Objects.requireNonNull(byPlace.get(place(wanted)), place(wanted));
            Set<String> open = new TreeSet<>();
            wanted.path("open_fields").forEach(f -> open.add(f.asString()));
            for (String field : new String[] {
                "key", "organ", "line", "text", "responsible", "baseline", "target", "unit", "signed_on", "deadline"
            }) {
                String at = place(wanted) + " " + field;
                if (!faulty.contains(at) && !open.contains(field) && (keyed || !field.equals("key"))) {
                    assertThat(said(answer.get(field))).as(at).isEqualTo(said(wanted.get(field)));
                }
            }
        }
    }

    private static @Nullable String said(JsonNode value) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            BigDecimal number = value.decimalValue().stripTrailingZeros();
            return number.signum() == 0 ? "0" : number.toPlainString();
        }
        return value.asString()
                .replaceAll("[\\u200B\\u200C\\u200D\\uFEFF\\u2060\\u00AD]", "")
                .replaceAll("[\\s\\u00A0]+", " ")
                .strip()
                .toLowerCase(java.util.Locale.ROOT);
    }
}
