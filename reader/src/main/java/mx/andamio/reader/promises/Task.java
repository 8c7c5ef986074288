package mx.andamio.reader.promises;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import mx.andamio.reader.Span;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.promises.Pieces.Piece;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.verbs.Futures;
import org.jspecify.annotations.Nullable;

/**
 * What a cell of a table of commitments asks for: nobody has to say there that it is promised.
 *
 * @param verb infinitive, empty where the cell names a thing without one
 * @param listed whether it is one of several deliverables of its cell
 */
public record Task(
        String text,
        String verb,
        @Nullable String deliverable,
        @Nullable BigDecimal baseline,
        @Nullable BigDecimal target,
        @Nullable String unit,
        Span span,
        boolean listed) {

    /** One task a deliverable when one verb governs a list of them, else one for the whole cell. */
    public static List<Task> in(Paper paper, SentenceFacts facts) {
        Sentence s = facts.sentence();
        Clauses clauses = new Clauses(s, facts.figures(), facts.dates(), paper.reference());
        int end = s.at(s.size() - 1).is(".") && s.size() > 1 ? s.size() - 1 : s.size();
        int at = verbAt(s);
        String verb = at < 0 ? "" : verb(s, at);
        int object = at < 0 ? 0 : Math.min(at + 1, end - 1);
        List<Piece> pieces = at < 0 || severalVerbs(s, at) ? List.of() : new Pieces(clauses).of(object, end);
        if (pieces.size() < 2) {
            return List.of(whole(paper, clauses, verb, object, end));
        }
        List<Task> tasks = new ArrayList<>();
        for (Piece piece : pieces) {
            int from = tasks.isEmpty() ? 0 : piece.from();
            Targets targets = Targets.in(clauses, piece.from(), piece.to()).alone();
            Span span = s.span(from, piece.to());
            tasks.add(task(paper, verb, paper.flat(s.span(piece.own(), piece.to())), targets, span, true));
        }
        return tasks;
    }

    private static Task whole(Paper paper, Clauses clauses, String verb, int object, int end) {
        Sentence s = clauses.sentence();
        String deliverable = object < end ? paper.flat(s.span(object, end)) : null;
        return task(paper, verb, deliverable, Targets.in(clauses, 0, end), s.span(0, end), false);
    }

    private static Task task(
            Paper paper, String verb, @Nullable String deliverable, Targets targets, Span span, boolean listed) {
        return new Task(
                paper.flat(span), verb, deliverable, targets.baseline(), targets.value(), targets.unit(), span, listed);
    }

    /** Its first word, or the first one behind a number and a mark; −1 when that is no word of doing. */
    private static int verbAt(Sentence s) {
        int k = 0;
        while (k < 3 && (s.at(k).isNumber() || s.at(k).isMark())) {
            k++;
        }
        k = s.at(k).is("se") ? k + 1 : k;
        return verb(s, k).isEmpty() ? -1 : k;
    }

    private static String verb(Sentence s, int k) {
        Token t = s.at(k);
        String capital = Futures.capitalBase(t);
        if (!capital.isEmpty()) {
            return capital;
        }
        if (Futures.isInfinitive(t)) {
            return Futures.base(t);
        }
        Token small = new Token(t.start(), t.end(), Fold.lower(t.text()), t.fold(), t.kind(), t.quoted());
        String future = Futures.infinitive(small);
        if (!future.isEmpty()) {
            return future;
        }
        return Futures.isInfinitive(small) ? Futures.base(small) : ActionNouns.verb(small);
    }

    /** "Imprimir 5 mil folletos y repartirlos": two doings of one row, no list of things. */
    private static boolean severalVerbs(Sentence s, int first) {
        for (int k = first + 1; k < s.size(); k++) {
            Token before = s.at(k - 1);
            boolean joined = before.is("y") || before.is("e") || before.is(",") || before.is(";") || before.is(".");
            if (joined
                    && (Futures.isInfinitive(s.at(k))
                            || !Futures.capitalBase(s.at(k)).isEmpty())) {
                return true;
            }
        }
        return false;
    }
}
