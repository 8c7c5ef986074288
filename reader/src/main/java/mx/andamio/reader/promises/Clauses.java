package mx.andamio.reader.promises;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import org.jspecify.annotations.Nullable;

/** A sentence with its figures and dates, and where its clauses begin and end. */
record Clauses(
        Sentence sentence,
        List<FoundFigure> figures,
        List<DateMention> dates,
        @Nullable LocalDate published) {

    private static final Set<String> STARTS =
            Set.of(";", ":", "que", "y", "e", ",", "“", "«", "\"", "(", "mientras", "donde", "pues", "porque", "—");

    /** First token of the clause whose verb is at {@code verb}, not before {@code floor}. */
    int from(int verb, int floor) {
        int k = verb;
        while (k > floor) {
            Token t = sentence.at(k - 1);
            if (STARTS.contains(t.fold()) && !insideDate(k - 1)) {
                break;
            }
            k--;
        }
        return k;
    }

    /** One past the clause of a verb: a semicolon, the end of a quotation or of the sentence, or the next verb's clause. */
    int to(int verb, int ceiling) {
        for (int k = verb + 1; k < ceiling; k++) {
            Token t = sentence.at(k);
            if ((t.is(";")
                            && !listAt(k)
                            && !sentence.reads(k + 1, "a", "mas", "tardar")
                            && !sentence.reads(k + 1, "llegan"))
                    || t.closesQuote()
                    || (t.is("\"") && sentence.at(verb).quoted())
                    || (t.is(".") && k == sentence.size() - 1)) {
                return trimmed(verb, k);
            }
        }
        return trimmed(verb, ceiling);
    }

    private int trimmed(int verb, int end) {
        int k = end;
        while (k > verb + 1
                && ((sentence.at(k - 1).isMark() && !sentence.at(k - 1).is(")"))
                        || sentence.at(k - 1).is("y")
                        || sentence.at(k - 1).is("que")
                        || sentence.at(k - 1).is("e"))) {
            k--;
        }
        return k;
    }

    /** A semicolon between members of a list of places, not between clauses. */
    private boolean listAt(int semicolon) {
        Token after = sentence.at(semicolon + 1);
        if (after.is("y")) {
            after = sentence.at(semicolon + 2);
        }
        return after.capital() && sentence.at(semicolon - 1).capital();
    }

    private boolean insideDate(int k) {
        return dates.stream().anyMatch(d -> d.from() <= k && k < d.to());
    }

    boolean figureWithin(int from, int reach) {
        return figures.stream().anyMatch(f -> f.from() >= from && f.from() <= from + reach);
    }

    /** "de 14 a 7 por ciento" somewhere in the dozen words behind a verb. */
    boolean rangeAfter(int verb) {
        for (int i = 0; i + 1 < figures.size(); i++) {
            FoundFigure a = figures.get(i);
            if (a.from() > verb && a.from() < verb + 14 && isRange(a, figures.get(i + 1))) {
                return true;
            }
        }
        return false;
    }

    /** "de A a B", "del A al B". */
    boolean isRange(FoundFigure a, FoundFigure b) {
        Token before = sentence.at(a.from() - 1);
        boolean opens = before.is("de") || before.is("del");
        int gap = b.from() - a.to();
        Token join = sentence.at(b.from() - 1);
        boolean joins = join.is("a") || join.is("al");
        boolean near = gap == 1 || (gap <= 3 && a.nounFrom() < a.nounTo());
        return opens && joins && near;
    }

    boolean says(int from, int to, String... words) {
        for (int k = from; k < to; k++) {
            if (sentence.reads(k, words)) {
                return true;
            }
        }
        return false;
    }

    /** A stated day or month that has not passed, somewhere behind a verb. */
    boolean deadlineAfter(int verb) {
        LocalDate day = published;
        return day != null
                && dates.stream().anyMatch(d -> {
                    LocalDate end = d.endAfter(day);
                    return d.from() > verb && d.precision() != Precision.YEAR && end != null && !end.isBefore(day);
                });
    }

    boolean futureDateBeside(int verb) {
        LocalDate day = published;
        return dates.stream().anyMatch(d -> {
            boolean beside = Math.abs(d.to() - verb) <= 2 || (d.from() > verb && d.from() - verb < 12);
            LocalDate end = d.endAfter(day);
            return beside
                    && d.precision() != Precision.YEAR
                    && end != null
                    && (day == null || !end.isBefore(day))
                    && sentence.at(d.from()).quoted();
        });
    }
}
