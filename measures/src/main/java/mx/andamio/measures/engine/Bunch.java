package mx.andamio.measures.engine;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.definitions.Indicator.Each;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import org.jspecify.annotations.Nullable;

/**
 * Questions that are answered out of one pass over the rows: of one dataset, of days in common, and of indicators whose parts of every unit and month make those
 * of every level and of every period that is made of months.
 *
 * @param indicators in the order of asking, each once
 * @param first of the days that count, for all indicators
 * @param last the same
 */
record Bunch(Kind kind, List<Indicator> indicators, List<Question> questions, LocalDate first, LocalDate last) {

    /** What is kept of a unit, from which the rest is made. */
    enum Kind {
        /** Counts and sums, smallest and largest values by month. */
        ADDED,
        /** Numerator and denominator by day, of which the last one counts. */
        STOCK,
        /** How often each value was there. */
        PERCENTILE
    }

    /** Who and when, of several questions alike. */
    record Asked(Level level, PeriodType type, List<Period> periods) {}

    /** What indicators must have in common; those with percentiles have nothing. */
    private record Common(
            Kind kind,
            Dataset dataset,
            @Nullable Each each,
            @Nullable Expression where,
            LocalDate first,
            LocalDate last,
            @Nullable Indicator alone) {}

    /** Whether a question can be in one. What tells identities apart, or sums quotients, has to be counted anew for every group. */
    static boolean mayHave(Question question) {
        return PeriodType.MONTH.isWithin(question.type())
                && !question.periods().isEmpty()
                && kind(question.indicator()) != null;
    }

    private static @Nullable Kind kind(Indicator indicator) {
        return switch (indicator.accumulation()) {
            case STOCK -> Kind.STOCK;
            case PERCENTILE -> Kind.PERCENTILE;
            case FLOW, RATIO, DISTINCT -> new Reductions(indicator).canBeAdded() ? Kind.ADDED : null;
        };
    }

    /** As few as there can be of these questions. */
    static List<Bunch> of(List<Question> questions) {
        var days = questions.stream()
                .flatMap(question -> question.periods().stream())
                .flatMap(period -> Stream.of(period.begin(), period.end()))
                .collect(Collectors.summarizingLong(LocalDate::toEpochDay));
        var together = new LinkedHashMap<Common, List<Question>>();
        for (var question : questions) {
            together.computeIfAbsent(
                            common(
                                    question.indicator(),
                                    LocalDate.ofEpochDay(days.getMin()),
                                    LocalDate.ofEpochDay(days.getMax())),
                            _ -> new ArrayList<>())
                    .add(question);
        }
        var bunches = new ArrayList<Bunch>();
        together.forEach((common, alike) -> bunches.add(new Bunch(
                common.kind(),
                alike.stream().map(Question::indicator).distinct().toList(),
                List.copyOf(alike),
                common.first(),
                common.last())));
        return bunches;
    }

    private static Common common(Indicator indicator, LocalDate begin, LocalDate end) {
        var kind = Objects.requireNonNull(kind(indicator));
        return new Common(
                kind,
                indicator.dataset(),
                indicator.each(),
                indicator.each() == null ? null : indicator.where(),
                indicator.firstFrom(begin),
                indicator.lastUntil(end),
                kind == Kind.PERCENTILE ? indicator : null);
    }

    Dataset dataset() {
        return indicators.getFirst().dataset();
    }

    @Nullable
    Each each() {
        return indicators.getFirst().each();
    }

    /** Months that some question asks for and that have days that count, as {@code 2025-03}: of other files nothing has to be read. */
    Set<String> months() {
        var months = new TreeSet<String>();
        asked().stream().flatMap(asked -> asked.periods().stream()).forEach(period -> {
            for (var month = YearMonth.from(period.begin());
                    !month.atDay(1).isAfter(period.end());
                    month = month.plusMonths(1)) {
                if (!month.atEndOfMonth().isBefore(first) && !month.atDay(1).isAfter(last)) {
                    months.add(month.toString());
                }
            }
        });
        return months;
    }

    /** Whether every row of the files of {@link #months} counts: then no day has to be looked at. */
    boolean isOfWholeMonths() {
        return first.getDayOfMonth() == 1 && last.plusDays(1).getDayOfMonth() == 1;
    }

    /** Columns of the dataset that the definitions read, each once. */
    List<String> columns() {
        return questions.stream()
                .flatMap(question -> question.columns().stream())
                .distinct()
                .toList();
    }

    /** Each once, in the order of asking. */
    List<Asked> asked() {
        return questions.stream().map(Bunch::asked).distinct().toList();
    }

    static Asked asked(Question question) {
        return new Asked(question.level(), question.type(), question.periods());
    }
}
