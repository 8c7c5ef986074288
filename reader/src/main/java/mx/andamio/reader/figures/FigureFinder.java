package mx.andamio.reader.figures;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.numbers.Numbers;
import mx.andamio.reader.numbers.Quantity;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Token;
import mx.andamio.reader.text.Words;
import org.jspecify.annotations.Nullable;

/** Finds the figures of one sentence, from left to right without overlap. */
public final class FigureFinder {

    private static final Map<String, Integer> PARTS = Map.ofEntries(
            Map.entry("tercio", 3),
            Map.entry("tercios", 3),
            Map.entry("tercera", 3),
            Map.entry("terceras", 3),
            Map.entry("cuarta", 4),
            Map.entry("cuartas", 4),
            Map.entry("quinto", 5),
            Map.entry("quintos", 5),
            Map.entry("quinta", 5),
            Map.entry("quintas", 5),
            Map.entry("decima", 10),
            Map.entry("decimas", 10));
    private static final Map<String, Integer> GROUPS =
            Map.of("decena", 10, "docena", 12, "veintena", 20, "treintena", 30, "centenar", 100, "millar", 1000);
    private static final Map<String, String> CURRENCIES =
            Map.of("pesos", "pesos", "peso", "pesos", "dolares", "dólares", "euros", "euros", "mn", "pesos");
    private static final Map<String, Integer> MONEY_SHORT = Map.of("mdp", 6, "mmdp", 9, "mdd", 6, "mmdd", 9);

    private final Paper paper;
    private final Sentence sentence;
    private final NotFigures not;
    private final boolean[] taken;
    private final List<FoundFigure> found = new ArrayList<>();

    private FigureFinder(Paper paper, Sentence sentence, List<DateMention> dates) {
        this.paper = paper;
        this.sentence = sentence;
        this.not = new NotFigures(sentence);
        this.taken = new boolean[sentence.size()];
        for (DateMention d : dates) {
            java.util.Arrays.fill(taken, d.from(), d.to(), true);
        }
    }

    public static List<FoundFigure> in(Paper paper, Sentence sentence, List<DateMention> dates) {
        FigureFinder finder = new FigureFinder(paper, sentence, dates);
        for (int i = 0; i < sentence.size(); ) {
            i = finder.taken[i] ? i + 1 : finder.next(i);
        }
        return Shared.units(sentence, Periods.of(paper, sentence, dates, finder.found));
    }

    private int next(int i) {
        int end = ratio(i);
        end = end > i ? end : fraction(i);
        end = end > i ? end : group(i);
        end = end > i ? end : quantity(i);
        return end > i ? end : i + 1;
    }

    /** "3 de cada 10", "uno de cada cinco". */
    private int ratio(int i) {
        Optional<Quantity> part = Numbers.at(sentence, i);
        if (part.isEmpty()) {
            return i;
        }
        int each = each(part.get().to());
        Optional<Quantity> whole = each < 0 ? Optional.empty() : Numbers.at(sentence, each);
        if (whole.isEmpty() || whole.get().value().signum() == 0) {
            return i;
        }
        BigDecimal value = part.get().value().divide(whole.get().value(), MathContext.DECIMAL32);
        Noun noun = Noun.after(paper, sentence, whole.get().to());
        add(i, whole.get().to(), noun, value, FigureKind.RATIO, null, "figure.ratio.of-each");
        return whole.get().to();
    }

    /** One past "de cada", "por cada" with the thing counted between or not ("3 muertes por cada 100"), −1 when there is none. */
    private int each(int k) {
        int at = k;
        while (at < k + 3 && sentence.at(at).lower() && !sentence.at(at + 1).is("cada")) {
            at++;
        }
        boolean each = sentence.at(at + 1).is("cada")
                && (sentence.at(at).is("por") || (at == k && sentence.at(at).is("de")));
        return each ? at + 2 : -1;
    }

    /** "la mitad de", "dos terceras partes", "un tercio". */
    private int fraction(int i) {
        if (sentence.at(i).is("mitad")
                && sentence.at(i - 1).is("la")
                && (sentence.at(i + 1).is("de") || sentence.at(i + 1).is("del"))) {
            Noun noun = Noun.after(paper, sentence, sentence.at(i + 2).is("la") ? i + 3 : i + 2);
            add(i, i + 1, noun, new BigDecimal("0.5"), FigureKind.RATIO, null, "figure.ratio.half");
            return i + 1;
        }
        Optional<Quantity> part = Numbers.at(sentence, i);
        boolean the = sentence.at(i).is("la");
        int k = part.map(Quantity::to).orElse(the ? i + 1 : i);
        Integer whole = PARTS.get(sentence.at(k).fold());
        boolean parts = sentence.at(k + 1).is("parte") || sentence.at(k + 1).is("partes");
        if (whole == null || k == i || !(parts || sentence.at(k).fold().startsWith("tercio"))) {
            return i;
        }
        BigDecimal value = part.map(Quantity::value)
                .orElse(BigDecimal.ONE)
                .divide(BigDecimal.valueOf(whole), MathContext.DECIMAL32);
        int to = parts ? k + 2 : k + 1;
        add(
                the ? i + 1 : i,
                to,
                Noun.after(paper, sentence, sentence.at(to).is("de") ? to + 1 : to),
                value,
                FigureKind.RATIO,
                null,
                "figure.ratio.part");
        return to;
    }

    /** "una docena de", "medio centenar de". */
    private int group(int i) {
        boolean half = sentence.at(i).is("medio") || sentence.at(i).is("media");
        boolean one = sentence.at(i).is("un") || sentence.at(i).is("una");
        Integer size = GROUPS.get(sentence.at(i + 1).fold());
        boolean of = sentence.at(i + 2).is("de")
                || sentence.at(i + 2).isMark()
                || sentence.at(i + 2).text().isEmpty();
        if (size == null || !(half || one) || !of) {
            return i;
        }
        BigDecimal value = BigDecimal.valueOf(size).divide(half ? BigDecimal.TWO : BigDecimal.ONE);
        add(i, i + 2, Noun.after(paper, sentence, i + 3), value, FigureKind.COUNT, null, "figure.count.group");
        return i + 2;
    }

    private int quantity(int i) {
        Optional<Quantity> parsed = Numbers.at(sentence, i);
        if (parsed.isEmpty()) {
            return i;
        }
        Quantity q = parsed.get();
        if (!not.covers(q)) {
            measured(q);
        }
        return q.to();
    }

    private void measured(Quantity q) {
        int percent = percentEnd(q.to());
        if (percent > q.to()) {
            Noun noun = Noun.after(
                    paper,
                    sentence,
                    sentence.at(percent).is("de") || sentence.at(percent).is("del") ? percent + 1 : percent);
            add(q.from(), percent, noun, q.value(), FigureKind.PERCENT, "%", "figure.percent");
            return;
        }
        if (money(q)) {
            return;
        }
        int after = q.to();
        Token last = sentence.at(after - 1);
        boolean million = last.fold().startsWith("millon") || last.fold().startsWith("billon");
        after = million && sentence.at(after).is("de") ? after + 1 : after;
        Noun noun = Noun.after(paper, sentence, after, q.value().compareTo(BigDecimal.ONE) > 0);
        int half = half(q, noun);
        if (half > 0) {
            BigDecimal value = q.value().add(new BigDecimal("0.5"));
            add(q.from(), half, noun, value, FigureKind.COUNT, noun.unit(), "figure.count.words");
            return;
        }
        add(
                q.from(),
                q.to(),
                noun,
                q.value(),
                FigureKind.COUNT,
                noun.unit(),
                q.inWords() ? "figure.count.words" : "figure.count.digits");
    }

    /** "cinco años y medio": one past the half, 0 when there is none. */
    private int half(Quantity q, Noun noun) {
        boolean time = noun.unit() != null && noun.from() == q.to();
        boolean half = time
                && sentence.at(q.to() + 1).is("y")
                && (sentence.at(q.to() + 2).is("medio")
                        || sentence.at(q.to() + 2).is("media"));
        return half ? q.to() + 3 : 0;
    }

    private int percentEnd(int k) {
        if (sentence.at(k).is("%") || sentence.at(k).is("porciento")) {
            return k + 1;
        }
        return sentence.reads(k, "por", "ciento") ? k + 2 : k;
    }

    private boolean money(Quantity q) {
        int from = sentence.at(q.from() - 1).is("$") ? q.from() - 1 : q.from();
        Integer zeros = MONEY_SHORT.get(sentence.at(q.to()).fold());
        if (zeros != null) {
            String unit = sentence.at(q.to()).fold().endsWith("d") ? "dólares" : "pesos";
            add(
                    from,
                    q.to() + 1,
                    Noun.NONE,
                    q.value().scaleByPowerOfTen(zeros),
                    FigureKind.MONEY,
                    unit,
                    "figure.money.short");
            return true;
        }
        int k = sentence.at(q.to()).is("de") ? q.to() + 1 : q.to();
        String currency = CURRENCIES.get(sentence.at(k).fold());
        if (currency != null) {
            add(from, k + 1, Noun.NONE, q.value(), FigureKind.MONEY, currency, "figure.money.currency");
            return true;
        }
        boolean million = sentence.at(q.to() - 1).fold().startsWith("millon");
        if (million
                && k == q.to()
                && (Spending.leads(sentence, q.from())
                        || ((Spending.isOfBalance(sentence, q.from()) || lastIsMoney())
                                && Noun.after(paper, sentence, k).unit() == null))) {
            add(from, q.to(), Noun.NONE, q.value(), FigureKind.MONEY, "pesos", "figure.money.context");
            return true;
        }
        if (from < q.from()) {
            add(from, q.to(), Noun.NONE, q.value(), FigureKind.MONEY, "pesos", "figure.money.sign");
            return true;
        }
        return false;
    }

    private boolean lastIsMoney() {
        return !found.isEmpty() && found.getLast().kind() == FigureKind.MONEY;
    }

    private void add(
            int from, int to, Noun noun, BigDecimal value, FigureKind kind, @Nullable String unit, String rule) {
        var span = sentence.span(from, to);
        found.add(new FoundFigure(
                from,
                to,
                noun.from(),
                noun.to(),
                plain(value),
                kind,
                unit,
                noun.counts(),
                Qualifiers.of(sentence, from, to),
                null,
                paper.flat(span),
                span,
                rule));
    }

    private static BigDecimal plain(BigDecimal value) {
        BigDecimal stripped = value.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }

    /** Words that follow a number without being what it counts. */
    static final Set<String> NOT_NOUNS = Words.folded("not_nouns.txt");
}
