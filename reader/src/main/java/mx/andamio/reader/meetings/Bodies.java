package mx.andamio.reader.meetings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mx.andamio.pack.Body;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;
import mx.andamio.reader.text.Fold;
import org.jspecify.annotations.Nullable;

/** Which body of the pack a meeting's name means. */
public final class Bodies {

    private record Entry(List<String> words, Body body) {}

    private final List<Entry> entries = new ArrayList<>();

    private static final Set<String> SMALL = Set.of(
            "de",
            "del",
            "la",
            "las",
            "los",
            "el",
            "y",
            "e",
            "h",
            "honorable",
            "por",
            "con",
            "asi",
            "como",
            "en",
            "para");

    /** Indexes the names and aliases of a pack's bodies. */
    public Bodies(Pack pack) {
        Set<String> sides = new HashSet<>(Set.of(Fold.of(pack.code())));
        pack.organsOf(OrganType.UNION).forEach(u -> sides.add(Fold.of(u.shortName())));
        for (Body body : pack.bodies()) {
            names(body).forEach(alias -> entries.add(new Entry(words(alias), body)));
            List<String> plain = new ArrayList<>(words(body.family()));
            plain.removeAll(sides);
            entries.add(new Entry(plain, body));
        }
    }

    /** The body whose words the meeting's name holds, from the same first word on; the most words win. */
    @Nullable
    Body of(String name) {
        List<String> words = words(name);
        Entry best = null;
        for (Entry entry : entries) {
            boolean more = best == null || entry.words().size() > best.words().size();
            if (more && covers(words, entry.words())) {
                best = entry;
            }
        }
        return best == null ? null : best.body();
    }

    private static List<String> names(Body body) {
        List<String> names = new ArrayList<>(body.aliases());
        names.add(body.name());
        return names;
    }

    private static boolean covers(List<String> words, List<String> wanted) {
        boolean covered = wanted.size() > 1
                && !words.isEmpty()
                && words.containsAll(wanted)
                && words.get(0).equals(wanted.get(0));
        return covered && !isOthers(words, wanted);
    }

    /** "Reunión Nacional de Directores de Enfermería": a meeting of others than those whom the series convenes. */
    private static boolean isOthers(List<String> words, List<String> wanted) {
        return wanted.size() == 2 && words.get(0).equals("reunion") && words.size() > 3;
    }

    private static List<String> words(String text) {
        List<String> words = new ArrayList<>();
        String expanded = Fold.of(text)
                .replace("unidades medicas de alta especialidad", "umae")
                .replace("jefas y jefes", "jefes")
                .replace("jefes de servicios de prestaciones medicas", "jspm")
                .replace("jefaturas de servicios de prestaciones medicas", "jspm")
                .replace("titulares de servicios de prestaciones medicas", "jspm")
                .replace("direcciones medicas", "directores medicos")
                .replace("directoras y directores", "directores");
        for (String w : expanded.split("[^a-z0-9]+")) {
            if (!w.isEmpty() && !SMALL.contains(w)) {
                words.add(w.equals("sesiones") ? "sesion" : w);
            }
        }
        return words;
    }
}
