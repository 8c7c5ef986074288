package mx.andamio.reader.promises;

import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The deadline of each clause of a sentence in turn: its own, or the one that an earlier clause hands on. */
final class Period {

    private final Clauses clauses;
    private final Sentence s;
    private final Deadlines deadlines;
    private @Nullable Deadline last;
    /** Said first behind a "que": "anunció que en 2023 se concluirá… y que se destinarán…". */
    private @Nullable Deadline fronted;

    Period(Clauses clauses) {
        this.clauses = clauses;
        this.s = clauses.sentence();
        this.deadlines = new Deadlines(clauses);
    }

    /** @param floor where the clause before ends: what stands between may still be its time */
    @Nullable
    Deadline of(int from, int to, int floor) {
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
        if (own == null && fronted != null && s.reads(from - 2, "y", "que")) {
            own = fronted;
        }
        boolean first = own != null && clauses.dates().stream().anyMatch(d -> d.from() >= from && d.from() <= from + 2);
        fronted = first && s.at(from - 1).is("que") ? own : fronted;
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
}
