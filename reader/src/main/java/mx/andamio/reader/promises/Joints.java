package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.verbs.Futures;

/** Tells which infinitives a commitment, a goal or a plan opens, and which clauses with "que" a verb of saying does. */
final class Joints {

    private static final Set<String> PREPOSITIONS = Set.of("de", "a", "al", "en", "con", "por", "para", "sin", "que");
    /** Words between a commitment and what it binds to. */
    private static final int CLAUSE = 16;

    private final Sentence s;

    Joints(Sentence s) {
        this.s = s;
    }

    /** Stands at the head of a member of the list that the commitment introduces. */
    boolean listed(int i, int committed) {
        Token before = s.at(i - 1);
        if (i == committed + 1) {
            return true;
        }
        if (before.is("a") && binds(i - 1, committed)) {
            return true;
        }
        if (offersTo(i, committed)) {
            return true;
        }
        boolean introduced =
                before.is("a") || before.is("de") || before.is("es") || before.is("son") || before.is("en");
        if (introduced
                && (i - 2 <= committed
                        || s.at(i - 2).is("y")
                        || s.at(i - 2).is(",")
                        || s.at(i - 2).is(";")
                        || s.at(i - 2).is("como"))) {
            return !before.is("en") || s.at(i - 2).is("y");
        }
        return before.is(":") || before.is(";") || before.is(",") || before.is("y") || before.is("e");
    }

    /** "se comprometió en la misma reunión a enviar", "nos comprometimos con el director, Ana Lara, a llegar": the first "a". */
    private boolean binds(int a, int committed) {
        boolean verb = s.at(committed).fold().startsWith("comprom");
        for (int k = committed + 1; k < a && verb; k++) {
            verb = !Futures.isInfinitive(s.at(k))
                    && !s.at(k).is(";")
                    && !s.at(k).is("que");
        }
        return verb && a > committed && a - committed <= CLAUSE;
    }

    /** "ofreció a los trabajadores resolver…": whom the first infinitive is promised to comes before it. */
    private boolean offersTo(int i, int committed) {
        String verb = s.at(committed).fold();
        boolean offers = (verb.startsWith("ofrec") || verb.startsWith("promet"))
                && (s.at(committed + 1).is("a") || s.at(committed + 1).is("al"))
                && i - committed <= CLAUSE / 2;
        for (int k = committed + 1; k < i && offers; k++) {
            offers = !s.at(k).isMark() && !s.at(k).is("que") && !Futures.isInfinitive(s.at(k));
        }
        return offers && !PREPOSITIONS.contains(s.at(i - 1).fold());
    }

    /** "Dijo que se comprarán 20 camas, que la torre abrirá en mayo y que…": a "que" with a subject of its own, in a list of what is said. */
    static boolean reported(Sentence s, int that) {
        boolean subject = s.at(that + 1).is("el")
                || s.at(that + 1).is("la")
                || s.at(that + 1).is("los")
                || s.at(that + 1).is("las");
        boolean first = false;
        for (int k = 1; k < that; k++) {
            boolean said = Clauses.says(s.at(k - 1))
                    || (k == 1 && (s.at(0).text().endsWith("ó") || s.at(0).is("dijo")));
            first |= said && s.at(k).is("que");
        }
        boolean last = false;
        for (int k = that + 1; k < s.size(); k++) {
            last |= s.at(k).is("y") && s.at(k + 1).is("que");
        }
        return subject && first && last && s.at(that - 1).is(",");
    }
}
