package mx.andamio.reader.figures;

import java.util.Set;
import mx.andamio.reader.numbers.Quantity;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;

/** Hospitals and clinics that bear a number behind their full name: "el Hospital General Regional 180". */
final class NumberedPlaces {

    private static final Set<String> PLACES =
            Set.of("hospital", "unidad", "clinica", "guarderia", "subdelegacion", "seccion");
    private static final Set<String> STREETS = Set.of("calle", "calles", "avenida", "bulevar", "boulevard");
    private static final int LONGEST = 7;

    private NumberedPlaces() {}

    /** "calle Jalisco y 300": a corner of two streets, one with a number for a name. */
    static boolean isCorner(Sentence s, Quantity q) {
        if (!s.at(q.from() - 1).is("y")
                || !s.at(q.to()).isMark()
                || !s.at(q.from() - 2).capital()) {
            return false;
        }
        int k = q.from() - 2;
        while (s.at(k).capital()) {
            k--;
        }
        return STREETS.contains(s.at(k).fold());
    }

    /** Capitals and small words lead back from the number to the noun of the place. */
    static boolean covers(Sentence s, Quantity q) {
        if (q.inWords() || !s.at(q.from() - 1).capital() || q.value().scale() > 0) {
            return false;
        }
        for (int k = q.from() - 1; k >= q.from() - LONGEST; k--) {
            Token t = s.at(k);
            if (t.capital() && PLACES.contains(t.fold())) {
                return true;
            }
            if (!t.capital() && !t.is("de") && !t.is("del") && !t.is("y")) {
                return false;
            }
        }
        return false;
    }
}
