package mx.andamio.reader.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.promises.Openings.Opening;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import mx.andamio.reader.verbs.Conjugation;
import mx.andamio.reader.verbs.Futures;
import mx.andamio.reader.verbs.Subjunctives;
import org.jspecify.annotations.Nullable;

/** Finds the verbs of a sentence that may carry a promise. */
final class HeadFinder {

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

    /** What a change is said to allow and the institution itself does: "permitirá ocupar 90 plazas". */
    private static final Set<String> ALLOWED = Set.of(
            "ocupar", "contratar", "abrir", "instalar", "sumar", "habilitar", "incorporar", "construir", "cubrir");

    private static final Subjunctives SUBJUNCTIVES = new Subjunctives("firm_verbs.txt");
    /** Words in which the verb of a clause with "que" comes. */
    private static final int CLAUSE = 16;

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
    private final Dated dated;
    private final Openings openings;
    private final Tasks tasks;
    private final Joints joints;
    private final List<Head> heads = new ArrayList<>();

    HeadFinder(Sentence s, Clauses clauses) {
        this.s = s;
        this.clauses = clauses;
        this.dated = new Dated(clauses);
        this.openings = new Openings(s);
        this.tasks = new Tasks(s);
        this.joints = new Joints(s);
    }

    List<Head> all() {
        Opening open = null;
        for (int i = 0; i < s.size(); i++) {
            Opening next = openings.at(i);
            if (next != null) {
                open = next;
            } else if (open != null && s.at(i).closesQuote() && s.at(open.at()).quoted()) {
                open = null;
            }
            Head single = at(i, open);
            if (single == null) {
                continue;
            }
            Head head = VerbPhrases.joined(s, single);
            heads.add(head);
            if (head.form() == Form.GO_TO || single.at() > i) {
                i = head.object() - 1;
            }
        }
        return heads;
    }

    private @Nullable Head at(int i, @Nullable Opening open) {
        Token t = s.at(i);
        String future = Futures.infinitive(t);
        boolean opens = i == 0 || s.at(i - 1).quoteMark() || s.at(i - 1).is("¿");
        if (!future.isEmpty() && (t.lower() || t.allCaps() || opens)) {
            return future(i, future, open);
        }
        if (open != null || dated.reported(i) || dated.attributed(i)) {
            String conditional = NOUN_BEFORE.contains(s.at(i - 1).fold())
                            && !s.at(i - 1).fold().matches("que|cuando|donde|como")
                    ? ""
                    : Futures.ofConditional(t);
            if (!conditional.isEmpty() && !WISHES.contains(conditional)) {
                return future(i, conditional, open);
            }
        }
        if (goesFor(i)) {
            return new Head(i, i + 2, "llegar", Form.RAISES);
        }
        if (Futures.goesTo(s, i)) {
            return new Head(i, i + 3, Futures.base(s.at(i + 2)), Form.GO_TO);
        }
        Head task = tasks.at(i, heads.isEmpty() ? null : heads.getLast());
        if (task != null) {
            return task;
        }
        if (Futures.isInfinitive(t)) {
            return infinitive(i, open);
        }
        boolean point = open != null
                && open.form() == Form.COMMITTED
                && (s.at(i - 1).is(":") || s.at(i - 1).is(")") || s.at(i - 1).is(";"));
        String listed = point ? Futures.capitalBase(t) : "";
        if (!listed.isEmpty()) {
            return new Head(i, i + 1, listed, Form.COMMITTED);
        }
        Head opened = open == null || i < open.at() ? null : opened(i, open);
        if (opened != null) {
            return opened;
        }
        if (OFFERS.contains(t.fold())) {
            return offered(i);
        }
        return present(i);
    }

    /** What follows an opening otherwise than in the infinitive: a noun of doing, a number, a clause with "que". */
    private @Nullable Head opened(int i, Opening open) {
        if (open.form() == Form.GOAL && i == open.at() && clauses.figureWithin(i + 1, qualifies(i + 1) ? 2 : 0)) {
            return new Head(i, i + 1, "alcanzar", Form.GOAL);
        }
        if (open.form() == Form.PLAN && i == open.at() && s.at(i + 1).fold().matches("un|una")) {
            return new Head(i, i + 1, Futures.ofParticiple(s.at(i)), Form.PLAN);
        }
        if (open.form() == Form.PLAN
                && i == open.at()
                && s.at(i).fold().startsWith("contempla")
                && s.at(i + 1).isNumber()) {
            return new Head(i, i + 1, "contemplar", Form.PLAN);
        }
        if (i == open.at()) {
            return that(i, open);
        }
        String done = i <= open.at() + 2 ? ActionNouns.verb(s.at(i)) : "";
        return !done.isEmpty() && s.at(i + 1).is("de") ? new Head(i, i + 2, done, open.form()) : null;
    }

    /** "va por 5 mil cirugías". */
    private boolean goesFor(int i) {
        return (s.at(i).is("va") || s.at(i).is("van") || s.at(i).is("vamos"))
                && s.at(i + 1).is("por")
                && clauses.figureWithin(i + 2, 2);
    }

    private boolean qualifies(int i) {
        return s.at(i).is("mas")
                || s.at(i).is("casi")
                || s.at(i).is("de")
                || s.at(i).is("al");
    }

    /** "se prevé que la unidad inicie operaciones", "se comprometió a que ninguno aguarde más de 90 días". */
    private @Nullable Head that(int i, Opening open) {
        int that = s.at(i + 1).is("a") || s.at(i + 1).is("en") ? i + 2 : i + 1;
        that = s.at(i).is("que") ? i : that;
        if (!s.at(that).is("que")) {
            return null;
        }
        for (int k = that + 1; k < Math.min(s.size(), that + CLAUSE); k++) {
            if (!Futures.infinitive(s.at(k)).isEmpty()
                    || !Futures.ofConditional(s.at(k)).isEmpty()) {
                return null;
            }
            String verb =
                    NOUN_BEFORE.contains(s.at(k - 1).fold()) && k > that + 1 ? "" : SUBJUNCTIVES.infinitive(s.at(k));
            if (!verb.isEmpty()) {
                return verbal(k, verb, open.form());
            }
        }
        return open.form() == Form.COMMITTED ? new Head(i, that + 1, "lograr", Form.COMMITTED) : null;
    }

    private Head future(int i, String infinitive, @Nullable Opening open) {
        if (infinitive.equals("haber") && s.at(i + 1).is("de") && Futures.isInfinitive(s.at(i + 2))) {
            return new Head(i, i + 3, Futures.base(s.at(i + 2)), Form.FUTURE);
        }
        if (infinitive.equals("permitir") && Futures.isInfinitive(s.at(i + 1))) {
            String allowed = Futures.base(s.at(i + 1));
            boolean range = RAISE.contains(allowed) && clauses.rangeAfter(i + 1) && clauses.figureWithin(i + 2, 2);
            boolean counted = ALLOWED.contains(allowed) && clauses.figureWithin(i + 2, 3);
            if (range || counted) {
                return new Head(i, i + 2, allowed, Form.FUTURE);
            }
        }
        if (infinitive.equals("deber") && Futures.isInfinitive(s.at(i + 1))) {
            return new Head(i, i + 2, Futures.base(s.at(i + 1)), Form.FUTURE);
        }
        boolean committed = open != null && open.at() < i && open.form() == Form.COMMITTED;
        return verbal(i, infinitive, committed ? Form.COMMITTED : Form.FUTURE);
    }

    /** A finite verb, or its participle when it is passive ("será inaugurado", "quede concluida"). */
    private Head verbal(int i, String infinitive, Form form) {
        if (!Set.of("ser", "quedar", "estar", "haber").contains(infinitive)) {
            return new Head(i, i + 1, infinitive, form);
        }
        boolean adverb = s.at(i + 1).is("totalmente")
                || s.at(i + 1).is("completamente")
                || s.at(i + 1).is("ya");
        int k = adverb ? i + 2 : i + 1;
        String passive = Futures.ofParticiple(s.at(k));
        String going = infinitive.equals("estar") ? Futures.ofGerund(s.at(k)) : "";
        passive = passive.isEmpty() ? going : passive;
        return passive.isEmpty() ? new Head(i, i + 1, infinitive, form) : new Head(i, k + 1, passive, form);
    }

    private @Nullable Head infinitive(int i, @Nullable Opening open) {
        String verb = Futures.base(s.at(i));
        Token before = s.at(i - 1);
        boolean aside = s.at(i).is("decir") || s.at(i).is("saber") || s.at(i).is("partir");
        if (open != null && !aside && joints.listed(i, open.at())) {
            return new Head(i, i + 1, verb, open.form());
        }
        if (before.is("de") && s.at(i - 2).is("ademas") && !heads.isEmpty()) {
            return new Head(i, i + 1, verb, Form.FUTURE);
        }
        if (REACH.contains(verb) && before.is("para") && clauses.figureWithin(i + 1, 4)) {
            return new Head(i, s.at(i + 1).is("a") ? i + 2 : i + 1, verb, Form.REACHES);
        }
        if (RAISE.contains(verb)
                && (before.is("al")
                        || before.is("a")
                        || before.is("de")
                        || before.is("para")
                        || before.fold().startsWith("contempla"))
                && clauses.rangeAfter(i)) {
            return new Head(i, i + 1, verb, Form.RAISES);
        }
        return null;
    }

    /** "la oferta de X es que en diciembre no pase de cinco". */
    private @Nullable Head offered(int i) {
        for (int k = i + 1; k < i + 6; k++) {
            if (s.at(k).is("es") && s.at(k + 1).is("que") && clauses.figureWithin(k + 2, 9)) {
                boolean not = clauses.says(k + 2, k + 8, "no", "pase");
                return new Head(i, k + 2, not ? "no pasar" : "lograr", Form.OFFERED);
            }
        }
        return null;
    }

    /** "el 30 de septiembre abrimos la clínica": a dated present in the first person, in a quotation. */
    private @Nullable Head present(int i) {
        Token t = s.at(i);
        String w = t.fold();
        if (!t.lower() || w.length() < 4) {
            return null;
        }
        boolean third = w.endsWith("a") || w.endsWith("e") || w.endsWith("an") || w.endsWith("en");
        boolean imperfect = w.endsWith("aba")
                || w.endsWith("aban")
                || t.text().endsWith("ía")
                || t.text().endsWith("ían");
        boolean noun = NOUN_BEFORE.contains(s.at(i - 1).fold());
        if (third
                && !noun
                && !imperfect
                && !s.at(i - 1).is(";")
                && PLAIN.knows(w)
                && !s.at(i + 1).is("que")
                && !t.text().endsWith("á")) {
            return dated.around(i) ? new Head(i, i + 1, PLAIN.infinitive(w), Form.PRESENT) : null;
        }
        boolean mine = t.quoted()
                && w.endsWith("o")
                && !t.text().endsWith("ó")
                && !noun
                && PLAIN.knows(w)
                && !w.endsWith("do");
        if (mine) {
            return dated.around(i) ? new Head(i, i + 1, PLAIN.infinitive(w), Form.PRESENT) : null;
        }
        if (w.length() < 6 || !(w.endsWith("amos") || w.endsWith("emos") || w.endsWith("imos"))) {
            return null;
        }
        String verb = w.substring(0, w.length() - 3) + "r";
        boolean plain = PLAIN.knows(w.substring(0, w.length() - 3)) || PLAIN.knows(verb);
        boolean said = t.quoted() ? dated.beside(i) || dated.around(i) : plain && dated.around(i);
        return said ? new Head(i, i + 1, verb, Form.PRESENT) : null;
    }
}
