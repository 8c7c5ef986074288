package mx.andamio.reader.figures;

import java.math.BigDecimal;
import java.util.Set;
import mx.andamio.reader.numbers.Quantity;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;

/** Ages of persons: no figures. */
final class Ages {

    private static final Set<String> UNITS = Set.of("anos", "meses", "dias", "semanas");
    private static final Set<String> OF_AGE = Set.of("menores", "mayores", "menor", "mayor", "edad", "edades");
    /** "un niño de ocho años". */
    private static final Set<String> PERSONS = Set.of(
            "nino",
            "nina",
            "joven",
            "hombre",
            "mujer",
            "paciente",
            "adolescente",
            "bebe",
            "menor",
            "senor",
            "senora",
            "anciano",
            "anciana",
            "estudiante");

    private static final BigDecimal ADULT = BigDecimal.TEN;
    private static final int ASIDE = 7;

    private Ages() {}

    /** "menores de 5 años", "de 45 años de edad", "a los 40 años", "Ana Ruiz, 71 años,", "de 43 días de nacidos a cuatro años". */
    static boolean covers(Sentence s, Quantity q) {
        if (!UNITS.contains(s.at(q.to()).fold())) {
            return false;
        }
        return saidAsAge(s, q) || bornOrRange(s, q) || (s.at(q.to()).is("anos") && ofPerson(s, q));
    }

    private static boolean saidAsAge(Sentence s, Quantity q) {
        if (s.reads(q.to() + 1, "de", "edad")
                || (s.reads(q.to() + 1, "o", "mas") && s.at(q.from() - 1).is("de"))) {
            return true;
        }
        for (int k = q.from() - 1; k >= q.from() - 5 && k >= 0; k--) {
            if (OF_AGE.contains(s.at(k).fold())) {
                return true;
            }
            if (s.at(k).isMark()) {
                break;
            }
        }
        return false;
    }

    /** "de 43 días de nacidos", and the end of a range that begins so. */
    private static boolean bornOrRange(Sentence s, Quantity q) {
        if (s.at(q.to() + 1).is("de") && s.at(q.to() + 2).fold().startsWith("nacid")) {
            return true;
        }
        return s.at(q.from() - 1).is("a") && s.at(q.from() - 2).fold().startsWith("nacid");
    }

    private static boolean ofPerson(Sentence s, Quantity q) {
        int k = q.from() - 1;
        Token next = s.at(q.to() + 1);
        boolean ends = next.isMark() || next.text().isEmpty();
        if (s.at(k).is("sus") && s.at(k - 1).is("a")) {
            return true;
        }
        if (s.at(k).is("los") && s.at(k - 1).is("a")) {
            return q.value().compareTo(ADULT) >= 0 && !next.is("de");
        }
        if (s.at(k).is(",") && s.at(k - 1).capital() && ends) {
            return true;
        }
        if (!s.at(k).is("de")) {
            return false;
        }
        if ((s.at(k - 1).is(",") || s.at(k - 1).capital()) && (ends || next.is("que"))) {
            return true;
        }
        return PERSONS.contains(s.at(k - 1).fold()) || inAside(s, k - 1);
    }

    /** "Luis Sosa, futbolista amateur de 24 años operado en…": inside an apposition to a name. */
    private static boolean inAside(Sentence s, int from) {
        for (int k = from; k > from - ASIDE && k > 1; k--) {
            if (s.at(k).is(",")) {
                return s.at(k - 1).capital() && s.at(k - 2).capital();
            }
            if (!s.at(k).lower() || s.at(k).text().endsWith("ó")) {
                return false;
            }
        }
        return false;
    }
}
