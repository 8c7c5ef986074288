package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Tells promises from values, wishes, conditions, negations and what others will do. */
final class Judge {

    private static final Set<String> WEAK = Set.copyOf(Words.lines("weak_verbs.txt").stream()
            .flatMap(l -> java.util.Arrays.stream(l.split("\\s+")))
            .toList());
    private static final Set<String> NEVER = Words.folded("never_verbs.txt");
    /** Verbs of giving a service: how many people it is for tells its size, not what will be done. */
    private static final Set<String> SERVES =
            Set.of("atender", "brindar", "dar", "otorgar", "ofrecer", "cubrir", "servir", "proteger", "prestar");

    private static final Set<String> SERVED = Set.of(
            "derechohabientes",
            "habitantes",
            "personas",
            "familias",
            "beneficiarios",
            "usuarios",
            "asegurados",
            "trabajadores",
            "beneficiarias",
            "usuarias",
            "ninas",
            "ninos",
            "menores",
            "infantes",
            "mujeres",
            "adultos",
            "poblacion");
    /** What is done as soon as it is resolved. */
    private static final Set<String> RESOLVED = Set.of(
            "instruir",
            "exhortar",
            "autorizar",
            "aprobar",
            "ratificar",
            "felicitar",
            "agradecer",
            "reconocer",
            "designar");

    /** To go on until something is reached promises nothing without a date. */
    private static final Set<String> GOES_ON = Set.of("seguir", "continuar", "permanecer");

    private static final Set<String> HONOURS = Words.folded("honours.txt");
    /** Words of a subject like "ningún hospital de la zona". */
    private static final int NONE_REACH = 6;

    private static final Set<String> SHARES = Set.of("distribuir", "destinar", "repartir", "asignar");
    private static final Set<String> REVIEWS = Set.of("revisar", "evaluar", "analizar", "vigilar", "reunir", "dar");
    private static final Set<String> PERIODS = Words.folded("periods.txt");

    private static final Set<String> CLITICS = Set.of("se", "les", "le", "nos", "lo", "la", "los", "las");

    private final Clauses clauses;
    private final Sentence s;
    private final Responsible responsible;
    private final Subjects subjects;
    private final Programme programme;

    Judge(Clauses clauses, Responsible responsible) {
        this.clauses = clauses;
        this.s = clauses.sentence();
        this.responsible = responsible;
        this.subjects = new Subjects(clauses);
        this.programme = new Programme(s);
    }

    /** Whether a verb with its clause promises something that can be checked. */
    boolean promises(Head head, int from, int to, @Nullable Deadline deadline, Targets targets) {
        if (outside(head, from, to) || negated(head) || hypothetical(from, head.at()) || conditional(head, to)) {
            return false;
        }
        if (VerbPhrases.idle(s, head) || subjects.ofCalendar(head, from) || stranger(head)) {
            return false;
        }
        if (duty(head, from) || programme.announces(head, from, to) || programme.past(head, from, deadline)) {
            return false;
        }
        if (NEVER.contains(head.verb()) || remains(head) || resolved(head) || shares(head, from, deadline)) {
            return false;
        }
        String next = s.at(head.object()).fold();
        boolean gerund = next.endsWith("ando") || next.endsWith("iendo");
        if (gerund || s.at(head.object()).is("cuando") || s.at(head.object()).is("si")) {
            return false;
        }
        if (head.verb().equals("ser") && !says(head)) {
            return false;
        }
        boolean measured = targets.value() != null || deadline != null;
        if (!measured && (sited(head) || honoured(head, to))) {
            return false;
        }
        boolean hours = s.at(head.object()).is("de")
                && Months.weekday(s.at(head.object() + 1).fold()) != null;
        boolean weak = weak(head) || hours;
        boolean each = subjects.each(head, from);
        measured &= !(weak
                && !each
                && !targets.ranged()
                && head.form() != Form.COMMITTED
                && deadline == null
                && targets.isDuration());
        measured &= !(deadline == null && (serves(head, targets) || GOES_ON.contains(head.verb())));
        return switch (head.form()) {
            case RAISES, REACHES -> targets.value() != null;
            case GO_TO ->
                measured
                        || excludes(head)
                        || (!weak
                                && (Firm.is(head.verb()) || mx.andamio.reader.verbs.Futures.firstPerson(s, head.at())));
            case COMMITTED -> !weak || measured || Firm.is(head.verb()) || clauses.says(from, to, "hasta", "que");
            case OFFERED, GOAL, PLAN -> measured;
            case TASK ->
                measured || (Firm.is(head.verb()) && !clauses.says(from, to, "es") && !clauses.says(from, to, "son"));
            case PRESENT -> deadline != null;
            case FUTURE ->
                measured
                        || periodic(head, to)
                        || excludes(head)
                        || none(head, from)
                        || (!weak && Firm.is(head.verb()) && head.object() < to)
                        || (each && s.at(head.object() + 1).fold().equals("un"));
        };
    }

    /** "cada jefatura deberá visitar dos unidades": an order to many heads, which nobody has promised. */
    private boolean duty(Head head, int from) {
        boolean must = s.at(head.at()).fold().startsWith("debera");
        for (int k = from; must && k < head.at(); k++) {
            int[] duty = Duties.at(s, k);
            if (duty.length > 0 && duty[1] == head.at()) {
                return true;
            }
        }
        return false;
    }

    /** Whether only a number or a date of its own makes a promise of the verb. */
    static boolean weak(Head head) {
        return WEAK.contains(head.verb()) || head.verb().equals("dar a conocer");
    }

    /** "se levantará en un terreno donado": only where it will stand. */
    private boolean sited(Head head) {
        int k = head.object();
        return (s.at(k).is("en") || s.at(k).is("sobre"))
                && FigureRoles.SITES.contains(s.at(k + 2).fold());
    }

    /** "recibirá en la capital una distinción". */
    private boolean honoured(Head head, int to) {
        for (int k = head.object(); k < to && head.verb().equals("recibir"); k++) {
            if (HONOURS.contains(s.at(k).fold())) {
                return true;
            }
        }
        return false;
    }

    /** "serán 200 por año", "será en marzo": what is to be comes at once; "será la unidad que…" only describes. */
    private boolean says(Head head) {
        int k = head.object();
        return clauses.figureWithin(k, 2) || clauses.dates().stream().anyMatch(d -> d.from() >= k && d.from() <= k + 4);
    }

    /** "atenderá a 70 mil derechohabientes". */
    private static boolean serves(Head head, Targets targets) {
        String unit = targets.unit();
        return SERVES.contains(head.verb()) && unit != null && SERVED.contains(mx.andamio.reader.text.Fold.of(unit));
    }

    /** "…en mayo si no cumplen": a condition behind the verb. */
    private boolean conditional(Head head, int to) {
        for (int k = head.object() + 1; k < to; k++) {
            boolean open = s.at(k).is("si")
                    && !s.at(k - 1).is("y")
                    && !s.at(k).text().equals("sí")
                    && !s.at(k + 1).is("bien");
            if (open || s.reads(k, "siempre", "y", "cuando") || s.reads(k, "siempre", "que")) {
                return true;
            }
        }
        return false;
    }

    /** Somebody who is not of the institution does it, or says so in the first person. */
    private boolean outside(Head head, int from, int to) {
        Boolean bound = head.form() == Form.COMMITTED ? subjects.bound(head) : null;
        if (bound != null) {
            return !bound;
        }
        boolean speaks = head.form() == Form.COMMITTED || head.form() == Form.GO_TO;
        speaks |= head.form() == Form.FUTURE && subjects.impersonal(head, from);
        return subjects.outside(head, from, to) || (speaks && responsible.isOutside());
    }

    /** The first person of somebody who holds no post of the institution. */
    private boolean stranger(Head head) {
        boolean first = mx.andamio.reader.verbs.Futures.firstPerson(s, head.at())
                && s.at(head.at()).quoted();
        return first && responsible.isStranger();
    }

    private boolean negated(Head head) {
        int k = CLITICS.contains(s.at(head.at() - 1).fold()) ? head.at() - 2 : head.at() - 1;
        boolean only = clauses.says(head.object(), head.object() + 3, "sino", "hasta");
        boolean not = s.at(k).is("no") && head.form() != Form.OFFERED && !only;
        return (not && !excludes(head)) || s.at(k).is("nunca");
    }

    /** "no se cerrará ni un consultorio", "no va a faltar insulina": what is promised is that there will be none. */
    private boolean excludes(Head head) {
        Token next = s.at(head.object());
        if (head.verb().equals("faltar")) {
            return s.at(head.at() - 1).is("no");
        }
        return head.form() == Form.FUTURE
                && s.at(head.at()).lower()
                && (next.is("ni") || next.is("mas") || next.fold().startsWith("ningun"));
    }

    /** "ningún trabajador cambiará de turno": that nobody will is promised like that all will. */
    private boolean none(Head head, int from) {
        return head.at() - from <= NONE_REACH
                && (s.at(from).is("ningun") || s.at(from).is("ninguna"))
                && !s.at(from).quoted();
    }

    /** "ahí nos vamos a quedar", "me voy a quedar". */
    private boolean remains(Head head) {
        Token before = s.at(head.at() - 1);
        return head.verb().equals("quedar") && (before.is("nos") || before.is("me"));
    }

    /** "…30 equipos, que se distribuirán en 20 unidades": how what is promised is shared out. */
    private boolean shares(Head head, int from, @Nullable Deadline deadline) {
        boolean relative = false;
        for (int k = Math.max(1, from - 2); k < head.at(); k++) {
            boolean told = s.at(k).is("que") && (s.at(k - 1).is("y") || Clauses.says(s.at(k - 1)));
            relative |= !told && s.at(k).fold().matches("que|cual|cuales|mismos|mismas");
        }
        return relative && deadline == null && SHARES.contains(head.verb());
    }

    /** "serán revisados cada tres meses": what comes again and again can be checked. */
    private boolean periodic(Head head, int to) {
        for (int k = head.object(); k + 1 < to && REVIEWS.contains(head.verb()); k++) {
            boolean number =
                    !s.at(k + 1).capital() && PERIODS.contains(s.at(k + 2).fold());
            if (s.at(k).is("cada") && (number || PERIODS.contains(s.at(k + 1).fold()))) {
                return true;
            }
        }
        return false;
    }

    /** "Autorizar la designación de…": the point of a list of resolutions is done by being resolved. */
    private static boolean resolved(Head head) {
        return head.form() == Form.TASK && RESOLVED.contains(head.verb());
    }

    /** A condition opens the sentence or the clause: "si hay recursos, se comprarán…". */
    private boolean hypothetical(int from, int at) {
        boolean opens = s.at(0).text().equals("Si") && !s.at(1).is("bien");
        for (int k = Math.max(0, from - 1); k < at && !opens; k++) {
            opens = (s.at(k).is("si")
                            && !s.at(k).text().equals("sí")
                            && !s.at(k + 1).is("bien"))
                    || s.at(k).is("¿")
                    || s.at(k).is("ojala");
        }
        return opens;
    }
}
