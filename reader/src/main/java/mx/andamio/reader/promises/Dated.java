package mx.andamio.reader.promises;

import java.time.LocalDate;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.text.Sentence;

/** Which verbs have a date to come beside them: without it a present or a conditional promises nothing. */
final class Dated {

    /** Words behind a verb in which the one who says so is named. */
    private static final int SAID = 30;

    private final Clauses clauses;
    private final Sentence s;

    Dated(Clauses clauses) {
        this.clauses = clauses;
        this.s = clauses.sentence();
    }

    /** Whether a day or month to come is said in the clause of a verb. */
    boolean around(int verb) {
        int from = clauses.from(verb, 0);
        int to = verb + 1;
        while (to < s.size()
                && to < verb + 14
                && (!s.at(to).is(";") || clauses.goesOn(to))
                && !s.at(to).is(".")) {
            to++;
        }
        Deadline due = new Deadlines(clauses).in(Math.max(from, verb - 14), to);
        LocalDate day = clauses.published();
        return due != null
                && day != null
                && (due.precision() != Precision.YEAR || s.at(verb + 2).is("ano"));
    }

    /** Inside what somebody is reported to have said: a verb of saying in the past, then "que". */
    boolean reported(int verb) {
        for (int k = verb - 1; k > 0 && k > verb - 14; k--) {
            if (s.at(k).is("que")) {
                boolean said = clauses.attributes(k - 1) || (k == 1 && opensWithSaying());
                return said && around(verb);
            }
            if (s.at(k).isMark() && !s.at(k).is(",")) {
                return false;
            }
        }
        return false;
    }

    /** "Informó que…", "Dijo que…". */
    private boolean opensWithSaying() {
        return s.at(0).text().endsWith("ó") || s.at(0).is("dijo");
    }

    /** "estaría listo en junio, informó el director": who says so comes behind the verb, which has a date. */
    boolean attributed(int verb) {
        for (int k = verb + 1; k < Math.min(s.size(), verb + SAID); k++) {
            if (s.at(k - 1).is(",") && clauses.attributes(k) && around(verb)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a day or month to come is quoted beside a verb. */
    boolean beside(int verb) {
        LocalDate day = clauses.published();
        return clauses.dates().stream().anyMatch(d -> {
            boolean beside = Math.abs(d.to() - verb) <= 2 || (d.from() > verb && d.from() - verb < 12);
            LocalDate end = d.endAfter(day);
            return beside
                    && d.precision() != Precision.YEAR
                    && end != null
                    && (day == null || !end.isBefore(day))
                    && s.at(d.from()).quoted();
        });
    }
}
