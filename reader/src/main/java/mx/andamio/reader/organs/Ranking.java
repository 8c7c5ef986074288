package mx.andamio.reader.organs;

import java.util.Set;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;

/** Tells states that stand for their organs in a ranking of results from states that are only geography. */
final class Ranking {

    /** Words that say that the institution's own results are compared. */
    private static final Set<String> RESULTS = Set.of(
            "representacion",
            "representaciones",
            "delegacion",
            "delegaciones",
            "ooad",
            "meta",
            "metas",
            "avance",
            "avances",
            "cumplimiento",
            "productividad",
            "desempeno",
            "surtimiento",
            "rezago",
            "brigadas");
    /** Words that say that people or places are counted by state. */
    private static final Set<String> GEOGRAPHY = Set.of(
            "casos",
            "contagios",
            "defunciones",
            "empleo",
            "empleos",
            "puestos",
            "patrones",
            "habitantes",
            "entidad",
            "entidades",
            "estados",
            "temperaturas",
            "lluvias");
    /** Verbs of a place in a ranking. */
    private static final Set<String> STANDS = Set.of(
            "ubica",
            "ubican",
            "situa",
            "situan",
            "encabeza",
            "encabezan",
            "lidera",
            "lideran",
            "rezaga",
            "rezagan",
            "rebasa",
            "rebasan",
            "supera",
            "superan",
            "alcanza",
            "alcanzan",
            "cumple",
            "cumplen",
            "destaca",
            "destacan",
            "sobresale",
            "sobresalen",
            "figura",
            "figuran",
            "quedan",
            "mantiene",
            "mantienen",
            "encuentra",
            "encuentran");
    /** The organs themselves, as many. */
    private static final Set<String> BODIES = Set.of("representaciones", "delegaciones", "ooad");
    /** What happens to states and is not done by organs. */
    private static final Set<String> SUFFERED =
            Set.of("sufrieron", "padecieron", "resultaron", "fueron", "enfrentaron", "resintieron", "vivieron");

    private static final Set<String> SHARES = Set.of(
            "abastec", "apoy", "compart", "surt", "auxili", "asesor", "respald", "intercambi", "prest", "traspas");
    private static final int RATE = 8;
    /** Words between the organs announced and the colon. */
    private static final int ANNOUNCED = 10;

    private Ranking() {}

    /** "destacan Colima, con 102…", "Colima e Hidalgo se ubican por debajo…", "Colima y Sonora, las representaciones con mayor avance". */
    static boolean ranks(Sentence s, int from, int to) {
        if (s.at(from).quoted() || !says(s, RESULTS) && !rated(s, from, to) || says(s, GEOGRAPHY)) {
            return false;
        }
        boolean found = s.at(from - 1).is("estan") && rateBehind(s, to);
        boolean headed = found
                || STANDS.contains(s.at(from - 1).fold())
                || (s.at(from - 1).is(":") && STANDS.contains(s.at(from - 2).fold()));
        int next = s.at(to).is("se") ? to + 1 : to;
        boolean opens = from == 0 || (s.at(from - 1).isMark() && !s.at(from - 2).capital());
        boolean apposed = s.at(to).is(",")
                && s.at(to + 1).is("las")
                && RESULTS.contains(s.at(to + 2).fold());
        return headed || (opens && (STANDS.contains(s.at(next).fold()) || apposed));
    }

    /** "Colima se ubica por debajo de 60 por ciento": a rate behind a verb of rank. */
    private static boolean rated(Sentence s, int from, int to) {
        for (int k = to; k < to + RATE; k++) {
            if (s.at(k).is("%") || s.reads(k, "por", "ciento")) {
                return from == 0 || s.at(from - 1).is(",");
            }
        }
        return false;
    }

    /** ", con 102 por ciento de su meta; " between two states of a ranking. */
    static boolean acrossRate(Sentence s, int from, int to) {
        if (!s.at(from).is(",") || !s.at(from + 1).is("con") || !s.at(from + 2).isNumber() || to - from > RATE + 6) {
            return false;
        }
        int joint = s.at(to - 1).is("y") || s.at(to - 1).is("e") ? to - 2 : to - 1;
        return (s.at(joint).is(";") || s.at(joint).is(",") || joint == to - 2) && !says(s, GEOGRAPHY);
    }

    private static boolean rateBehind(Sentence s, int to) {
        boolean bracketed = s.at(to - 1).is(")") && s.at(to - 2).fold().matches("ciento|%|[0-9.]+");
        return bracketed
                || (s.at(to).is(",") && s.at(to + 1).is("con") && s.at(to + 2).isNumber());
    }

    /** One past a rate in brackets that begins at {@code at}, "(61.2 por ciento)", "(60)"; {@code at} where there is none. */
    static int rateEnd(Sentence s, int at) {
        boolean rate = s.at(at).is("(") && s.at(at + 1).isNumber();
        for (int k = at + 2; rate && k < at + RATE; k++) {
            if (s.at(k).is(")")) {
                return k + 1;
            }
        }
        return at;
    }

    /** "tres representaciones siguen debajo de la meta: Colima, Puebla y Sonora": the organs announced are named behind the colon. */
    static boolean listed(Sentence s, int from, boolean several) {
        boolean behind = several && s.at(from - 1).is(":") && !s.at(from).quoted() && !says(s, GEOGRAPHY);
        for (int k = from - 2;
                behind && k >= Math.max(0, from - 2 - ANNOUNCED) && !s.at(k).isMark();
                k--) {
            if (BODIES.contains(s.at(k).fold())) {
                return true;
            }
        }
        return false;
    }

    /** One past ", por su lado," behind a subject; {@code to} where it does not follow. */
    static int asideEnd(Sentence s, int to) {
        boolean aside = s.reads(to + 1, "por", "su", "lado")
                || s.reads(to + 1, "por", "su", "parte")
                || s.reads(to + 1, "a", "su", "vez");
        return aside && s.at(to).is(",") && s.at(to + 4).is(",") ? to + 5 : to;
    }

    /** A past or future in the plural that an organ may do. */
    static boolean done(Token t) {
        String w = t.text();
        boolean past = w.endsWith("aron") || w.endsWith("ieron");
        return t.lower() && (past || (w.endsWith("rán") && w.length() > 4)) && !SUFFERED.contains(t.fold());
    }

    /** A verb of helping or supplying one another. */
    static boolean shares(Token t) {
        String w = t.fold();
        return t.lower()
                && SHARES.stream().anyMatch(w::startsWith)
                && !w.endsWith("o")
                && !w.endsWith("os")
                && !w.endsWith("es");
    }

    private static boolean says(Sentence s, Set<String> words) {
        return s.tokens().stream().anyMatch(t -> words.contains(t.fold()));
    }
}
