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

    private static final Set<String> TIME = Set.of(
            "en", "durante", "para", "a", "al", "antes", "hacia", "entre", "el", "desde", "hasta", "este", "esta");
    private static final Set<String> CLITICS = Set.of("se", "les", "le", "no", "nos", "lo", "la", "los", "las");
    private static final int ASIDE = 14;
    private static final mx.andamio.reader.verbs.Conjugation SPEECH =
            new mx.andamio.reader.verbs.Conjugation("speech.txt");

    private static final mx.andamio.reader.verbs.Conjugation PLAIN =
            new mx.andamio.reader.verbs.Conjugation("firm_verbs.txt");

    /** First token of the clause whose verb is at {@code verb}, not before {@code floor}. */
    int from(int verb, int floor) {
        int k = verb;
        while (k > floor) {
            Token t = sentence.at(k - 1);
            if (t.is("(") && k - 1 > 0 && closedBefore(k, verb)) {
                k--;
                continue;
            }
            if (STARTS.contains(t.fold()) && !insideDate(k - 1)) {
                int over = t.is(",") ? overComma(k - 1, verb, floor) : k;
                if (over == k) {
                    break;
                }
                k = over;
            } else {
                k--;
            }
        }
        return k;
    }

    /** How far behind its first word a time adjunct names the date: "el 3 de mayo", "antes de que finalice octubre". */
    private int lead(int first) {
        return sentence.at(first).is("el") ? 2 : 4;
    }

    /** A parenthesis that closes before the verb does not begin its clause. */
    private boolean closedBefore(int from, int verb) {
        for (int k = from; k < verb; k++) {
            if (sentence.at(k).is(")")) {
                return true;
            }
        }
        return false;
    }

    /** Where a clause goes on before a comma: an aside before its verb, or a time put first; else one past the comma. */
    private int overComma(int comma, int verb, int floor) {
        int open = comma - 1;
        while (open > floor
                && open > comma - ASIDE
                && !STARTS.contains(sentence.at(open).fold())) {
            open--;
        }
        boolean atStart =
                open == 0 && floor == 0 && !STARTS.contains(sentence.at(0).fold());
        int first = atStart ? 0 : open + 1;
        boolean time = TIME.contains(sentence.at(first).fold())
                && dates.stream()
                        .anyMatch(d -> d.from() >= first && d.from() <= first + lead(first) && d.to() <= comma);
        if (time && comma - first > 1) {
            return first;
        }
        boolean verbNext = verb == comma + 1
                || (verb == comma + 2 && CLITICS.contains(sentence.at(comma + 1).fold()));
        boolean aside = mx.andamio.reader.verbs.Futures.isFuture(sentence.at(verb))
                && sentence.at(open).is(",")
                && open > floor
                && (sentence.at(open + 1).is("de")
                        || sentence.at(open + 1).is("con")
                        || sentence.at(open + 1).is("en"))
                && comma - open > 2;
        return verbNext && aside ? open : comma + 1;
    }

    /** One past the clause of a verb: a semicolon, the end of a quotation or of the sentence, or the next verb's clause. */
    int to(int verb, int ceiling) {
        for (int k = verb + 1; k < ceiling; k++) {
            Token t = sentence.at(k);
            if ((t.is(";") && !listAt(k) && !sentence.reads(k + 1, "a", "mas", "tardar") && !goesOn(k))
                    || t.closesQuote()
                    || (t.is(",") && attributes(k + 1))
                    || (t.is("\"") && sentence.at(verb).quoted())
                    || (t.is(".") && k == sentence.size() - 1)) {
                return trimmed(verb, k);
            }
        }
        return trimmed(verb, ceiling);
    }

    /** ", informó el director": who said it, no longer what is promised. */
    private boolean attributes(int k) {
        Token t = sentence.at(k);
        if (t.is("segun")
                || (t.is("de")
                        && sentence.at(k + 1).is("acuerdo")
                        && sentence.at(k + 2).is("con"))) {
            return true;
        }
        boolean inWhich = t.is("en")
                && (sentence.at(k + 1).is("el") || sentence.at(k + 1).is("la"))
                && sentence.at(k + 2).is("que");
        if (inWhich) {
            return true;
        }
        boolean past =
                t.text().endsWith("ó") || t.text().endsWith("aron") || t.text().endsWith("ieron") || t.is("dijo");
        return t.lower() && past && SPEECH.knows(t.fold());
    }

    private int trimmed(int verb, int end) {
        int k = end;
        while (k > verb + 1
                && ((sentence.at(k - 1).isMark()
                                && !sentence.at(k - 1).is(")")
                                && !sentence.at(k - 1).is("%"))
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

    /** Whether a day or month to come is said in the clause of a verb. */
    boolean deadlineAround(int verb) {
        int from = from(verb, 0);
        int to = verb + 1;
        while (to < sentence.size()
                && to < verb + 14
                && (!sentence.at(to).is(";") || goesOn(to))
                && !sentence.at(to).is(".")) {
            to++;
        }
        Deadline due = new Deadlines(this).in(Math.max(from, verb - 14), to);
        LocalDate day = published;
        return due != null
                && day != null
                && (due.precision() != Precision.YEAR || sentence.at(verb + 2).is("ano"));
    }

    /** "compra tres plantas; llegan en octubre": behind the semicolon a verb goes on about the same thing. */
    private boolean goesOn(int semicolon) {
        Token t = sentence.at(semicolon + 1);
        return sentence.at(semicolon).is(";") && t.lower() && t.fold().endsWith("n") && PLAIN.knows(t.fold());
    }

    /** Inside what somebody is reported to have said: a verb of saying in the past, then "que". */
    boolean reported(int verb) {
        for (int k = verb - 1; k > 0 && k > verb - 14; k--) {
            if (sentence.at(k).is("que")) {
                return attributes(k - 1) && deadlineAround(verb);
            }
            if (sentence.at(k).isMark() && !sentence.at(k).is(",")) {
                return false;
            }
        }
        return false;
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
