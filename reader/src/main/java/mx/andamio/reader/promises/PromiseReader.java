package mx.andamio.reader.promises;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.Span;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.promises.Pieces.Piece;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.verbs.Futures;
import org.jspecify.annotations.Nullable;

/** Reads the promises of one sentence. */
public final class PromiseReader {

    /** Characters between a promise and the clause that takes it up. */
    static final int NEAR = 12;

    /** Verbs of reaching a level, whose baseline the sentence before may tell. */
    private static final Set<String> LEVELS = Set.of("cerrar", "llegar", "alcanzar", "subir", "bajar", "terminar");

    private final Paper paper;
    private final Clauses clauses;
    private final Sentence s;
    private final @Nullable FoundFigure reached;
    private final Responsible responsible;
    private final Deadlines deadlines;
    private final Period period;
    private final Elisions elisions;
    private final Judge judge;
    private final Deliverables deliverables;
    private final List<Promise> found = new ArrayList<>();
    /** First promise of the clause read last. */
    private int group;
    /** First token of that clause. */
    private int clauseFrom;

    private PromiseReader(Paper paper, Clauses clauses, Responsible responsible, @Nullable FoundFigure reached) {
        this.reached = reached;
        this.paper = paper;
        this.clauses = clauses;
        this.s = clauses.sentence();
        this.responsible = responsible;
        this.deadlines = new Deadlines(clauses);
        this.period = new Period(clauses);
        this.elisions = new Elisions(clauses);
        this.judge = new Judge(clauses, responsible);
        this.deliverables = new Deliverables(paper, clauses);
    }

    /**
     * @param speaker who speaks in the sentence, null when nobody does
     * @param reached the value last reached in the paragraph ("bajó de 120 a 90 días"), null when none is
     * @param frame year of which the paragraph speaks, null when it names none
     */
    static List<Promise> in(
            Paper paper,
            SentenceFacts facts,
            @Nullable Person speaker,
            @Nullable FoundFigure reached,
            @Nullable Integer frame) {
        Clauses clauses = new Clauses(facts.sentence(), facts.figures(), facts.dates(), paper.reference(), frame);
        PromiseReader reader = new PromiseReader(paper, clauses, new Responsible(facts, speaker), reached);
        List<Head> heads = new HeadFinder(facts.sentence(), clauses).all();
        reader.read(heads);
        return reader.found;
    }

    /** The value that a sentence says was reached, null when it tells of none. */
    public static @Nullable FoundFigure reached(SentenceFacts facts) {
        return Targets.reached(new Clauses(facts.sentence(), facts.figures(), facts.dates(), null));
    }

    private void read(List<Head> heads) {
        int floor = 0;
        int lead = -1;
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
            if (i + 1 < heads.size() && shares(head, heads.get(i + 1))) {
                lead = lead < 0 ? head.at() : lead;
                continue;
            }
            boolean leads = i + 1 < heads.size()
                    && heads.get(i + 1).form() == Form.REACHES
                    && head.form() == Form.FUTURE
                    && sameClause(head, heads.get(i + 1));
            if (leads
                    && Targets.in(clauses, head.object(), heads.get(i + 1).at()).value() != null) {
                continue;
            }
            int first = i > 0
                            && head.form() == Form.REACHES
                            && sameClause(heads.get(i - 1), head)
                            && heads.get(i - 1).at() >= floor
                    ? heads.get(i - 1).at()
                    : lead >= 0 ? lead : head.at();
            lead = -1;
            int from = clauses.from(first, Math.min(floor, first));
            from = antecedent(from);
            int ceiling = i + 1 < heads.size()
                    ? Math.max(head.object(), clauses.from(heads.get(i + 1).at(), head.at() + 1))
                    : s.size();
            int to = clauses.to(head.object() - 1, ceiling);
            int gap = elisions.gap(head.object(), to);
            if (to > head.at()) {
                clause(head, from, gap > 0 ? gap : to, floor);
            }
            int before = found.size();
            floor = Math.max(to, head.at() + 1);
            if (before == 0 || group == before) {
                continue;
            }
            if (gap > 0) {
                elided(head, gap + 1, to);
            }
            for (Stretch member : elisions.behind(from, to)) {
                elided(head, member.from(), member.to());
                floor = member.to();
            }
        }
    }

    /** "ampliarán y remodelarán la unidad": two verbs of one object are one promise. */
    private boolean shares(Head head, Head next) {
        boolean joined = s.at(head.object()).is("y") || s.at(head.object()).is("e");
        int verb = s.at(head.object() + 1).is("se") ? head.object() + 2 : head.object() + 1;
        return joined && next.at() == verb;
    }

    /** "se sumarán 273 más para llegar a 393": one promise, not two. */
    private boolean sameClause(Head before, Head reach) {
        for (int k = before.at(); k < reach.at(); k++) {
            if (s.at(k).is(";") || s.at(k).is(":") || s.at(k).is(",")) {
                return false;
            }
        }
        return true;
    }

    /** "220 millones, que se cubrirán…": the figure before the relative pronoun is what is promised. */
    private int antecedent(int from) {
        if (from < 2 || !s.at(from - 1).is("que") || Joints.reported(s, from - 1)) {
            return from;
        }
        int that = s.at(from - 2).is(",") ? from - 2 : from - 1;
        return clauses.figures().stream()
                .filter(f -> f.to() == that || f.nounTo() == that)
                .mapToInt(f -> f.from())
                .findFirst()
                .orElse(from);
    }

    private void elided(Head head, int from, int to) {
        Targets own = Targets.in(clauses, from, to).alone();
        Deadline due = Neighbours.notBefore(found, clauses, deadlines.in(from, to), from, to);
        add(head, from, to, new Piece(from, to, false), own, due, false);
    }

    private void clause(Head head, int from, int to, int floor) {
        Deadline deadline = period.of(from, to, floor);
        if (deadline != null && resumesLast(head, from)) {
            for (int i = group; i < found.size(); i++) {
                found.set(i, found.get(i).completed(null, deadline.day(), deadline.precision()));
            }
            return;
        }
        deadline = deadline == null && head.form() == Form.GOAL ? Neighbours.yearOfGoals(found) : deadline;
        Targets targets = Targets.in(clauses, head.form() == Form.REACHES ? head.object() : from, to);
        Targets behind = Targets.in(clauses, head.object(), to);
        boolean behindOnly = head.form() == Form.COMMITTED
                || Futures.firstPerson(s, head.at())
                || targets.before(s, from, head.at());
        targets = behindOnly && behind.value() != null ? behind.after(targets, s) : targets;
        targets = targets.since(resumes(head) ? reached : null).today(clauses, to);
        boolean price = targets.isMoney()
                && behind.value() == null
                && head.object() < to
                && !s.at(from).isNumber();
        targets = targets.value() == null || price ? Targets.taken(clauses, head) : targets;
        targets = Level.earlier(clauses, head, targets);
        boolean relative = from > 0 && s.at(from - 1).is("que");
        boolean indefinite = s.at(head.object()).is("un") || s.at(head.object()).is("una");
        boolean vague = Judge.weak(head) && targets.value() == null && !indefinite;
        boolean again = Targets.taken(clauses, head).value() != null
                && !found.isEmpty()
                && found.getLast().verb().equals(head.verb());
        if (again || !judge.promises(head, from, to, relative || vague ? deadlines.in(from, to) : deadline, targets)) {
            return;
        }
        boolean before = head.object() >= to || (passive(head) && onlyTime(head.object(), to));
        int objectFrom = before ? from : head.object();
        int objectTo = before ? head.at() : to;
        if (objectTo <= objectFrom) {
            objectFrom = head.at();
            objectTo = to;
        }
        List<Piece> pieces = new Pieces(clauses).of(objectFrom, objectTo);
        if (targets.value() != null && Neighbours.heldFor(s, head, from, found)) {
            found.removeLast();
        }
        group = found.size();
        clauseFrom = from;
        if (respectively(head, from, to)) {
            return;
        }
        Piece dated = datedAmong(pieces);
        boolean totalled = totalled(pieces);
        for (Piece piece : totalled ? pieces.subList(1, pieces.size()) : pieces) {
            boolean single = pieces.size() == 1;
            Targets own = single ? targets : piece.one() ? Targets.NONE : Targets.in(clauses, piece.from(), piece.to());
            own = pieces.indexOf(piece) > 0 ? own.alone() : own;
            int start = single || (piece.equals(pieces.get(0)) && !piece.one()) ? from : piece.from();
            int end = single ? to : piece.to();
            Deadline due = single ? null : deadlines.in(piece.from(), piece.to());
            boolean others = due == null && dated != null && pieces.indexOf(piece) < pieces.indexOf(dated);
            for (int at : single ? elisions.subjects(head, from, to) : List.of(start)) {
                add(head, at, end, piece, own, due == null && !others ? deadline : due, single);
            }
        }
    }

    /** "39 plazas de enfermería: 20 en mayo": the first is the total of parts that have their own dates. */
    private boolean totalled(List<Piece> pieces) {
        return pieces.size() > 1
                && s.at(pieces.get(1).from() - 1).is(":")
                && deadlines.in(pieces.get(0).from(), pieces.get(0).to()) == null
                && deadlines.in(pieces.get(1).from(), pieces.get(1).to()) != null;
    }

    /** "Los hospitales de Tepic y Tula abrirán en mayo y agosto, respectivamente": to each its date. */
    private boolean respectively(Head head, int from, int to) {
        List<Deadline> due =
                clauses.says(head.object(), to, "respectivamente") ? deadlines.each(head.object(), to) : List.of();
        List<Piece> pieces = due.size() > 1 ? new Pieces(clauses).of(from, head.at()) : List.of();
        if (pieces.size() < 2 || pieces.size() != due.size()) {
            return false;
        }
        for (int i = 0; i < pieces.size(); i++) {
            Piece p = pieces.get(i);
            add(head, p.from(), p.to(), p, Targets.NONE, due.get(i), false);
        }
        return true;
    }

    /** "construirá uno más, que deberá quedar concluido en 2027", "comprará otro y lo tendrá funcionando en abril". */
    private boolean resumesLast(Head head, int from) {
        if (found.isEmpty() || found.getLast().deadline() != null || head.form() != Head.Form.FUTURE) {
            return false;
        }
        int k = head.at() - 1;
        boolean relative = s.at(k).is("que") && s.at(k - 1).is(",");
        boolean object = (s.at(k).is("lo")
                        || s.at(k).is("la")
                        || s.at(k).is("los")
                        || s.at(k).is("las"))
                && s.at(head.at()).fold().startsWith("tendr");
        boolean near = s.at(from).start() - found.getLast().span().end() < NEAR;
        return near && (object || (relative && head.object() > head.at() + 1));
    }

    /** A member that is a part of what stands before it, with a date of its own: "132 plazas, 60 de ellas en julio". */
    private @Nullable Piece datedAmong(List<Piece> pieces) {
        for (Piece p : pieces) {
            boolean part =
                    clauses.says(p.from(), p.to(), "de", "ellas") || clauses.says(p.from(), p.to(), "de", "ellos");
            if (pieces.size() > 1 && part && deadlines.in(p.from(), p.to()) != null) {
                return p;
            }
        }
        return null;
    }

    /** "dejarlo en 60 días": the pronoun takes up what the sentence before measured. */
    private boolean resumes(Head head) {
        String verb = s.at(head.object() - 1).fold();
        return verb.endsWith("rlo") || verb.endsWith("rla") || LEVELS.contains(head.verb());
    }

    private boolean passive(Head head) {
        return head.object() > head.at() + 1
                && head.form() != Form.GO_TO
                && head.form() != Form.REACHES
                && !s.at(head.at() + 1).is("de");
    }

    private boolean onlyTime(int from, int to) {
        return to - from < 2 || clauses.dates().stream().anyMatch(d -> d.from() - from <= 3 && d.to() >= to);
    }

    private void add(
            Head head, int from, int to, Piece piece, Targets targets, @Nullable Deadline deadline, boolean single) {
        Span span = s.span(from, to);
        BigDecimal target = targets.value();
        String who = responsible.of(head, from);
        found.add(new Promise(
                paper.flat(span),
                head.verb(),
                deliverables.of(head, clauseFrom, piece, targets),
                targets.baseline(),
                target,
                targets.unit(),
                deadline == null ? null : deadline.day(),
                deadline == null ? null : deadline.precision(),
                who,
                targets.missing(who, deadline),
                span,
                single ? head.form().rule : head.form().rule + ".list"));
    }
}
