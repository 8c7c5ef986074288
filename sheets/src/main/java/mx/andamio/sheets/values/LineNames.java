package mx.andamio.sheets.values;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.pack.Folding;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.Pack;
import org.jspecify.annotations.Nullable;

/** The lines of action that the institution's meetings have used, by their names. */
public final class LineNames {

    private static final String KIND = "lines_of_action";

    private final Map<String, LineSet.Line> named = new LinkedHashMap<>();
    private final List<LineSet.Line> lines = new ArrayList<>();

    public LineNames(Pack pack) {
        pack.bodies().stream()
                .flatMap(b -> b.lineSets().stream())
                .filter(s -> s.kind().equals(KIND))
                .flatMap(s -> s.lines().stream())
                .forEach(line -> {
                    if (named.putIfAbsent(Folding.fold(line.name()), line) == null) {
                        lines.add(line);
                    }
                });
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
        return Folding.fold(text)
                .replaceFirst(
                        "^(?:linea (?:de accion )?|eje |l )?(?:\\d{1,2}(?: \\d{1,2})?|viii|vii|vi|iv|v|iii|ii|i|l\\d)(?: (?=\\p{L})|$)",
                        "")
                .replaceFirst("^linea de accion (?=\\p{L})", "");
    }
}
