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
    /** "un niño de ocho años", "dos mujeres de 37 y 61". */
    private static final Set<String> PERSONS = Set.of(
            "nino",
            "nina",
            "joven",
            "jovenes",
            "hombre",
            "mujer",
            "hombres",
            "mujeres",
            "paciente",
            "pacientes",
            "adolescente",
            "bebe",
            "menor",
            "senor",
            "senora",
            "anciano",
            "anciana",
            "estudiante",
            "hermano",
            "hermana");

    private static final Set<String> PERSONS_IN_THE_PLURAL = Set.of(
            "ninos",
            "ninas",
            "bebes",
            "adolescentes",
            "estudiantes",
            "adultos",
            "menores",
            "mayores",
            "hermanos",
            "hermanas");
    private static final Set<String> JOINS = Set.of("y", "e", "a", "o", ",");
    private static final BigDecimal OLDEST = BigDecimal.valueOf(115);
    private static final BigDecimal ADULT = BigDecimal.TEN;
    private static final int ASIDE = 7;

    private Ages() {}

    /** "menores de 5 años", "de 45 años de edad", "a los 40 años", "Ana Ruiz, 71 años,", "de 43 días de nacidos a cuatro años". */
    static boolean covers(Sentence s, Quantity q) {
        if (ofPersons(s, q)) {
            return true;
        }
        if (!UNITS.contains(s.at(q.to()).fold())) {
            return false;
        }
        return saidAsAge(s, q) || bornOrRange(s, q) || (s.at(q.to()).is("anos") && ofPerson(s, q));
    }

    /** "niñas y niños de 6 a 59 meses", "dos mujeres de 37 y 61, cuyas": every number of the list behind the persons. */
    private static boolean ofPersons(Sentence s, Quantity q) {
        int k = q.from() - 1;
        while (k > 0 && JOINS.contains(s.at(k).fold()) && s.at(k - 1).isNumber()) {
            k -= 2;
        }
        int end = q.to();
        while (JOINS.contains(s.at(end).fold()) && s.at(end + 1).isNumber()) {
            end += 2;
        }
        String persons = s.at(k - 1).fold();
        boolean several = PERSONS_IN_THE_PLURAL.contains(persons);
        if (!s.at(k).is("de")
                || !(several || PERSONS.contains(persons))
                || q.value().compareTo(OLDEST) > 0) {
            return false;
        }
        Token unit = s.at(end);
        boolean bare = unit.text().isEmpty() || (unit.isMark() && !unit.is("%"));
        return bare || unit.is("anos") || (several && UNITS.contains(unit.fold()));
    }

    private static boolean saidAsAge(Sentence s, Quantity q) {
        if (s.reads(q.to() + 1, "de", "edad") || (s.at(q.from() - 1).is("de") && isAndOver(s, q.to() + 1))) {
            return true;
        }
        for (int k = q.from() - 1; k >= q.from() - 5 && k >= 0; k--) {
            if (OF_AGE.contains(s.at(k).fold())) {
                return !isComparison(s, k, q);
            }
            if (s.at(k).isMark()) {
                break;
            }
        }
        return false;
    }

    /** "de 60 años y más", "de 65 años en adelante". */
    private static boolean isAndOver(Sentence s, int at) {
        return s.reads(at, "o", "mas") || s.reads(at, "y", "mas") || s.reads(at, "en", "adelante");
    }

    /** "una espera mayor a 60 días": what is compared is a time, unless persons are. */
    private static boolean isComparison(Sentence s, int k, Quantity q) {
        boolean than = s.at(k + 1).is("a") && (s.at(k).is("mayor") || s.at(k).is("menor"));
        return than && !s.at(q.to()).is("anos") && !PERSONS.contains(s.at(k - 1).fold());
    }

    /** "de 43 días de nacidos", and the end of a range that begins so. */
    private static boolean bornOrRange(Sentence s, Quantity q) {
        if (s.at(q.to() + 1).is("de") && s.at(q.to() + 2).fold().startsWith("nacid")) {
            return true;
        }
        int k = s.at(q.from() - 1).is("los") ? q.from() - 2 : q.from() - 1;
        return (s.at(k).is("a") || s.at(k).is("hasta")) && s.at(k - 1).fold().startsWith("naci");
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
        return inAside(s, k - 1);
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
