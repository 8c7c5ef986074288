package mx.andamio.reader.people;

import java.util.Set;
import mx.andamio.reader.organs.Gazetteer;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** How far the complement of a post reaches: "de la Jefatura de Servicios de Prestaciones Médicas del OOAD Sonora". */
final class Complement {

    private static final Set<String> PREPOSITIONS = Set.of("de", "del", "en", "para", "ante", "por");
    static final Set<String> PARTICLES = Set.of("de", "del", "la", "las", "los", "el", "y", "e", "en", "para", "por");
    private static final Set<String> ORGAN_NOUNS = Words.folded("role_nouns_of_organs.txt");
    private static final int LONGEST = 40;
    private static final int ENUMERATION = 14;

    private final Sentence sentence;
    private final Gazetteer gazetteer;
    private final Lexicon lexicon;

    Complement(Sentence sentence, Gazetteer gazetteer, Lexicon lexicon) {
        this.sentence = sentence;
        this.gazetteer = gazetteer;
        this.lexicon = lexicon;
    }

    static boolean isOrganNoun(Token t) {
        return ORGAN_NOUNS.contains(t.fold());
    }

    /** One past the complement that starts at {@code k}, or {@code k}. */
    int end(int k) {
        if (!PREPOSITIONS.contains(sentence.at(k).fold())) {
            return k;
        }
        int named = gazetteer.headedEnd(sentence, k);
        int end = Math.max(named, generic(k));
        if (named > k) {
            end = Math.max(end, generic(named));
        }
        return Math.max(end, toComma(end));
    }

    private int generic(int k) {
        int end = k;
        int i = k;
        while (i < sentence.size() && i - k < LONGEST) {
            int step = step(i, k);
            if (step == 0) {
                break;
            }
            i += step;
            end = i;
        }
        return end;
    }

    /** How many tokens continue a complement at {@code i}: 0 when it ends there. */
    private int step(int i, int start) {
        Token t = sentence.at(i);
        if (PARTICLES.contains(t.fold())
                && t.isWord()
                && !(t.capital() && i > start && !sentence.at(i - 1).isWord())) {
            return particle(i, start);
        }
        if (t.is("(")) {
            return sentence.at(i + 2).is(")") && i > start ? 3 : 0;
        }
        if (t.is("h") && sentence.at(i + 1).is(".")) {
            return 2;
        }
        if (t.is(",")) {
            boolean specialties =
                    gazetteer.isSpecialty(sentence.at(i - 1)) && gazetteer.isSpecialty(sentence.at(i + 1));
            return specialties ? 2 : enumeration(i);
        }
        if (t.opensQuote() || t.is("\"")) {
            return quoted(i);
        }
        if ((t.is("no") || t.is("num"))
                && (sentence.at(i + 1).is(".") && sentence.at(i + 2).isNumber())) {
            return 3;
        }
        if (t.isNumber()
                && i > start
                && (ORGAN_NOUNS.contains(sentence.at(i - 1).fold())
                        || sentence.at(i - 1).allCaps())) {
            return 1;
        }
        return i > start && isNoun(i, start) ? 1 : 0;
    }

    private int particle(int i, int start) {
        int k = i;
        while (PARTICLES.contains(sentence.at(k).fold()) && k - i < 3) {
            k++;
        }
        if (sentence.at(i).is("para")
                && lexicon.isGiven(sentence.at(k))
                && sentence.at(k + 1).capital()) {
            return 0;
        }
        boolean and = sentence.at(i).is("y") || sentence.at(i).is("e");
        if (and
                && (i == start
                        || (lexicon.isGiven(sentence.at(k))
                                && sentence.at(k + 1).capital())
                        || RoleNoun.noun(sentence.at(k).fold()) != null)) {
            return 0;
        }
        boolean in = sentence.at(i).is("en")
                || sentence.at(i).is("por")
                || sentence.at(i).is("para");
        if (in && i > start && !sentence.at(k).capital()) {
            return 0;
        }
        boolean noun = isNoun(k, start)
                || (sentence.at(k).is("no") && sentence.at(k + 1).is("."));
        return noun || sentence.at(k).opensQuote() ? k - i : 0;
    }

    private boolean isNoun(int i, int start) {
        Token t = sentence.at(i);
        if (!t.isWord() && t.kind() != Token.Kind.CODE) {
            return false;
        }
        if (!t.capital()) {
            return ORGAN_NOUNS.contains(t.fold());
        }
        boolean afterName = i > start
                && !PARTICLES.contains(sentence.at(i - 1).fold())
                && !sentence.at(i - 1).is("san")
                && !sentence.at(i - 1).is("santa");
        return !(afterName
                        && lexicon.isGiven(t)
                        && sentence.at(i + 1).isWord()
                        && (sentence.at(i + 1).capital()
                                || PARTICLES.contains(sentence.at(i + 1).fold())))
                && !(afterName && lexicon.isTitle(t));
    }

    /** A common complement behind a name: "Ana Ruiz, maestra de primaria", "vocero de un comité de vecinos". */
    int lowerEnd(int k) {
        if (!sentence.at(k).is("de") && !sentence.at(k).is("del")) {
            return k;
        }
        for (int i = k + 1; i < Math.min(sentence.size(), k + 7); i++) {
            Token t = sentence.at(i);
            if (t.isMark()) {
                return t.is(",") || t.is(".") || t.is(")") || t.is(";") ? i : k;
            }
            if (!t.lower() || t.is("que") || t.is("quien") || t.is("se") || lexicon.isFinite(t)) {
                return k;
            }
        }
        return k;
    }

    /** "de Planeación, Finanzas y Administración, Ana Ruiz", "en Baja California y San Luis, Sonora, Ana Ruiz": up to the name. */
    private int enumeration(int comma) {
        boolean and = false;
        boolean names = false;
        for (int k = comma + 1; k < Math.min(sentence.size(), comma + ENUMERATION); k++) {
            Token t = sentence.at(k);
            if (t.is(",")) {
                String between = between(comma + 1, k);
                if ((and || gazetteer.isPlace(between)) && lexicon.startsName(sentence, k + 1)) {
                    return k - comma;
                }
            } else if (!t.isWord()
                    || lexicon.isGiven(t)
                    || !(t.capital() || PARTICLES.contains(t.fold()))
                    || RoleNoun.noun(t.fold()) != null
                    || lexicon.isTitle(t)) {
                return 0;
            }
            and |= t.is("y") || t.is("e");
            names |= lexicon.mayBeName(t);
            Token next = sentence.at(k + 1);
            boolean ends = t.capital() && (next.is(".") || next.is(",") || next.is("de") || next.is("del"));
            if (and && !names && ends && !PARTICLES.contains(t.fold())) {
                return k + 1 - comma;
            }
        }
        return 0;
    }

    private String between(int from, int to) {
        StringBuilder out = new StringBuilder();
        for (int k = from; k < to; k++) {
            out.append(out.isEmpty() ? "" : " ").append(sentence.at(k).text());
        }
        return out.toString();
    }

    private int quoted(int i) {
        for (int k = i + 1; k < Math.min(sentence.size(), i + 12); k++) {
            if (sentence.at(k).closesQuote() || sentence.at(k).is("\"")) {
                return k - i + 1;
            }
        }
        return 0;
    }

    /** A complement in lower case runs to the comma before the name: "el coordinador de abasto y farmacias, Luis Pérez". */
    private int toComma(int k) {
        for (int i = k; i < Math.min(sentence.size(), k + 16); i++) {
            Token t = sentence.at(i);
            if (t.is(",")) {
                return i > k && lexicon.startsName(sentence, i + 1) ? i : k;
            }
            boolean abbreviation = t.is("(") && sentence.at(i + 2).is(")");
            i += abbreviation ? 2 : 0;
            if (!abbreviation && (!t.isWord() || endsPhrase(i))) {
                return k;
            }
        }
        return k;
    }

    private boolean endsPhrase(int i) {
        Token t = sentence.at(i);
        Token before = sentence.at(i - 1);
        boolean joins = before.is("la") || before.is("el") || before.is("y");
        boolean post = t.lower() && joins && RoleNoun.noun(t.fold()) != null;
        Token object = sentence.at(sentence.at(i + 1).is("la") ? i + 2 : i + 1);
        boolean to = (t.is("a") || t.is("al")) && !object.capital();
        return t.is("que") || t.is("quien") || t.is("se") || to || post || lexicon.isFinite(t);
    }
}
