package mx.andamio.sheets.values;

import java.util.Set;
import mx.andamio.pack.Folding;

/** Cells that hold marks or words in place of a value. */
public final class Marks {

    private static final Set<String> NOBODY = Set.of(
            "por definir",
            "por designar",
            "por asignar",
            "pendiente",
            "n a",
            "na",
            "nd",
            "n d",
            "s d",
            "sd",
            "no aplica",
            "vacante",
            "sin dato",
            "sin responsable",
            "no disponible",
            "tbd",
            "x");

    private Marks() {}

    /** Only dashes, points or the like: an empty cell that somebody filled. A question mark asks, so it is none. */
    public static boolean only(String text) {
        return bare(text) && text.indexOf('%') < 0 && text.indexOf('?') < 0;
    }

    private static boolean bare(String text) {
        return text.codePoints()
                .noneMatch(c -> Character.isLetterOrDigit(c) || Character.getType(c) == Character.OTHER_NUMBER);
    }

    /** Words that say that nothing is known yet. */
    public static boolean placeholder(String text) {
        return bare(text) && text.indexOf('%') < 0 || NOBODY.contains(Folding.fold(text));
    }
}
