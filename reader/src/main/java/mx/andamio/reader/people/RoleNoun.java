package mx.andamio.reader.people;

import java.util.HashMap;
import java.util.Map;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Nouns of posts and their adjectives, in both genders, with the neutral masculine that is printed. */
public final class RoleNoun {

    private static final Map<String, String> NOUNS = pairs("roles.txt");
    private static final Map<String, String> MODIFIERS = pairs("modifiers.txt");
    private static final Map<String, String> PLURALS = plurals();

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

    public static @Nullable String modifier(String folded) {
        return MODIFIERS.get(folded);
    }

    /** Whether a folded word names several holders of posts ("directoras", "titulares"). */
    public static boolean plural(String folded) {
        return PLURALS.containsKey(folded);
    }
}
