package mx.andamio.reader.promises;

import java.math.BigDecimal;
import java.util.Set;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.promises.Pieces.Piece;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.verbs.Futures;
import org.jspecify.annotations.Nullable;

/** The thing promised, in the paper's words: without its time, its preposition and what is only said about it. */
final class Deliverables {

    /** What follows a verb and says only where, how or what for: the thing itself is the subject. */
    private static final Set<String> ELSEWHERE = Set.of(
            "en",
            "bajo",
            "sobre",
            "por",
            "desde",
            "hacia",
            "mediante",
            "dentro",
            "para",
            "sin",
            "antes",
            "y",
            "e",
            "al",
            "cuando");

    private final Paper paper;
    private final Clauses clauses;
    private final Sentence s;
    private final Trimming trimming;
    private final SubjectNames subjects;

    Deliverables(Paper paper, Clauses clauses) {
        this.paper = paper;
        this.clauses = clauses;
        this.s = clauses.sentence();
        this.trimming = new Trimming(clauses);
        this.subjects = new SubjectNames(s, trimming);
    }

    /**
     * @param from first token of the clause
     * @param piece of the object, or the subject where the verb has none
     */
    String of(Head head, int from, Piece piece, Targets targets) {
        Stretch own = stretch(head, from, piece, targets);
        own = own.isEmpty() ? new Stretch(piece.own(), piece.to()) : own;
        String text = paper.flat(s.span(own.from(), own.to()));
        String lead = piece.lead();
        if (lead != null && !lead.isEmpty()) {
            return lead + " " + text;
        }
        boolean bare = text.chars().noneMatch(Character::isLetter);
        return bare && targets.unit() != null && !"%".equals(targets.unit()) ? text + " " + unit(targets.unit()) : text;
    }

    private Stretch stretch(Head head, int from, Piece piece, Targets targets) {
        boolean mine = Futures.firstPerson(s, head.at());
        Stretch object = targets.ranged() ? ranged(piece, targets) : trimming.of(piece.own(), piece.to());
        boolean known = subjects.names(object) && !object.isEmpty() && !subjects.pronoun(object);
        if (piece.lead() != null || mine || (known && !aside(head, piece))) {
            return object;
        }
        Stretch subject = subjects.of(head, from);
        Stretch before = subject.isEmpty() && head.at() > from ? trimming.of(from, head.at()) : subject;
        return before.isEmpty() ? object : before;
    }

    /** What stands behind the verb is the verb itself, or says only where, how or what for. */
    private boolean aside(Head head, Piece piece) {
        int k = piece.own();
        boolean manner = s.reads(k, "de", "manera") || s.reads(k, "de", "forma");
        boolean where = ELSEWHERE.contains(s.at(k).fold()) && trimming.timeEnd(k, piece.to()) <= k;
        boolean receiver = s.at(k).is("a") && head.object() > head.at() + 1 && head.form() == Head.Form.FUTURE;
        return k == head.at() || manner || where || receiver;
    }

    /** "el número de licitaciones del 40 al 80 por ciento": what is raised; empty when it stands before the verb. */
    private Stretch ranged(Piece piece, Targets targets) {
        FoundFigure target = targets.target();
        BigDecimal baseline = targets.baseline();
        if (target == null || baseline == null) {
            return trimming.of(piece.own(), piece.to());
        }
        for (FoundFigure f : clauses.figures()) {
            boolean opens = f.from() >= piece.own()
                    && f.to() < target.from()
                    && f.value().compareTo(baseline) == 0;
            if (opens) {
                Stretch before = trimming.of(piece.own(), f.from() - 1);
                return before.isEmpty() ? behind(target, piece.to()) : before;
            }
        }
        return trimming.of(piece.own(), piece.to());
    }

    /** "pasar de 88 a 95 por ciento de recetas surtidas", "aumentar de 13 a 20 los consultorios": what the range is of. */
    private Stretch behind(FoundFigure target, int to) {
        Token next = s.at(target.to());
        if (next.is("de") || next.is("los") || next.is("las")) {
            return trimming.of(next.is("de") ? target.to() + 1 : target.to(), to);
        }
        Token thing = s.at(target.nounTo());
        if (target.nounFrom() < target.nounTo() && (thing.is("la") || thing.is("el"))) {
            return trimming.of(target.nounTo(), to);
        }
        boolean counts = target.kind() == FigureKind.COUNT && target.nounFrom() < target.nounTo();
        return counts ? trimming.of(target.from(), to) : Stretch.NONE;
    }

    /** The unit with its name where the sentence gives it: "393" of "las Unidades Médicas de Tiempo Completo". */
    private String unit(@Nullable String unit) {
        for (int k = 0; k < s.size(); k++) {
            int to = k + 1;
            while (s.at(k).text().equals(unit)
                    && s.at(k).capital()
                    && (s.at(to).capital()
                            || (s.at(to).fold().matches("de|del")
                                    && s.at(to + 1).capital()))) {
                to++;
            }
            if (to > k + 1) {
                return paper.flat(s.span(k, to));
            }
        }
        return String.valueOf(unit);
    }
}
