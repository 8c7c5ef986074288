package mx.andamio.reader.organs;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import mx.andamio.pack.Organ;
import mx.andamio.reader.text.Fold;
import org.jspecify.annotations.Nullable;

/**
 * What tells one high-specialty hospital from another in a list of short names.
 *
 * @param specialty folded words of the specialty ("traumatologia", "ortopedia"), "general" for a general hospital
 * @param number its number, null where it has none
 * @param centre folded words of its medical centre's name without "CMN"
 * @param places folded words of its place, city and state
 * @param eponym folded text from the name in quotation marks on
 * @param eponymWords folded words of the person it is called after, without title; empty when it has none
 */
record UmaeFeatures(
        Organ organ,
        Set<String> specialty,
        @Nullable String number,
        List<String> centre,
        Set<String> places,
        String eponym,
        List<String> eponymWords) {

    private static final Set<String> SPECIALTIES = Set.of(
            "especialidades",
            "cardiologia",
            "oncologia",
            "pediatria",
            "general",
            "gineco",
            "obstetricia",
            "ginecologia",
            "traumatologia",
            "ortopedia",
            "rehabilitacion");

    static boolean isSpecialty(String folded) {
        return SPECIALTIES.contains(specialty(folded));
    }

    /** One spelling for the variants of a specialty's word. */
    static String specialty(String folded) {
        return switch (folded) {
            case "ginecologia", "ginecoobstetricia", "ginecologica" -> "gineco";
            case "cardiologicas", "cardiologico" -> "cardiologia";
            case "pediatrica", "pediatrico" -> "pediatria";
            case "especialidad" -> "";
            default -> folded;
        };
    }

    static UmaeFeatures of(Organ organ) {
        String name = organ.name();
        int quote = name.indexOf('"');
        int cmn = name.indexOf("CMN");
        int end = name.length();
        for (int at : new int[] {quote, cmn, name.indexOf("No.")}) {
            end = at >= 0 ? Math.min(end, at) : end;
        }
        Set<String> specialty = new TreeSet<>();
        Set<String> places = new TreeSet<>();
        for (String w : Phrases.words(name.substring(0, end))) {
            if (isSpecialty(w)) {
                specialty.add(specialty(w));
            } else if (!Set.of("hospital", "de", "y", "e").contains(w)) {
                places.add(w);
            }
        }
        String tail = quote >= 0 ? name.substring(name.indexOf('"', quote + 1) + 1) : "";
        Phrases.words(tail.replaceAll("CMN.*", "")).forEach(places::add);
        List<String> centre = cmn < 0 ? List.of() : centre(name.substring(cmn + 3));
        places.addAll(placeWords(organ, "city"));
        places.addAll(placeWords(organ, "state"));
        return new UmaeFeatures(
                organ,
                specialty,
                number(name),
                centre,
                places,
                Fold.of(quote < 0 ? "" : name.substring(quote)),
                eponymWords(name, quote, cmn));
    }

    /** The quoted name, unless it is that of the medical centre. */
    private static List<String> eponymWords(String name, int quote, int cmn) {
        int end = quote < 0 ? -1 : name.indexOf('"', quote + 1);
        return end < 0 || (cmn >= 0 && cmn < quote)
                ? List.of()
                : Phrases.words(name.substring(quote + 1, end)).stream()
                        .filter(w -> !Set.of("dr", "dra", "lic", "gral").contains(w))
                        .toList();
    }

    private static List<String> placeWords(Organ organ, String attribute) {
        return Phrases.words(organ.attribute(attribute).orElse(""));
    }

    private static List<String> centre(String rest) {
        String plain =
                rest.indexOf('"') >= 0 && !rest.strip().startsWith("\"") ? rest.substring(0, rest.indexOf('"')) : rest;
        return Phrases.words(plain).stream()
                .filter(w -> !Set.of("de", "del", "la", "gral", "div").contains(w))
                .toList();
    }

    private static @Nullable String number(String name) {
        int at = name.indexOf("No. ");
        return at < 0 ? null : name.substring(at + 4).replaceAll("\\D.*", "");
    }
}
