package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.dates.Months;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;

/** Takes from a thing promised its preposition, the time at either end and the relative clause that only tells more. */
final class Trimming {

    private static final Set<String> ADVERBS = Set.of(
            "tambien",
            "ya",
            "ademas",
            "pronto",
            "proximamente",
            "ahora",
            "asimismo",
            "nuevamente",
            "semanalmente",
            "mensualmente",
            "diariamente",
            "gradualmente",
            "paulatinamente",
            "significativamente",
            ",",
            "a",
            "al",
            "con",
            "de",
            "que",
            ":",
            "(");
    private static final Set<String> PERIODS = Set.of("dia", "semana", "mes", "trimestre", "semestre", "ano", "lunes");
    private static final Set<String> TIME = Words.folded("time_openers.txt");
    private static final Set<String> INSIDE_TIME = Words.folded("time_words.txt");
    /** Words in which an adjunct of time at the end is looked for. */
    private static final int REACH = 16;

    private final Clauses clauses;
    private final Sentence s;
    private final RelativeDeadlines relative;

    Trimming(Clauses clauses) {
        this.clauses = clauses;
        this.s = clauses.sentence();
        this.relative = new RelativeDeadlines(clauses);
    }

    /** What is left of a stretch, perhaps nothing. */
    Stretch of(int from, int to) {
        int a = from;
        int b = tail(from, to);
        for (int next = start(a, b); next > a && next < b; next = start(a, b)) {
            a = next;
        }
        for (int end = end(a, b); end < b && b > a; end = end(a, b)) {
            b = end;
        }
        return a < b && timeEnd(a, b) < b ? new Stretch(a, b) : Stretch.NONE;
    }

    private int start(int a, int b) {
        if (s.at(a).is("cada") && PERIODS.contains(s.at(a + 1).fold())) {
            return a + 2;
        }
        if (ADVERBS.contains(s.at(a).fold()) && timeEnd(a, b) <= a) {
            boolean to = s.at(a).is("a") || s.at(a).is("al");
            int article = to ? figureEnd(a + 1) : a;
            boolean goal = article > a + 1
                    && (s.at(article).is("los")
                            || s.at(article).is("las")
                            || s.at(article).is("el")
                            || s.at(article).is("la"));
            return goal ? article : a + 1;
        }
        return Math.max(a, timeEnd(a, b));
    }

    private int figureEnd(int from) {
        return clauses.figures().stream()
                .filter(f -> f.from() == from)
                .mapToInt(FoundFigure::to)
                .findFirst()
                .orElse(from);
    }

    /** One past an adjunct of time that begins at a place: "en el segundo semestre de 2026", "la próxima semana". */
    int timeEnd(int a, int b) {
        if (!TIME.contains(s.at(a).fold())) {
            return a;
        }
        int k = a + 1;
        while (k < b && k < a + 6) {
            int at = k;
            for (DateMention d : clauses.dates()) {
                if (d.from() == at || (d.from() == a && d.to() > a + 1)) {
                    return Math.min(b, s.at(d.to()).is("proximo") ? d.to() + 1 : d.to());
                }
            }
            if (s.at(k).is("sexenio")) {
                return k + 1;
            }
            if (clauses.published() != null && relative.at(at, clauses.published()) != null) {
                return Math.min(b, past(at));
            }
            if (!INSIDE_TIME.contains(s.at(k).fold())) {
                return a;
            }
            k++;
        }
        return a;
    }

    private int past(int word) {
        boolean day = s.at(word).is("dia") || Months.weekday(s.at(word).fold()) != null;
        int end = Math.max(day && s.at(word + 1).isNumber() ? word + 2 : word + 1, figureEnd(word));
        end = s.at(end).fold().matches("dias|semanas|meses|anos|habiles|proxim[oa]|entrante|siguiente") ? end + 1 : end;
        return s.reads(end, "que", "viene") || s.reads(end, "que", "entra") ? end + 2 : end;
    }

    private int end(int a, int b) {
        Token last = s.at(b - 1);
        if (Clauses.leftover(last)) {
            return b - 1;
        }
        for (int k = Math.max(a, b - REACH); k < b; k++) {
            if (timeEnd(k, b) >= b) {
                return k;
            }
        }
        return b;
    }

    /** Where a relative clause begins that only tells more: ", el cual sustituye…", ", con lo que…". */
    private int tail(int from, int to) {
        for (int k = from + 1; k < to - 1; k++) {
            boolean before =
                    s.at(k).is("antes") && (s.at(k + 1).is("de") || s.at(k + 1).is("del"));
            boolean part = s.at(k).is(",")
                    && (s.reads(k + 2, "de", "ellos") || s.reads(k + 2, "de", "ellas") || s.reads(k + 2, "mas", "que"));
            if (before || part || (s.at(k).is(",") && tellsMore(k + 1))) {
                return k;
            }
        }
        return to;
    }

    private boolean tellsMore(int k) {
        int n = s.at(k).is("con") || s.at(k).is("en") ? k + 1 : k;
        boolean which = s.at(n + 1).is("cual") || s.at(n + 1).is("cuales") || s.reads(n, "lo", "que");
        boolean same = s.at(n).fold().startsWith("mism") && s.at(n + 1).is("que");
        String w = s.at(k).fold();
        boolean gerund = s.at(k).lower() && (w.endsWith("ando") || w.endsWith("iendo") || w.endsWith("ndose"));
        boolean good = s.at(k + 1).is("beneficio") || s.reads(k, "como", "parte") || s.reads(k, "es", "decir");
        return which || same || gerund || good || s.at(n).is("que") || Finite.at(s, k);
    }
}
