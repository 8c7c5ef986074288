package mx.andamio.reader.figures;

import mx.andamio.reader.Reading.Qualifier;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** How the words around a number blur it. */
final class Qualifiers {

    private Qualifiers() {}

    static @Nullable Qualifier of(Sentence s, int from, int to) {
        int k = from - 1;
        while (k >= 0
                && (s.at(k).is("la")
                        || s.at(k).is("el")
                        || s.at(k).is("los")
                        || s.at(k).is("las"))) {
            k--;
        }
        Qualifier before = before(s, k);
        return before != null ? before : after(s, to);
    }

    private static @Nullable Qualifier before(Sentence s, int k) {
        String near = s.at(k).fold();
        String far = s.at(k - 1).fold();
        if (near.equals("de") && (far.equals("mas") || far.equals("arriba") || far.equals("encima"))) {
            return Qualifier.MORE_THAN;
        }
        if (near.equals("menos") && (far.equals("al") || far.equals("lo"))) {
            return Qualifier.MORE_THAN;
        }
        if (near.equals("de") && far.equals("menos")) {
            return Qualifier.UP_TO;
        }
        if ((near.equals("de") && (far.equals("cerca") || far.equals("alrededor"))) || near.equals("casi")) {
            return near.equals("casi") || far.equals("cerca") ? Qualifier.ALMOST : Qualifier.APPROX;
        }
        return switch (near) {
            case "hasta" -> Qualifier.UP_TO;
            case "unos", "unas", "aproximadamente", "aprox" -> Qualifier.APPROX;
            case "minimo" -> Qualifier.MORE_THAN;
            case "maximo" -> Qualifier.UP_TO;
            case "pase" -> null;
            case "de" ->
                far.equals("pase") || far.equals("exceda") || far.equals("maximo") || far.equals("tope")
                        ? Qualifier.UP_TO
                        : far.equals("minimo") ? Qualifier.MORE_THAN : null;
            default -> null;
        };
    }

    private static @Nullable Qualifier after(Sentence s, int to) {
        for (int k = to; k <= to + 3; k++) {
            if (s.at(k).is("aproximadamente") || s.reads(k, "mas", "o", "menos")) {
                return Qualifier.APPROX;
            }
            if (s.reads(k, "o", "casi")) {
                return Qualifier.ALMOST;
            }
            if (s.reads(k, "o", "menos") && !s.at(k - 1).is("mas")) {
                return Qualifier.UP_TO;
            }
            if (s.reads(k, "o", "mas") || s.reads(k, "y", "pico")) {
                return Qualifier.MORE_THAN;
            }
            if (s.at(k).isNumber() && k > to) {
                return null;
            }
        }
        return null;
    }
}
