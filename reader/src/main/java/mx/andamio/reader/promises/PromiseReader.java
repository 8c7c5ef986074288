package mx.andamio.reader.promises;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.reader.Reading.Missing;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.Span;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.promises.Pieces.Piece;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Reads the promises of one sentence. */
public final class PromiseReader {

    /** Characters between a promise and the clause that takes it up. */
    private static final int NEAR = 12;

    private final Paper paper;
    private final Clauses clauses;
    private final Sentence s;
    private final @Nullable FoundFigure reached;
    private final Responsible responsible;
    private final Deadlines deadlines;
    private final Judge judge;
    private final List<Promise> found = new ArrayList<>();
    private @Nullable Deadline last;

    private PromiseReader(Paper paper, Clauses clauses, Responsible responsible, @Nullable FoundFigure reached) {
        this.reached = reached;
        this.paper = paper;
        this.clauses = clauses;
        this.s = clauses.sentence();
        this.responsible = responsible;
        this.deadlines = new Deadlines(clauses);
        this.judge = new Judge(clauses, responsible);
    }

    /**
     * @param speaker who speaks in the sentence, null when nobody does
     * @param reached the value last reached in the paragraph ("bajó de 120 a 90 días"), null when none is
     */
    public static List<Promise> in(
            Paper paper, SentenceFacts facts, @Nullable Person speaker, @Nullable FoundFigure reached) {
        Clauses clauses = new Clauses(facts.sentence(), facts.figures(), facts.dates(), paper.reference());
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
        for (int i = 0; i < heads.size(); i++) {
            Head head = heads.get(i);
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
                    : head.at();
            int from = clauses.from(first, Math.min(floor, first));
            from = antecedent(from);
            int ceiling = i + 1 < heads.size()
                    ? Math.max(head.object(), clauses.from(heads.get(i + 1).at(), head.at() + 1))
                    : s.size();
            int to = clauses.to(head.object() - 1, ceiling);
            if (to > head.at()) {
                clause(head, from, to, floor);
            }
            floor = Math.max(to, head.at() + 1);
        }
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
        if (from < 2 || !s.at(from - 1).is("que")) {
            return from;
        }
        int that = s.at(from - 2).is(",") ? from - 2 : from - 1;
        return clauses.figures().stream()
                .filter(f -> f.to() == that || f.nounTo() == that)
                .mapToInt(f -> f.from())
                .findFirst()
                .orElse(from);
    }

    private void clause(Head head, int from, int to, int floor) {
        Deadline deadline = deadline(from, to, floor);
        if (deadline != null && resumesLast(head, from)) {
            found.set(found.size() - 1, found.getLast().completed(null, deadline.day(), deadline.precision()));
            return;
        }
        Targets targets = Targets.in(clauses, head.form() == Form.REACHES ? head.object() : from, to);
        targets = targets.since(resumes(head) ? reached : null);
        if (!judge.promises(head, from, to, deadline, targets)) {
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
        Piece dated = datedAmong(pieces);
        for (Piece piece : pieces) {
            boolean single = pieces.size() == 1;
            Targets own = single ? targets : piece.one() ? Targets.NONE : Targets.in(clauses, piece.from(), piece.to());
            own = pieces.indexOf(piece) > 0 ? own.alone() : own;
            int start = single || (piece.equals(pieces.get(0)) && !piece.one()) ? from : piece.from();
            int end = single ? to : piece.to();
            Deadline due = single ? null : deadlines.in(piece.from(), piece.to());
            boolean others = due == null && dated != null && pieces.indexOf(piece) < pieces.indexOf(dated);
            add(head, start, end, piece, own, due == null && !others ? deadline : due, single);
        }
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
        return verb.endsWith("rlo") || verb.endsWith("rla");
    }

    private static boolean passive(Head head) {
        return head.object() > head.at() + 1 && head.form() != Form.GO_TO;
    }

    private boolean onlyTime(int from, int to) {
        return to - from < 2 || clauses.dates().stream().anyMatch(d -> d.from() - from <= 3 && d.to() >= to);
    }

    private @Nullable Deadline deadline(int from, int to, int floor) {
        Deadline own = deadlines.in(from, to);
        own = own == null && floor < from ? deadlines.in(floor, from) : own;
        if (own == null && clauses.says(from, to, "mismo", "plazo")) {
            own = last;
        }
        if (own == null && last != null && withWhich(from, to)) {
            own = last;
        }
        if (own == null && last != null && clauses.dates().stream().anyMatch(d -> d.from() <= 6 && d.to() <= from)) {
            own = last;
        }
        last = own == null ? last : own;
        return own;
    }

    /** "…en julio, con las cuales llegará a 3 mil 205": what comes of the promise before comes at its time. */
    private boolean withWhich(int from, int to) {
        for (int k = Math.max(1, from - 3); k < Math.min(to, from + 4); k++) {
            boolean which = s.at(k).is("cual") || s.at(k).is("cuales") || s.reads(k, "lo", "que");
            if (which && (s.at(k - 1).is("con") || s.at(k - 2).is("con"))) {
                return true;
            }
        }
        return false;
    }

    private void add(
            Head head, int from, int to, Piece piece, Targets targets, @Nullable Deadline deadline, boolean single) {
        Span span = s.span(from, to);
        BigDecimal target = targets.value();
        String who = responsible.of(head, from);
        List<Missing> missing = missing(who, deadline, targets);
        found.add(new Promise(
                paper.flat(span),
                head.verb(),
                deliverable(piece, targets),
                targets.baseline(),
                target,
                targets.unit(),
                deadline == null ? null : deadline.day(),
                deadline == null ? null : deadline.precision(),
                who,
                missing,
                span,
                single ? head.form().rule : head.form().rule + ".list"));
    }

    /** In the paper's words, with what a list says once for all and the unit of a bare number. */
    private String deliverable(Piece piece, Targets targets) {
        String own = paper.flat(s.span(piece.own(), piece.to()));
        String lead = piece.lead();
        if (lead != null && !lead.isEmpty()) {
            return lead + " " + own;
        }
        boolean bare = own.chars().noneMatch(Character::isLetter);
        return bare && targets.unit() != null && !"%".equals(targets.unit()) ? own + " " + targets.unit() : own;
    }

    private static List<Missing> missing(@Nullable String who, @Nullable Deadline deadline, Targets targets) {
        List<Missing> missing = new ArrayList<>();
        if (who == null) {
            missing.add(Missing.RESPONSIBLE);
        }
        if (deadline == null) {
            missing.add(Missing.DEADLINE);
        }
        if (targets.baseline() == null) {
            missing.add(Missing.BASELINE);
        }
        if (targets.value() == null) {
            missing.add(Missing.TARGET);
        }
        if (targets.unit() == null) {
            missing.add(Missing.UNIT);
        }
        return missing;
    }
}
