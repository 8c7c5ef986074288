package mx.andamio.sheets.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import mx.andamio.pack.Folding;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.Pack;
import org.jspecify.annotations.Nullable;

/** The lines of action and the work tables that the institution's meetings have used, by their names. */
public final class LineNames {

    private static final String KIND = "lines_of_action";
    private static final String TABLES = "work_tables";
    /** The number of a line in brackets behind its name. */
    private static final Pattern NUMBERED =
            Pattern.compile("(?i)\\s*[(\\[]\\s*(?:no\\.?|l[ií]nea|eje|l)?\\s*\\d{1,2}\\s*[)\\]][\\s.]*$");

    private final Map<String, LineSet.Line> named = new LinkedHashMap<>();
    private final List<LineSet.Line> lines = new ArrayList<>();
    /** Names of the meetings' work tables, by their folded names. */
    private final Map<String, String> tables = new LinkedHashMap<>();

    public LineNames(Pack pack) {
        pack.lines(KIND).forEach(line -> {
            if (named.putIfAbsent(Folding.fold(line.name()), line) == null) {
                lines.add(line);
            }
        });
        pack.lines(TABLES).forEach(table -> tables.putIfAbsent(Folding.fold(table.name()), table.name()));
    }

    /** Names of the work tables that meetings have had, in the order of the pack. */
    public List<String> tables() {
        return List.copyOf(tables.values());
    }

    /** Whether a text names a work table: by a number, by its whole name or by how it begins. */
    public boolean namesTable(String text) {
        String folded = Folding.fold(text);
        String name = folded.replaceFirst("^(?:mesa(?: de trabajo)? )?(?:no )?(?:\\d{1,2}|[ivx]{1,4})?(?: |$)", "");
        boolean numbered = folded.matches("mesa(?: de trabajo)?(?: no)? (?:\\d{1,2}|[ivx]{1,4}|transversal)\\b.*");
        return numbered
                || name.length() > 4
                        && tables.keySet().stream().anyMatch(t -> t.equals(name) || t.startsWith(name + " "));
    }

    /** In the order of the pack. */
    public List<LineSet.Line> all() {
        return List.copyOf(lines);
    }

    /** Whether the institution has any: without them a line is kept as written and never a fault. */
    public boolean any() {
        return !lines.isEmpty();
    }

    /** The line of that name; letter case, accents and a number in front do not matter. Null where there is none. */
    public LineSet.@Nullable Line of(String text) {
        return named.get(bare(text));
    }

    /** What may have been meant, nearest first: a few keystrokes away, or words of one line alone. */
    public List<String> near(String text) {
        String bare = bare(text);
        List<LineSet.Line> near = Near.of(bare, named);
        if (near.isEmpty() && bare.length() > 3) {
            near = named.entrySet().stream()
                    .filter(e -> (" " + e.getKey() + " ").contains(" " + bare + " ")
                            || (" " + bare + " ").contains(" " + e.getKey() + " ")
                            || sharesWord(e.getKey(), bare))
                    .map(Map.Entry::getValue)
                    .limit(3)
                    .toList();
        }
        return near.stream().map(LineSet.Line::name).toList();
    }

    private static boolean sharesWord(String line, String text) {
        List<String> words = List.of(text.split(" "));
        for (String word : line.split(" ")) {
            if (word.length() > 4 && words.contains(word)) {
                return true;
            }
        }
        return false;
    }

    private static String bare(String text) {
        return Folding.fold(NUMBERED.matcher(text).replaceFirst(""))
                .replaceFirst(
                        "^(?:linea (?:de accion )?|eje |l |la )?(?:\\d{1,2}(?: \\d{1,2})?|viii|vii|vi|iv|v|iii|ii|i|la?\\d{1,2})(?: (?=\\p{L})|$)",
                        "")
                .replaceFirst("^linea de accion (?=\\p{L})", "");
    }
}
