package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.text.Sentence;

/** A time put before its verb: "que entre mayo y julio se publicarán". */
final class FrontedTime {

    private static final Set<String> OPENS =
            Set.of("en", "entre", "durante", "para", "a", "al", "el", "antes", "hacia", "desde");
    private static final int LEAD = 4;

    private final Clauses clauses;

    FrontedTime(Clauses clauses) {
        this.clauses = clauses;
    }

    /** One past the time with which a clause begins, its first token where it begins with none. */
    int end(int from, int verb) {
        Sentence s = clauses.sentence();
        if (!OPENS.contains(s.at(from).fold())) {
            return from;
        }
        int end = from;
        for (DateMention d : clauses.dates()) {
            boolean next = d.from() >= end && d.from() <= (end == from ? from + LEAD : end + 2) && d.to() <= verb;
            end = next ? d.to() : end;
        }
        return s.at(end).is(",") ? end + 1 : end;
    }
}
