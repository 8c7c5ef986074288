package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.people.RoleNoun;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Who or what stands before a verb: somebody outside the institution, an event, each one of many. */
final class Subjects {

    private static final Set<String> OUTSIDE = Words.folded("outside.txt");
    private static final Set<String> ARTICLES = Set.of("el", "la", "los", "las", "su", "sus", "un", "una");
    /** What makes a noun no subject. */
    private static final Set<String> GOVERNS = Set.of(
            "a", "al", "de", "del", "para", "por", "con", "en", "ante", "junto", "entre", "contra", "sin", "ningun",
            "ninguna", "cada", "hacia", "desde", "sobre", "segun");

    private static final Set<String> CLITICS =
            Set.of("se", "les", "le", "no", "ya", "tambien", "lo", "la", "los", "las", "nos");
    /** Bodies of one's own that are not the institution: "su grupo publicará", "su organización gestionará". */
    private static final Set<String> OWN = Set.of(
            "grupo",
            "organizacion",
            "empresa",
            "asociacion",
            "gremio",
            "colectivo",
            "agrupacion",
            "fundacion",
            "partido",
            "compania");
    /** Whose administration is not the institution's. */
    private static final Set<String> LOCAL = Set.of("local", "estatal", "municipal");
    /** Happenings: that they begin or end is no promise of anybody. */
    private static final Set<String> EVENTS = Set.of(
            "temporada",
            "campana",
            "reunion",
            "asamblea",
            "encuentro",
            "congreso",
            "sesion",
            "jornadas",
            "curso",
            "convocatoria",
            "registro",
            "inscripciones",
            "plazo",
            "vigencia",
            "contingencia",
            "pandemia",
            "veda");

    private static final Set<String> ENDS = Set.of(
            "concluir",
            "terminar",
            "finalizar",
            "culminar",
            "continuar",
            "clausurar",
            "vencer",
            "cerrar",
            "abrir",
            "permanecer",
            "extender");
    private static final Set<String> EACH =
            Set.of("cada", "todo", "toda", "todos", "todas", "ningun", "ninguno", "ninguna", "nadie");
    /** What outsiders do for the institution: "donarán 40 ambulancias al Instituto". */
    private static final Set<String> GIFTS = Set.of(
            "donar",
            "emitir",
            "entregar",
            "dar",
            "otorgar",
            "ceder",
            "aportar",
            "regalar",
            "prestar",
            "transferir",
            "exigir",
            "pagar",
            "facilitar");

    /** What somebody of the institution presides over. */
    private static final Set<String> BODIES = Set.of(
            "consultivo",
            "tecnico",
            "organo",
            "vigilancia",
            "comite",
            "comision",
            "grupo",
            "voluntariado",
            "asamblea",
            "seguro");

    /** Words of a post. */
    private static final int POST = 8;

    private final Sentence s;
    private final FrontedTime time;

    /** Whether a word names somebody who is not of the institution. */
    static boolean other(String word) {
        return OUTSIDE.contains(word) || OWN.contains(word);
    }

    /** @param clauses the sentence with its dates */
    Subjects(Clauses clauses) {
        this.s = clauses.sentence();
        this.time = new FrontedTime(clauses);
    }

    /** Whether somebody who is not of the institution does it. */
    boolean outside(Head head, int from, int to) {
        return named(from, head.at()) || inherited(head, from) || gives(head, to);
    }

    /** Whether a clause that somebody reports ("y que en mayo se abrirán…") names nobody who does it. */
    boolean impersonal(Head head, int from) {
        boolean told = from > 1 && s.at(from - 1).is("que") && (s.at(from - 2).is("y") || Clauses.says(s.at(from - 2)));
        for (int k = time.end(from, head.at()); told && k < head.at(); k++) {
            told = CLITICS.contains(s.at(k).fold());
        }
        return told;
    }

    /** Whether who binds himself is of the institution, by the post nearest before; null where the sentence names none. */
    @Nullable
    Boolean bound(Head head) {
        for (int k = head.at() - 1; k >= 0 && !s.at(k).is(";") && !s.at(k).is(":"); k--) {
            String word = s.at(k).fold();
            String role = s.at(k).quoted() ? null : RoleNoun.noun(word);
            if ((role != null || OUTSIDE.contains(word)) && free(k) && (s.at(k).lower() || k < 3)) {
                String post = role == null ? word : Fold.of(role);
                boolean other = OUTSIDE.contains(word) || Responsible.OUTSIDE_ROLES.contains(post) || ofAnother(k);
                return !other || presides(k) || agreed(k);
            }
        }
        return null;
    }

    /** "la directora jurídica del ISSSTE": a post whose own words name another institution. */
    private boolean ofAnother(int role) {
        for (int k = role + 1; k < role + POST && !s.at(k).isMark(); k++) {
            boolean theirs = s.at(k).capital() && OUTSIDE.contains(s.at(k).fold());
            if (theirs || s.reads(k, "imss", "bienestar")) {
                return true;
            }
        }
        return false;
    }

    private boolean named(int from, int to) {
        if (s.at(from).is("quien") || s.at(from).is("quienes")) {
            return true;
        }
        for (int k = from; k < to; k++) {
            boolean own = OWN.contains(s.at(k).fold()) && s.at(k - 1).is("su");
            own |= s.at(k).is("dependencia") && s.at(k - 1).is("esa");
            own |= s.at(k).is("administracion") && LOCAL.contains(s.at(k + 1).fold()) && free(k);
            if (own || (OUTSIDE.contains(s.at(k).fold()) && !presides(k) && !agreed(k) && free(k))) {
                return true;
            }
        }
        return false;
    }

    /** "El Instituto y el Sindicato", "c) Que el Sindicato habilitará…": what the union agreed on with the institution. */
    private boolean agreed(int k) {
        if (!s.at(k).is("sindicato") || !s.at(k - 1).is("el")) {
            return false;
        }
        boolean point = s.at(k - 2).is("que") && s.at(k - 2).capital();
        boolean joint =
                s.at(k - 2).is("y") || (s.at(k + 1).is("y") && s.at(k + 2).is("el"));
        return point || joint;
    }

    private boolean presides(int k) {
        boolean body = s.at(k).fold().startsWith("president") && s.at(k + 1).is("del");
        boolean own = s.at(k + 2).is("consejo")
                && !s.at(k + 3).is("de")
                && !s.at(k + 3).is("del");
        for (int n = k + 2; n < k + 6; n++) {
            own |= BODIES.contains(s.at(n).fold());
        }
        return body && own;
    }

    private boolean free(int k) {
        Token before = s.at(k - 1);
        Token governor = ARTICLES.contains(before.fold()) ? s.at(k - 2) : before;
        return !GOVERNS.contains(governor.fold()) && !GOVERNS.contains(before.fold());
    }

    /** "La constructora calcula que dará…": a clause without a subject of its own has that of the verb of saying. */
    private boolean inherited(Head head, int from) {
        if (from < 3 || !s.at(from - 1).is("que")) {
            return false;
        }
        int subject = time.end(from, head.at());
        for (int k = subject; k < head.at(); k++) {
            if (!CLITICS.contains(s.at(k).fold())) {
                return false;
            }
        }
        int that = from - 1;
        for (int k = that - 1; s.at(that - 1).is("y") && k > 0; k--) {
            if (s.at(k).is("que") && Clauses.says(s.at(k - 1))) {
                that = k;
                break;
            }
        }
        int k = that - 1;
        while (k > 0 && k > from - 9 && !s.at(k - 1).isMark() && !s.at(k - 1).is("que")) {
            k--;
        }
        boolean theirs = false;
        for (int j = 1; j < from && !theirs; j++) {
            theirs = s.reads(j, "su", "titular");
        }
        int end = that;
        for (int j = that - 1; j >= k; j--) {
            end = s.at(j).is("a") || s.at(j).is("al") ? j : end;
        }
        return named(theirs ? 0 : k, end);
    }

    private boolean gives(Head head, int to) {
        if (!GIFTS.contains(head.verb()) || s.at(head.at() - 1).is("se") || head.at() != head.object() - 1) {
            return false;
        }
        for (int k = head.object(); k < to; k++) {
            if (s.reads(k, "al", "instituto") || s.reads(k, "al", "imss") || s.reads(k, "al", "seguro", "social")) {
                return true;
            }
        }
        return false;
    }

    /** "La temporada concluirá el 31 de marzo", "los trabajos continúan mañana y concluirán el 25": a calendar. */
    boolean ofCalendar(Head head, int from) {
        if (!ENDS.contains(head.verb())) {
            return false;
        }
        boolean relative = from > 1 && s.at(from - 1).is("que");
        for (int k = relative ? Math.max(0, from - 9) : from; k < head.at(); k++) {
            if (EVENTS.contains(s.at(k).fold()) && (free(k) || relative)) {
                return true;
            }
        }
        return s.at(0).is("los") && s.at(1).is("trabajos") && s.at(2).fold().startsWith("contin");
    }

    /** "cada queja tendrá respuesta en 72 horas", "ningún paciente va a esperar más de 90 días". */
    boolean each(Head head, int from) {
        for (int k = from; k < Math.min(head.at(), from + 3); k++) {
            if (EACH.contains(s.at(k).fold())) {
                return true;
            }
        }
        return false;
    }
}
