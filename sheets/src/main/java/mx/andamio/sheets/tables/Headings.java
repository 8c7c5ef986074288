package mx.andamio.sheets.tables;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mx.andamio.pack.Folding;
import mx.andamio.sheets.Field;
import org.jspecify.annotations.Nullable;

/** What a heading announces, by the words that people use. Several fields may be possible: the cells below decide. */
final class Headings {

    private static final Headings KNOWN = new Headings();

    /** By how much a heading that only begins with known words counts less, and one that only holds them. */
    private static final double BEGINS = 0.8;

    private static final double HOLDS = 0.6;

    /** Words as systems shorten them in the names of their columns: FEC_COMPROMISO, DESC_LINEA_ACCION. */
    private static final Map<String, String> SHORTENED = Map.ofEntries(
            Map.entry("fec", "fecha"),
            Map.entry("fch", "fecha"),
            Map.entry("fh", "fecha"),
            Map.entry("desc", "descripcion"),
            Map.entry("descr", "descripcion"),
            Map.entry("nom", "nombre"),
            Map.entry("nomb", "nombre"),
            Map.entry("val", "valor"),
            Map.entry("cant", "cantidad"),
            Map.entry("cve", "clave"),
            Map.entry("cod", "codigo"),
            Map.entry("resp", "responsable"),
            Map.entry("uni", "unidad"),
            Map.entry("med", "medida"),
            Map.entry("comp", "compromiso"),
            Map.entry("comprom", "compromiso"),
            Map.entry("cumplim", "cumplimiento"),
            Map.entry("lin", "linea"),
            Map.entry("acc", "accion"),
            Map.entry("term", "termino"),
            Map.entry("obs", "observaciones"),
            Map.entry("observ", "observaciones"),
            Map.entry("pct", "porcentaje"));

    private record Sense(@Nullable Field field, double weight) {}

    private static final String ALTERNATIVE = " / ";
    /** Shorter words are no several words in one. */
    private static final int JOINED = 8;

    private final Map<String, Map<String, Sense>> senses = new HashMap<>();
    /** The same without spaces: "lineabase". */
    private final Map<String, Map<String, Sense>> joined = new HashMap<>();

    private final Map<String, Map<Field, Double>> read = new HashMap<>();

    private Headings() {
        try (InputStream in = Headings.class.getResourceAsStream("/mx/andamio/sheets/headings.txt")) {
            if (in == null) {
                throw new IllegalStateException("missing resource headings.txt");
            }
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .forEach(this::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void add(String line) {
        String[] head = line.split(" ", 3);
        Field field = head[0].equals("NONE") ? null : Field.valueOf(head[0]);
        Sense sense = new Sense(field, Double.parseDouble(head[1]));
        for (String phrase : head[2].split("\\|")) {
            senses.computeIfAbsent(phrase.strip(), p -> new HashMap<>()).put(head[0], sense);
            joined.computeIfAbsent(phrase.replace(" ", ""), p -> new HashMap<>())
                    .put(head[0], sense);
        }
    }

    /**
     * Fields that a heading may announce, each from 0 to 1; empty when it says none that is known. What stands in brackets counts where the whole is
     * known word for word: "Fecha (firma)", "Meta (unidad)".
     */
    static Map<Field, Double> of(String heading) {
        String whole = heading.indexOf('(') < 0 ? "" : Folding.fold(heading);
        String folded = KNOWN.senses.containsKey(whole) ? whole : alternatives(heading);
        synchronized (KNOWN.read) {
            Map<Field, Double> known = KNOWN.read.get(folded);
            if (known == null) {
                known = KNOWN.reading(folded);
                if (KNOWN.read.size() < 5_000) {
                    KNOWN.read.put(folded, known);
                }
            }
            return known;
        }
    }

    /** A heading folded, a bar kept where it parts two names for one thing: "Tema específico / compromiso". */
    private static String alternatives(String heading) {
        String folded = fold(heading);
        String[] parts = heading.replaceAll("\\([^)]{0,60}\\)", " ").split("/|(?i)(?<=\\p{L}) (?:o|u) (?=\\p{L})");
        boolean names = parts.length == 2 && !KNOWN.senses.containsKey(folded);
        return names ? fold(parts[0]) + ALTERNATIVE + fold(parts[1]) : folded;
    }

    /** Whether a heading is known to announce none of the fields. */
    static boolean isOther(String heading) {
        Map<String, Sense> exact = KNOWN.senses.get(fold(heading));
        return exact != null && exact.containsKey("NONE");
    }

    /** Whether a heading is one that is known word for word. */
    static boolean known(String heading) {
        String folded = fold(heading);
        return KNOWN.senses.containsKey(folded)
                || KNOWN.senses.containsKey(written(folded))
                || KNOWN.senses.containsKey(Folding.fold(heading));
    }

    /** A heading without letter case, accents, punctuation and what stands in brackets. */
    static String fold(String heading) {
        // "Nº" with an ordinal, which folding keeps as a letter; "FechaCompromiso" as a program names its columns
        String apart = heading.replace('º', '°');
        apart = apart.indexOf(' ') < 0 ? apart.replaceAll("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})", " ") : apart;
        String bare = apart.replaceAll("\\([^)]{0,60}\\)", " ");
        String folded = Folding.fold(bare);
        return folded.isEmpty() ? Folding.fold(apart.replace("#", " no ")) : folded;
    }

    private Map<Field, Double> reading(String alternatives) {
        int bar = alternatives.indexOf(ALTERNATIVE);
        String folded = alternatives.replace(ALTERNATIVE, " ").strip();
        Map<Field, Double> whole = readingOf(folded);
        if (bar < 0 || whole.values().stream().anyMatch(s -> s >= 1)) {
            return whole;
        }
        Map<Field, Double> scores = new EnumMap<>(Field.class);
        scores.putAll(whole);
        for (String name : alternatives.split(Pattern.quote(ALTERNATIVE))) {
            senses.getOrDefault(name, Map.of()).values().forEach(s -> put(scores, s.field(), s.weight() * BEGINS));
        }
        return scores;
    }

    private Map<Field, Double> readingOf(String folded) {
        Map<Field, Double> scores = new EnumMap<>(Field.class);
        Map<String, Sense> exact = senses.get(folded);
        exact = exact == null ? senses.get(folded.replaceFirst("^(?:\\d{1,2}|[a-z]) ", "")) : exact;
        String full = written(folded);
        exact = exact == null ? senses.get(full) : exact;
        exact = exact == null && folded.length() >= JOINED && folded.indexOf(' ') < 0 ? joined.get(folded) : exact;
        if (exact != null) {
            exact.values().forEach(s -> put(scores, s.field(), s.weight()));
            return scores;
        }
        if (folded.length() > 90) {
            return scores;
        }
        String[] words = full.split(" ");
        for (int length = words.length - 1; length > 0 && scores.isEmpty(); length--) {
            if (partly(words, length, scores)) {
                break;
            }
        }
        return scores;
    }

    /** Shortened words written out. */
    private static String written(String folded) {
        return Arrays.stream(folded.split(" "))
                .map(w -> SHORTENED.getOrDefault(w, w))
                .collect(Collectors.joining(" "));
    }

    /** The longest known words inside a heading; a heading that begins with words of no field announces none. */
    private boolean partly(String[] words, int length, Map<Field, Double> scores) {
        for (int from = 0; from + length <= words.length; from++) {
            String phrase = String.join(" ", Arrays.copyOfRange(words, from, from + length));
            Map<String, Sense> found = phrase.length() < 3 ? null : senses.get(phrase);
            if (found != null) {
                double share = from == 0 ? BEGINS : HOLDS;
                found.values().forEach(s -> put(scores, s.field(), s.weight() * share));
                return true;
            }
        }
        return false;
    }

    private static void put(Map<Field, Double> scores, @Nullable Field field, double score) {
        if (field != null) {
            scores.merge(field, score, Math::max);
        }
    }
}
