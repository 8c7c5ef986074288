package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import mx.andamio.reader.verbs.Futures;
import org.jspecify.annotations.Nullable;

/** Finds the words that open a commitment, a goal or a plan, whose verbs follow in the infinitive, the subjunctive or as a noun. */
final class Openings {

    /** @param at last word of the opening */
    record Opening(int at, Form form) {}

    private static final Set<String> COMMIT_VERBS = Words.folded("commit_verbs.txt");
    private static final Set<String> COMMIT_NOUNS = Set.of("compromiso", "compromisos", "acuerdos", "acuerdo");
    private static final Set<String> GOALS = Set.of("meta", "metas", "objetivo", "objetivos", "proposito");
    private static final Set<String> REACHES = Set.of("alcanzar", "llegar", "lograr", "completar");
    private static final Set<String> IS = Set.of("es", "son", "sera", "seran");
    /** Verbs of planning with what follows them at once. */
    private static final Set<String> PLAN_VERBS = Set.of(
            "preve",
            "preven",
            "planea",
            "planean",
            "proyecta",
            "proyectan",
            "contempla",
            "contemplan",
            "pretende",
            "pretenden",
            "espera",
            "esperan");

    /** Subjects whose plan is the institution's. */
    private static final Set<String> OWN =
            Set.of("instituto", "imss", "social", "representacion", "delegacion", "ooad", "hospital", "umae");

    private static final Set<String> WORKS =
            Set.of("obra", "proyecto", "ampliacion", "construccion", "edificio", "inmueble", "remodelacion");

    private static final Set<String> PROPOSES =
            Set.of("propone", "proponen", "proponemos", "propongo", "propuso", "propusieron", "propusimos");

    private static final Set<String> PLANNED = Set.of(
            "previsto",
            "prevista",
            "programado",
            "programada",
            "planeado",
            "planeada",
            "contemplado",
            "contemplada",
            "proyectado",
            "proyectada",
            "planteado",
            "planteada",
            "previstos",
            "previstas",
            "programadas",
            "programados");
    private static final Set<String> ANNOUNCES = Set.of("anuncio", "anunciaron", "anuncia", "anuncian");
    /** Words between a goal and its verb: "la meta regional para 2026 es". */
    private static final int GOAL_REACH = 9;
    /** Words of an aside like ", explicó la directora,". */
    private static final int ASIDE = 7;

    private final Sentence s;

    Openings(Sentence s) {
        this.s = s;
    }

    /** The opening whose first word stands at a place, null when none does. */
    @Nullable
    Opening at(int i) {
        if (commits(i)) {
            return new Opening(i, Form.COMMITTED);
        }
        int named = ofWhom(i);
        if (named > i) {
            return new Opening(named, Form.COMMITTED);
        }
        int goal = goal(i);
        if (goal >= 0) {
            return new Opening(goal, Form.GOAL);
        }
        int plan = plan(i);
        return plan >= 0 ? new Opening(plan, Form.PLAN) : null;
    }

    private boolean commits(int i) {
        Token t = s.at(i);
        if (COMMIT_VERBS.contains(t.fold()) && (t.lower() || i == 0)) {
            return binds(i);
        }
        if (!COMMIT_NOUNS.contains(t.fold()) || !t.lower()) {
            return false;
        }
        return (s.at(i + 1).is("de") && Futures.isInfinitive(s.at(i + 2)))
                || s.at(i + 1).is("es")
                || s.at(i + 1).is("son")
                || s.at(i + 1).is(":");
    }

    /** "el compromiso de los once hospitales es cerrar", "los compromisos de la Delegación: abrir": its "es" or colon; -1 for none. */
    private int ofWhom(int i) {
        boolean noun = s.at(i).lower() && COMMIT_NOUNS.contains(s.at(i).fold());
        boolean whose =
                s.at(i + 1).is("de") || s.at(i + 1).is("del") || s.at(i + 1).is("que");
        for (int k = i + 2; noun && whose && k < i + GOAL_REACH; k++) {
            if (IS.contains(s.at(k).fold()) || s.at(k).is(":")) {
                int next = s.at(k + 1).isMark() || s.at(k + 1).isNumber() ? k + 2 : k + 1;
                boolean task = Futures.isInfinitive(s.at(next))
                        || !Futures.capitalBase(s.at(next)).isEmpty();
                return task ? k : -1;
            }
            if (s.at(k).isMark()
                    || Futures.isInfinitive(s.at(k))
                    || Subjects.other(s.at(k).fold())) {
                return -1;
            }
        }
        return -1;
    }

    private boolean binds(int i) {
        Token t = s.at(i);
        boolean remains = t.is("quedo") || t.is("quedaron");
        if (remains && !(s.at(i + 1).is("de") || s.at(i + 1).is("en"))) {
            return false;
        }
        if (remains || t.is("acepto") || t.is("aceptaron")) {
            return Futures.isInfinitive(s.at(i + 1)) || Futures.isInfinitive(s.at(i + 2));
        }
        if (t.is("obliga") && !(s.at(i + 1).is("a") && (s.at(i + 2).is("que") || Futures.isInfinitive(s.at(i + 2))))) {
            return false;
        }
        boolean reflexive = t.is("obliga")
                || t.is("obligo")
                || t.is("obligaron")
                || t.is("obligan")
                || t.is("fijo")
                || t.is("acuerda");
        return !reflexive || s.at(i - 1).is("se");
    }

    /** "la meta regional es", "el objetivo para 2026 es:", "tiene como meta", "con la meta de"; -1 when it is none. */
    private int goal(int i) {
        Token t = s.at(i);
        boolean consists =
                s.reads(i, "consiste", "en") && REACHES.contains(s.at(i + 2).fold());
        if (consists) {
            return i + 1;
        }
        if (!t.lower() || !GOALS.contains(t.fold())) {
            return -1;
        }
        boolean set = s.at(i - 1).is("como") || s.at(i - 1).is("por");
        if (set && (Futures.isInfinitive(s.at(i + 1)) || s.at(i + 1).is(":"))) {
            return i;
        }
        if (s.at(i + 1).is("de") && s.at(i + 2).is("que")) {
            return i + 2;
        }
        boolean purpose = s.at(i - 1).is("el") && s.at(i - 2).is("con");
        if (s.at(i + 1).is("de") && Futures.isInfinitive(s.at(i + 2))) {
            return purpose ? -1 : i + 1;
        }
        for (int k = i + 1; k < i + GOAL_REACH; k++) {
            if (IS.contains(s.at(k).fold())) {
                return s.at(k + 1).is(":") || s.at(k + 1).is("que") ? k + 1 : k;
            }
            k = pastAside(k);
            if (IS.contains(s.at(k).fold())) {
                return s.at(k + 1).is(":") || s.at(k + 1).is("que") ? k + 1 : k;
            }
            if (s.at(k).isMark() || s.at(k).is("que") || s.at(k).is("y")) {
                return -1;
            }
        }
        return -1;
    }

    /** "la obra contempla 72 camas": what a building is to hold. */
    private boolean ofWorks(int verb) {
        for (int k = verb - 1; k >= 0 && !s.at(k).is(";") && !s.at(k).is(":"); k--) {
            if (WORKS.contains(s.at(k).fold())
                    && (s.at(k - 1).is("el") || s.at(k - 1).is("la"))) {
                return true;
            }
        }
        return false;
    }

    /** "La meta, dijo, es": one past an aside that tells who says so, the place itself where none stands. */
    private int pastAside(int k) {
        if (!s.at(k).is(",") || !Clauses.says(s.at(k + 1))) {
            return k;
        }
        for (int n = k + 2; n < k + ASIDE; n++) {
            if (s.at(n).is(",")) {
                return n + 1;
            }
        }
        return k;
    }

    /** "tiene previsto inaugurar", "se prevé que", "está planteado para", "anunció la construcción de"; -1 when it is none. */
    private int plan(int i) {
        Token t = s.at(i);
        if (!t.lower()) {
            return -1;
        }
        boolean impersonal = s.at(i - 1).is("se");
        boolean that = s.at(i + 1).is("que");
        boolean infinitive = Futures.isInfinitive(s.at(i + 1));
        if (PLAN_VERBS.contains(t.fold())) {
            boolean hopes = t.is("espera") || t.is("esperan");
            boolean noun = impersonal && !ActionNouns.verb(s.at(i + 2)).isEmpty();
            boolean contains = (t.is("contempla") || t.is("contemplan")) && !impersonal;
            if (infinitive && contains) {
                return -1;
            }
            if (contains && s.at(i + 1).isNumber() && ofWorks(i)) {
                return i;
            }
            boolean own = OWN.contains(s.at(i - 1).fold()) && !hopes;
            return (infinitive && !hopes) || (that && (impersonal || own)) || noun ? i : -1;
        }
        if (PROPOSES.contains(t.fold())) {
            boolean oneself = impersonal || s.at(i - 1).is("nos") || s.at(i - 1).is("me");
            return oneself && infinitive ? i : -1;
        }
        if (ANNOUNCES.contains(t.fold())) {
            return ActionNouns.verb(s.at(i + 2)).isEmpty() ? -1 : i;
        }
        if (!PLANNED.contains(t.fold())) {
            return -1;
        }
        boolean aim = s.at(i + 1).is("para") && Futures.isInfinitive(s.at(i + 2));
        boolean has = s.at(i - 1).fold().matches("tiene|tienen|tenemos");
        if (has && s.at(i + 1).fold().matches("un|una")) {
            return i;
        }
        return infinitive || that ? i : aim ? i + 1 : -1;
    }
}
