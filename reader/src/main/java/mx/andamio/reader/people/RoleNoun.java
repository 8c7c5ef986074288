package mx.andamio.reader.people;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Nouns of posts and their adjectives, in both genders, with the neutral masculine that is printed. */
public final class RoleNoun {

    private static final Map<String, String> NOUNS = pairs("roles.txt");
    private static final Map<String, String> MODIFIERS = pairs("modifiers.txt");
    private static final Map<String, String> PLURALS = plurals();

    private static final Map<String, String> SHORT = Map.of(
            "dir",
            "Director",
            "subdir",
            "Subdirector",
            "coord",
            "Coordinador",
            "srio",
            "Secretario",
            "sria",
            "Secretario",
            "pdte",
            "Presidente",
            "pdta",
            "Presidente",
            "rep",
            "Representante",
            "tit",
            "Titular",
            "enc",
            "Encargado");
    private static final Pattern ADJECTIVE =
            Pattern.compile(".*(?:al|ar|ari[oa]|ic[oa]|iv[oa]|er[oa]|an[oa]|in[oa]|ista|ense|ente|olog[oa]|os[oa])");
    private static final Set<String> NO_ADJECTIVES = Set.of(
            "igual",
            "final",
            "durante",
            "mediante",
            "primero",
            "primera",
            "solamente",
            "actualmente",
            "ahora",
            "enero");

    private RoleNoun() {}

    private static Map<String, String> pairs(String resource) {
        Map<String, String> map = new HashMap<>();
        for (String line : Words.lines(resource)) {
            String[] forms = line.split("\\s+");
            String printed =
                    forms.length > 2 ? forms[2] : Character.toUpperCase(forms[1].charAt(0)) + forms[1].substring(1);
            map.put(Fold.of(forms[0]), printed);
            map.put(Fold.of(forms[1]), printed);
        }
        return Map.copyOf(map);
    }

    private static Map<String, String> plurals() {
        Map<String, String> map = new HashMap<>();
        NOUNS.forEach((form, printed) -> map.put(form + (vowelLast(form) ? "s" : "es"), printed));
        return Map.copyOf(map);
    }

    private static boolean vowelLast(String form) {
        return "aeiou".indexOf(form.charAt(form.length() - 1)) >= 0;
    }

    /** Neutral masculine of a folded singular form, null when it names no post. */
    public static @Nullable String noun(String folded) {
        return NOUNS.get(folded);
    }

    /** Neutral masculine of a folded plural form, null when it names no posts. */
    static @Nullable String ofPlural(String folded) {
        return PLURALS.get(folded);
    }

    /** Neutral masculine of a shortened form ("Dir.", "Coord."), null when it is none. */
    static @Nullable String ofShort(String folded) {
        return SHORT.get(folded);
    }

    /** Whether a folded word ends as the adjectives of posts do: "hospitalaria", "auxiliar", "ferrocarrilero", "cetemista". */
    static boolean isAdjective(String folded) {
        return folded.length() > 4
                && !NO_ADJECTIVES.contains(folded)
                && ADJECTIVE.matcher(folded).matches();
    }

    static String masculine(String adjective) {
        boolean feminine = adjective.endsWith("a") && !adjective.endsWith("ista") && !adjective.endsWith("cola");
        return feminine ? adjective.substring(0, adjective.length() - 1) + "o" : adjective;
    }

    /** Posts that also name one of the sides of the institution: "el obrero" is the workers' side. */
    static boolean isSide(String folded) {
        return folded.equals("obrero") || folded.equals("campesino") || folded.equals("empresario");
    }

    public static @Nullable String modifier(String folded) {
        return MODIFIERS.get(folded);
    }

    /** Whether a folded word names several holders of posts ("directoras", "titulares"). */
    public static boolean plural(String folded) {
        return PLURALS.containsKey(folded);
    }
}
