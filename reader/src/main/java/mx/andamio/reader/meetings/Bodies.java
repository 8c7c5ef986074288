package mx.andamio.reader.meetings;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.pack.Body;
import mx.andamio.pack.Pack;
import mx.andamio.reader.text.Fold;
import org.jspecify.annotations.Nullable;

/** Which body of the pack a meeting's name means. */
final class Bodies {

    private static final Set<String> SMALL = Set.of("de", "del", "la", "las", "los", "el", "y", "e", "h", "honorable", "por", "con", "asi", "como", "en", "para");

    private Bodies() {}

    /** The body whose name or alias the meeting's name begins with; else the one whose every word it holds, the most words first. */
    static @Nullable Body of(Pack pack, String name) {
        List<String> words = words(name);
        Body best = null;
        int most = 0;
        for (Body body : pack.bodies()) {
            for (String alias : names(body)) {
                List<String> wanted = words(alias);
                int fit = !wanted.isEmpty() && covers(words, wanted) ? wanted.size() : 0;
                if (fit > most) {
                    most = fit;
                    best = body;
                }
            }
        }
        return best;
    }

    private static List<String> names(Body body) {
        List<String> names = new ArrayList<>(body.aliases());
        names.add(body.name());
        return names;
    }

    private static boolean covers(List<String> words, List<String> wanted) {
        return wanted.size() > 1 && words.containsAll(wanted) && words.get(0).equals(wanted.get(0));
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String expanded = Fold.of(text)
                .replace("unidades medicas de alta especialidad", "umae")
                .replace("jefas y jefes", "jefes")
                .replace("jefes de servicios de prestaciones medicas", "jspm")
                .replace("jefaturas de servicios de prestaciones medicas", "jspm")
                .replace("directoras y directores", "directores");
        for (String w : expanded.split("[^a-z0-9]+")) {
            if (!w.isEmpty() && !SMALL.contains(w)) {
                words.add(w.equals("sesiones") ? "sesion" : w);
            }
        }
        return words;
    }
}
