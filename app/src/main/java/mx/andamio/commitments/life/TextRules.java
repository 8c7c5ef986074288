package mx.andamio.commitments.life;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The rule of a commitment's text: one verb, one deliverable. It warns and offers the parts; it never refuses, for it reads Spanish by its endings and may be
 * wrong, and whoever writes decides.
 *
 * <p>{@code sheets.values.Deeds} asks the same of a row of a spreadsheet, knowing the reader's verbs. They stay two: this package depends on nothing but the
 * language ({@code ArchitectureTest}), so it can ask neither the reader nor sheets; and sheets, a library, cannot ask the application.
 */
public final class TextRules {

    private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.UNICODE_CHARACTER_CLASS;

    private static final String VERB = "\\p{L}+[aeií]r(?:se|l[aeo]s?)?";

    /** Words that end like a verb and follow {@code y} in this field's sentences without being one. */
    private static final Set<String> NO_VERBS = Set.of(
            "alimentar",
            "altar",
            "auxiliar",
            "ayer",
            "bienestar",
            "cardiovascular",
            "celular",
            "circular",
            "curricular",
            "escolar",
            "ejemplar",
            "familiar",
            "hogar",
            "hospitalar",
            "lugar",
            "militar",
            "molecular",
            "mujer",
            "ocular",
            "par",
            "particular",
            "placer",
            "poder",
            "popular",
            "preescolar",
            "pulmonar",
            "regular",
            "similar",
            "singular",
            "taller",
            "titular",
            "vascular",
            "vehicular");

    private static final Pattern BEGINS = Pattern.compile("^(?:se\\s+)?(" + VERB + "|\\p{L}+r(?:á|án|emos))\\b", FLAGS);
    private static final Pattern JOINED = Pattern.compile(
            "(?:\\s*[,;]\\s*(?:(?:y|e)\\s+(?:además\\s+)?|así\\s+como\\s+|además\\s+de\\s+)?"
                    + "|\\s+(?:y|e)\\s+(?:además\\s+)?|\\s+así\\s+como\\s+|\\s+además\\s+de\\s+)(?=(" + VERB
                    + ")\\s+[\\p{L}\\d])",
            FLAGS);
    private static final Pattern PURPOSE =
            Pattern.compile("\\s(?:para|de|a|al|sin|por|en|con|que)\\s+(" + VERB + ")\\b", FLAGS);
    private static final String COUNTED = "(?!(?:19|20)\\d\\d\\b)\\d[\\d,.]*\\s+(?!de\\b|por\\b|%)\\p{L}+";
    private static final Pattern TWO_COUNTED = Pattern.compile(
            "^((?:se\\s+)?\\p{L}+)\\s+(.*?" + COUNTED + ".*?)(?:\\s*,\\s*(?:y\\s+)?|\\s+y\\s+)(" + COUNTED + ".*)$",
            FLAGS | Pattern.DOTALL);

    /** Longer texts are looked at up to here, in characters; a commitment is a sentence. */
    private static final int LONGEST = 2_000;

    private TextRules() {}

    /** What may be wrong with a text. */
    public enum Warning {
        /** It does not begin with what is to be done. */
        NO_VERB,
        /** It has two actions: two commitments. */
        TWO_VERBS,
        /** One action yields two counted things: two commitments. */
        TWO_DELIVERABLES
    }

    /**
     * What was seen.
     *
     * @param split texts of the commitments that it would be, two or more; empty where nothing is to be split
     */
    public record Seen(Set<Warning> warnings, List<String> split) {

        public Seen {
            warnings = Set.copyOf(warnings);
            split = List.copyOf(split);
        }
    }

    public static Seen look(String text) {
        var said = text.strip();
        said = said.substring(0, Math.min(said.length(), LONGEST)).replaceAll("[.\\s]+$", "");
        var warnings = EnumSet.noneOf(Warning.class);
        var first = BEGINS.matcher(said);
        if (!first.find() || NO_VERBS.contains(lower(first.group(1)))) {
            warnings.add(Warning.NO_VERB);
        }
        var parts = byVerb(said);
        if (parts.size() > 1) {
            warnings.add(Warning.TWO_VERBS);
            return new Seen(warnings, parts);
        }
        parts = byCount(said);
        if (!parts.isEmpty()) {
            warnings.add(Warning.TWO_DELIVERABLES);
        }
        return new Seen(warnings, parts);
    }

    /** Cuts before each further verb that is done beside the first, not for its sake ({@code para ampliar y mejorar}). */
    private static List<String> byVerb(String text) {
        var parts = new ArrayList<String>();
        var joined = JOINED.matcher(text);
        var from = 0;
        while (joined.find()) {
            var part = text.substring(from, joined.start());
            if (!NO_VERBS.contains(lower(joined.group(1))) && !hasPurpose(part)) {
                parts.add(sentence(part));
                from = joined.end();
            }
        }
        parts.add(sentence(text.substring(from)));
        return parts;
    }

    private static boolean hasPurpose(String part) {
        return PURPOSE.matcher(part).results().anyMatch(found -> !NO_VERBS.contains(lower(found.group(1))));
    }

    private static List<String> byCount(String text) {
        var two = TWO_COUNTED.matcher(text);
        return two.matches()
                ? List.of(sentence(two.group(1) + " " + two.group(2)), sentence(two.group(1) + " " + two.group(3)))
                : List.of();
    }

    private static String sentence(String part) {
        var said = part.strip();
        return said.isEmpty() ? said : said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1);
    }

    private static String lower(String word) {
        return word.toLowerCase(Locale.ROOT);
    }
}
