package mx.andamio.reader.promises;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.text.Sentence;

/** Members of a sentence that leave out the verb, and subjects that share it. */
final class Elisions {

    private static final Set<String> ARTICLES = Set.of("el", "la", "los", "las");
    /** Words of a member with its date. */
    private static final int MEMBER = 16;

    private final Clauses clauses;
    private final Sentence s;
    private final Deadlines deadlines;

    Elisions(Clauses clauses) {
        this.clauses = clauses;
        this.s = clauses.sentence();
        this.deadlines = new Deadlines(clauses);
    }

    /** The "y" or comma before a member: "iniciará en noviembre y el de Ensenada, en marzo"; -1 for none. */
    int gap(int from, int to) {
        for (int k = from + 1; k < to - 2; k++) {
            boolean joint = s.at(k).is("y") || s.at(k).is(";") || s.at(k).is(",");
            if (joint && deadlines.in(from, k) != null && member(k + 1, to)) {
                return k;
            }
        }
        return -1;
    }

    /** The members behind a clause: "abrirá en mayo; el de Tula, en agosto; y el de León, en octubre". */
    List<Stretch> behind(int from, int to) {
        List<Stretch> members = new ArrayList<>();
        int mark = to;
        while (s.at(mark).is(";") && deadlines.in(from, to) != null) {
            int start = s.at(mark + 1).is("y") ? mark + 2 : mark + 1;
            int end = start;
            while (end < s.size() && !s.at(end).is(";") && !(s.at(end).is(".") && end == s.size() - 1)) {
                end++;
            }
            if (!member(start, end)) {
                return members;
            }
            members.add(new Stretch(start, end));
            mark = end;
        }
        return members;
    }

    private boolean member(int from, int to) {
        boolean rest = s.at(from + 1).isWord() || s.at(from + 1).isNumber();
        return ARTICLES.contains(s.at(from).fold())
                && rest
                && to - from < MEMBER
                && deadlines.in(from + 2, to) != null
                && !Finite.within(s, from, to);
    }

    /** Where each subject begins that does so on its own: "Campeche y Tabasco abrirán un módulo cada uno". */
    List<Integer> subjects(Head head, int from, int to) {
        List<Integer> starts = new ArrayList<>(List.of(from));
        boolean each = clauses.says(head.object(), to, "cada", "uno") || clauses.says(head.object(), to, "cada", "una");
        for (int k = from + 1; k < head.at() && each; k++) {
            boolean joint = s.at(k).is("y") || s.at(k).is("e") || s.at(k).is(",");
            if (joint && s.at(k - 1).capital() && s.at(k + 1).capital()) {
                starts.add(k + 1);
            }
        }
        return starts;
    }
}
