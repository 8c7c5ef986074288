package mx.andamio.pack.loading;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import mx.andamio.pack.Institution;
import mx.andamio.pack.Source;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** {@code pack.yaml}: the institution itself, and which files hold its organs. */
final class InstitutionFile {

    private static final String FILE = "pack.yaml";

    /** A name on every system, and none of another folder; the schema asks for the same. */
    private static final Pattern PLAIN_NAME = Pattern.compile("[a-z][a-z0-9_]*[.]csv");

    private final Entry entry;
    private final boolean present;

    InstitutionFile(@Nullable Node root) {
        entry = new Entry(root);
        present = root != null;
    }

    List<String> organFiles() {
        return entry.texts("organ_files").stream()
                .filter(file -> PLAIN_NAME.matcher(file).matches())
                .distinct()
                .toList();
    }

    void check(Resources resources, Faults faults) {
        if (!present) {
            resources.unavailable(Resources.SOURCES);
            return;
        }
        resources.declare(Resources.SOURCES, "code");
        entry.entries("sources").forEach(source -> {
            String code = source.textOrNull("code");
            if (code != null) {
                resources.add(Resources.SOURCES, "code", code);
            }
        });
        String zone = entry.textOrNull("zone");
        if (zone != null && !isZone(zone)) {
            faults.at(new Faults.Place(FILE, entry.line("zone"), "/zone"), FaultCode.BAD_ZONE, zone);
        }
    }

    Institution make() {
        Map<Integer, String> legends = new TreeMap<>();
        entry.block("year_legends").forEach((year, legend) -> legends.put(Integer.valueOf(year), legend));
        return new Institution(
                entry.text("code"),
                entry.text("name"),
                entry.text("zone"),
                entry.text("language"),
                entry.texts("letterhead"),
                legends,
                entry.entries("sources").stream()
                        .map(s -> new Source(s.text("code"), s.text("title"), s.textOrNull("published")))
                        .toList(),
                entry.texts("to_confirm"));
    }

    private static boolean isZone(String zone) {
        try {
            return !ZoneId.of(zone).getId().isEmpty();
        } catch (DateTimeException e) {
            return false;
        }
    }
}
