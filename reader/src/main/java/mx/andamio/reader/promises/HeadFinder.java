package mx.andamio.reader.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import mx.andamio.reader.verbs.Conjugation;
import mx.andamio.reader.verbs.Futures;

/** Finds the verbs of a sentence that may carry a promise. */
final class HeadFinder {

    private static final Set<String> COMMIT_VERBS = Words.folded("commit_verbs.txt");
    private static final Set<String> COMMIT_NOUNS =
            Set.of("compromiso", "compromisos", "acuerdos", "acuerdo", "meta", "metas");
    private static final Set<String> OFFERS = Set.of("oferta", "promesa", "meta", "compromiso");
    private static final Set<String> REACH =
            Set.of("alcanzar", "llegar", "lograr", "completar", "sumar", "contar", "tener");
    private static final Set<String> RAISE = Set.of(
            "aumentar",
            "incrementar",
            "elevar",
            "reducir",
            "bajar",
            "disminuir",
            "pasar",
            "ampliar",
            "crecer",
            "llevar",
            "subir");

    private static final Conjugation PLAIN = new Conjugation("firm_verbs.txt");
    /** Verbs whose conditional tells a wish or a doubt. */
    private static final Set<String> WISHES = Words.folded("wish_verbs.txt");
    /** Words after which a form like "entrega" or "compra" is a noun, or no main verb. */
    private static final Set<String> NOUN_BEFORE = Set.of(
            "la", "las", "el", "los", "un", "una", "de", "del", "a", "al", "en", "con", "por", "para", "su", "sus",
            "esta", "cada", "que", "cuando", "donde", "ser", "como", "y/o", "primera", "segunda", "otra", "nueva",
            "sin");

    private final Sentence s;
    private final Clauses clauses;
    private final List<Head> heads = new ArrayList<>();

    HeadFinder(Sentence s, Clauses clauses) {
        this.s = s;
        this.clauses = clauses;
    }

    List<Head> all() {
        int committed = -1;
        for (int i = 0; i < s.size(); i++) {
            if (commits(i)) {
                committed = i;
            } else if (committed >= 0
                    && s.at(i).closesQuote()
                    && s.at(committed).quoted()) {
                committed = -1;
            }
            Head head = at(i, committed);
            if (head != null) {
                heads.add(head);
            }
            if (head != null && head.form() == Form.GO_TO) {
                i = head.object() - 1;
            }
        }
        return heads;
    }

    private boolean commits(int i) {
        Token t = s.at(i);
        if (plans(i)) {
            return true;
        }
        if (COMMIT_VERBS.contains(t.fold()) && (t.lower() || i == 0)) {
            if ((t.is("quedo") || t.is("quedaron"))
                    && !(s.at(i + 1).is("de") || s.at(i + 1).is("en"))) {
                return false;
            }
            if (t.is("acepto") || t.is("aceptaron") || t.is("quedo") || t.is("quedaron")) {
                return Futures.isInfinitive(s.at(i + 1)) || Futures.isInfinitive(s.at(i + 2));
            }
            boolean reflexive = !(t.is("obligo") || t.is("obligaron") || t.is("obligan") || t.is("fijo"))
                    || s.at(i - 1).is("se");
            return reflexive;
        }
        if (!COMMIT_NOUNS.contains(t.fold()) || !t.lower()) {
            return false;
        }
        return (s.at(i + 1).is("de") && Futures.isInfinitive(s.at(i + 2)))
                || s.at(i + 1).is("es")
                || s.at(i + 1).is("son")
                || s.at(i + 1).is(":");
    }

    /** "tiene previsto inaugurar", "prevé abrir", "está previsto que…". */
    private boolean plans(int i) {
        Token t = s.at(i);
        boolean plan = t.is("previsto") || t.is("prevista") || t.is("programado") || t.is("planeado");
        boolean verb = t.is("preve") || t.is("preven") || t.is("planea") || t.is("planean");
        return (plan && (Futures.isInfinitive(s.at(i + 1)) || s.at(i + 1).is("que")))
                || (verb && Futures.isInfinitive(s.at(i + 1)));
    }

    private @org.jspecify.annotations.Nullable Head at(int i, int committed) {
        Token t = s.at(i);
        String future = Futures.infinitive(t);
        boolean opens = i == 0 || s.at(i - 1).quoteMark() || s.at(i - 1).is("¿");
        if (!future.isEmpty() && (t.lower() || t.allCaps() || opens)) {
            return future(i, future, committed);
        }
        if (committed >= 0 || clauses.reported(i)) {
            String conditional = Futures.ofConditional(t);
            if (!conditional.isEmpty() && !WISHES.contains(conditional)) {
                return future(i, conditional, committed);
            }
        }
        if (goesFor(i)) {
            return new Head(i, i + 2, "llegar", Form.RAISES);
        }
        if (Futures.goesTo(s, i)) {
            return new Head(i, i + 3, Futures.base(s.at(i + 2)), Form.GO_TO);
        }
        if (Futures.isInfinitive(t)) {
            return infinitive(i, committed);
        }
        if (i == firstWord()) {
            String task = Futures.capitalBase(t);
            if (!task.isEmpty()) {
                return new Head(i, i + 1, task, Form.TASK);
            }
        }
        if (i == committed) {
            return assured(i);
        }
        if (committed >= 0 && i <= committed + 2) {
            String done = ActionNouns.verb(t);
            if (!done.isEmpty() && s.at(i + 1).is("de")) {
                return new Head(i, i + 2, done, Form.COMMITTED);
            }
        }
        if (OFFERS.contains(t.fold())) {
            return offered(i);
        }
        return present(i);
    }

    /** First word of the sentence behind the number or letter of a point. */
    private int firstWord() {
        int k = 0;
        boolean point =
                s.at(0).isNumber() || (s.at(0).text().length() == 1 && s.at(1).isMark());
        while (k < 3
                && point
                && (s.at(k).isNumber() || s.at(k).isMark() || s.at(k).text().length() == 1)) {
            k++;
        }
        return k;
    }

    /** "va por 5 mil cirugías". */
    private boolean goesFor(int i) {
        return (s.at(i).is("va") || s.at(i).is("van") || s.at(i).is("vamos"))
                && s.at(i + 1).is("por")
                && clauses.figureWithin(i + 2, 2);
    }

    /** "se comprometió a que ninguno aguarde más de 90 días": a commitment with a clause of its own. */
    private @org.jspecify.annotations.Nullable Head assured(int i) {
        int that = s.at(i + 1).is("a") || s.at(i + 1).is("en") ? i + 2 : i + 1;
        if (!s.at(that).is("que")) {
            return null;
        }
        for (int k = that + 1; k < Math.min(s.size(), that + 16); k++) {
            if (!Futures.infinitive(s.at(k)).isEmpty()
                    || !Futures.ofConditional(s.at(k)).isEmpty()) {
                return null;
            }
        }
        return new Head(i, that + 1, "lograr", Form.COMMITTED);
    }

    private Head future(int i, String infinitive, int committed) {
        int object = i + 1;
        String verb = infinitive;
        if (infinitive.equals("haber") && s.at(i + 1).is("de") && Futures.isInfinitive(s.at(i + 2))) {
            return new Head(i, i + 3, Futures.base(s.at(i + 2)), Form.FUTURE);
        }
        if (infinitive.equals("deber") && Futures.isInfinitive(s.at(i + 1))) {
            return new Head(i, i + 2, Futures.base(s.at(i + 1)), Form.FUTURE);
        }
        if (Set.of("ser", "quedar", "estar").contains(infinitive)) {
            int k = s.at(i + 1).is("totalmente")
                            || s.at(i + 1).is("completamente")
                            || s.at(i + 1).is("ya")
                    ? i + 2
                    : i + 1;
            String passive = Futures.ofParticiple(s.at(k));
            verb = passive.isEmpty() ? verb : passive;
            object = passive.isEmpty() ? object : k + 1;
        } else if (infinitive.equals("poner") || infinitive.equals("entrar")) {
            verb = infinitive;
        }
        return new Head(i, object, verb, committed >= 0 && committed < i ? Form.COMMITTED : Form.FUTURE);
    }

    private @org.jspecify.annotations.Nullable Head infinitive(int i, int committed) {
        String verb = Futures.base(s.at(i));
        Token before = s.at(i - 1);
        if (committed >= 0 && listed(i, committed)) {
            boolean inOperation = verb.equals("tener") && s.at(i + 1).is("en");
            return new Head(i, inOperation ? i + 3 : i + 1, inOperation ? "tener en operación" : verb, Form.COMMITTED);
        }
        if (REACH.contains(verb) && before.is("para") && clauses.figureWithin(i + 1, 4)) {
            return new Head(i, s.at(i + 1).is("a") ? i + 2 : i + 1, verb, Form.REACHES);
        }
        if (RAISE.contains(verb)
                && (before.is("al") || before.is("a") || before.is("de") || before.is("para"))
                && clauses.rangeAfter(i)) {
            return new Head(i, i + 1, verb, Form.RAISES);
        }
        return null;
    }

    /** Stands at the head of a member of the list that the commitment introduces. */
    private boolean listed(int i, int committed) {
        Token before = s.at(i - 1);
        if (i == committed + 1) {
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

    /** "la oferta de X es que en diciembre no pase de cinco". */
    private @org.jspecify.annotations.Nullable Head offered(int i) {
        for (int k = i + 1; k < i + 6; k++) {
            if (s.at(k).is("es") && s.at(k + 1).is("que") && clauses.figureWithin(k + 2, 9)) {
                boolean not = clauses.says(k + 2, k + 8, "no", "pase");
                return new Head(i, k + 2, not ? "no pasar" : "lograr", Form.OFFERED);
            }
        }
        return null;
    }

    /** "el 30 de septiembre abrimos la clínica": a dated present in the first person, in a quotation. */
    private @org.jspecify.annotations.Nullable Head present(int i) {
        Token t = s.at(i);
        String w = t.fold();
        if (!t.lower() || w.length() < 4) {
            return null;
        }
        boolean third = w.endsWith("a") || w.endsWith("e") || w.endsWith("an") || w.endsWith("en");
        boolean imperfect = w.endsWith("aba") || w.endsWith("aban") || w.endsWith("ia") || w.endsWith("ian");
        boolean noun = NOUN_BEFORE.contains(s.at(i - 1).fold());
        if (third
                && !noun
                && !imperfect
                && !s.at(i - 1).is(";")
                && PLAIN.knows(w)
                && !t.text().endsWith("á")) {
            return clauses.deadlineAround(i) ? new Head(i, i + 1, PLAIN.infinitive(w), Form.PRESENT) : null;
        }
        if (w.length() < 6 || !(w.endsWith("amos") || w.endsWith("emos") || w.endsWith("imos"))) {
            return null;
        }
        String verb = w.substring(0, w.length() - 3) + "r";
        boolean plain = PLAIN.knows(w.substring(0, w.length() - 3)) || PLAIN.knows(verb);
        boolean dated = t.quoted()
                ? clauses.futureDateBeside(i) || clauses.deadlineAround(i)
                : plain && clauses.deadlineAround(i);
        return dated ? new Head(i, i + 1, verb, Form.PRESENT) : null;
    }
}
