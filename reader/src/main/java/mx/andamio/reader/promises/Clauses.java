package mx.andamio.reader.promises;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import mx.andamio.reader.verbs.Conjugation;
import mx.andamio.reader.verbs.Futures;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with its figures and dates, and where its clauses begin and end.
 *
 * @param frame year of which its paragraph speaks, null when it names none
 */
record Clauses(
        Sentence sentence,
        List<FoundFigure> figures,
        List<DateMention> dates,
        @Nullable LocalDate published,
        @Nullable Integer frame) {

    Clauses(Sentence sentence, List<FoundFigure> figures, List<DateMention> dates, @Nullable LocalDate published) {
        this(sentence, figures, dates, published, null);
    }

    private static final Set<String> STARTS =
            Set.of(";", ":", "que", "y", "e", ",", "“", "«", "\"", "(", "mientras", "donde", "pues", "porque", "—");

    private static final Set<String> TIME = Set.of(
            "en", "durante", "para", "a", "al", "antes", "hacia", "entre", "el", "desde", "hasta", "este", "esta");
    /** Words that begin the next clause and are left at the end of this one: ", lo que", "así como", "con lo cual". */
    private static final Set<String> LEFTOVERS = Words.folded("clause_leftovers.txt");

    private static final Set<String> ASIDES = Set.of("de", "con", "en", "por");
    private static final Set<String> CLITICS = Set.of("se", "les", "le", "no", "nos", "lo", "la", "los", "las");
    private static final int ASIDE = 14;
    /** Words of an adjunct of time like "en los próximos seis meses". */
    private static final int TERM = 6;

    private static final Conjugation SPEECH = new Conjugation("speech.txt");
    private static final Conjugation PLAIN = new Conjugation("firm_verbs.txt");

    /** First token of the clause whose verb is at {@code verb}, not before {@code floor}. */
    int from(int verb, int floor) {
        int k = verb;
        while (k > floor) {
            Token t = sentence.at(k - 1);
            if (t.is("(") && k - 1 > 0 && closedBefore(k, verb)) {
                k--;
                continue;
            }
            if (STARTS.contains(t.fold()) && !insideDate(k - 1) && !joins(k - 1, verb)) {
                int over = t.is(",") ? overComma(k - 1, verb, floor) : k;
                if (over == k) {
                    break;
                }
                k = over;
            } else {
                k--;
            }
        }
        return sentence.at(k).is(",") ? k + 1 : k;
    }

    /** "antes de que termine septiembre", "Cancún y Playa del Carmen darán": the word does not begin the clause. */
    private boolean joins(int k, int verb) {
        Token t = sentence.at(k);
        boolean term =
                t.is("que") && sentence.at(k - 1).is("de") && sentence.at(k - 2).is("antes");
        boolean numbers = sentence.at(k - 1).isNumber() && sentence.at(k + 1).isNumber();
        boolean names = (t.is("y") || t.is("e"))
                && (numbers
                        || (sentence.at(k - 1).capital() && sentence.at(k + 1).capital()))
                && Futures.isFuture(sentence.at(verb));
        boolean next = t.is("que")
                && (sentence.at(k + 1).is("viene") || sentence.at(k + 1).is("entra"));
        return term || names || next;
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
        boolean dated =
                dates.stream().anyMatch(d -> d.from() >= first && d.from() <= first + lead(first) && d.to() <= comma);
        boolean time = TIME.contains(sentence.at(first).fold())
                && (dated || new RelativeDeadlines(this).in(first, Math.min(comma, first + TERM)) != null);
        if (time && comma - first > 1) {
            return first;
        }
        if (sentence.reads(open - 1, ",", "que", "son") && comma - open <= ASIDE / 2) {
            return open - 1;
        }
        boolean verbNext = verb == comma + 1
                || (verb == comma + 2 && CLITICS.contains(sentence.at(comma + 1).fold()));
        boolean aside = Futures.isFuture(sentence.at(verb))
                && sentence.at(open).is(",")
                && open > floor
                && ((ASIDES.contains(sentence.at(open + 1).fold()) && comma - open > 2) || attributes(open + 1));
        return verbNext && aside ? open : comma + 1;
    }

    /** One past the clause of a verb: a semicolon, the end of a quotation or of the sentence, or the next verb's clause. */
    int to(int verb, int ceiling) {
        for (int k = verb + 1; k < ceiling; k++) {
            Token t = sentence.at(k);
            if ((t.is(";") && !listAt(k) && !countsOn(k) && !sentence.reads(k + 1, "a", "mas", "tardar") && !goesOn(k))
                    || t.closesQuote()
                    || (t.is(",") && (attributes(k + 1) || turns(k + 1)))
                    || t.is("—")
                    || breaks(verb, k)
                    || (t.is("\"") && sentence.at(verb).quoted())
                    || (t.is(".") && k == sentence.size() - 1)) {
                return trimmed(verb, k);
            }
        }
        return trimmed(verb, ceiling);
    }

    /** ", mientras que…", ", el cual sustituye…", ", una vez que lleguen cuatro médicos": another thing is told. */
    private boolean turns(int k) {
        boolean which = sentence.at(k + 1).is("cual") || sentence.at(k + 1).is("cuales");
        boolean once = sentence.reads(k, "una", "vez", "que")
                || sentence.reads(k, "luego", "de", "que")
                || sentence.reads(k, "despues", "de", "que")
                || sentence.reads(k, "en", "cuanto");
        boolean because = sentence.at(k).is("pues") || sentence.reads(k, "ya", "que");
        return sentence.at(k).is("mientras") || which || once || because || hasBeen(k);
    }

    /** ", que en cinco años creció 30 por ciento": how it has been until now. */
    private boolean hasBeen(int that) {
        for (int k = that + 1; sentence.at(that).is("que") && k < that + TERM + 2; k++) {
            if (Futures.isFuture(sentence.at(k)) || sentence.at(k).isMark()) {
                return false;
            }
            String w = sentence.at(k).text();
            if (sentence.at(k).lower() && (w.endsWith("ó") || w.endsWith("aron") || w.endsWith("ieron"))) {
                return true;
            }
        }
        return false;
    }

    /** "…y se lanzó la convocatoria", "…y ya van al 53 por ciento": what is so already, no longer promised. */
    private boolean breaks(int from, int k) {
        if (!sentence.at(k).is("y") && !sentence.at(k).is("e")) {
            return false;
        }
        if (sentence.at(k + 1).is("que")) {
            return !says(from, k, "que");
        }
        int verb = CLITICS.contains(sentence.at(k + 1).fold())
                        || sentence.at(k + 1).is("ya")
                ? k + 2
                : k + 1;
        return sentence.at(verb).lower() && Finite.at(sentence, verb) && !Futures.isFuture(sentence.at(verb));
    }

    /** ", informó el director": who said it, no longer what is promised. */
    boolean attributes(int k) {
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
        boolean meanwhile = (t.is("ano") || t.is("mes") || t.is("fecha"))
                && sentence.at(k + 1).is("en");
        boolean known =
                t.is("dio") && sentence.at(k + 1).is("a") && sentence.at(k + 2).is("conocer");
        return meanwhile || known || says(t);
    }

    /** A verb of saying in the past: "informó", "detallaron". */
    static boolean says(Token t) {
        boolean past =
                t.text().endsWith("ó") || t.text().endsWith("aron") || t.text().endsWith("ieron") || t.is("dijo");
        return t.lower() && past && SPEECH.knows(t.fold());
    }

    private int trimmed(int verb, int end) {
        int k = end;
        while (k > verb + 1 && leftover(sentence.at(k - 1)) && !elided(k - 1)) {
            k--;
        }
        return k;
    }

    /** "cuatro al HGZ y la UMF, una": the number of a member that leaves out its noun. */
    private boolean elided(int k) {
        return sentence.at(k).is("una")
                && sentence.at(k - 1).is(",")
                && (sentence.at(k + 1).isMark() || k + 1 >= sentence.size());
    }

    /** A word or mark that ends no clause. */
    static boolean leftover(Token t) {
        return (t.isMark() && !t.is(")") && !t.is("%")) || LEFTOVERS.contains(t.fold());
    }

    /** A semicolon between members of a list of places, not between clauses. */
    private boolean listAt(int semicolon) {
        Token after = sentence.at(semicolon + 1);
        if (after.is("y")) {
            after = sentence.at(semicolon + 2);
        }
        return after.capital() && sentence.at(semicolon - 1).capital();
    }

    /** "40 especialidades; 8 quirófanos, 180 camas": the list of counted things goes on behind the semicolon. */
    private boolean countsOn(int semicolon) {
        return !Finite.within(sentence, semicolon + 1, semicolon + TERM)
                && figures.stream().anyMatch(f -> f.from() == semicolon + 1 && f.nounFrom() < f.nounTo());
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

    /** "compra tres plantas; llegan en octubre": behind the semicolon a verb goes on about the same thing. */
    boolean goesOn(int semicolon) {
        Token t = sentence.at(semicolon + 1);
        return sentence.at(semicolon).is(";") && t.lower() && t.fold().endsWith("n") && PLAIN.knows(t.fold());
    }
}
