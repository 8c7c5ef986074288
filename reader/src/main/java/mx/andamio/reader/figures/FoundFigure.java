package mx.andamio.reader.figures;

import java.math.BigDecimal;
import mx.andamio.reader.Reading.Figure;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.Reading.Qualifier;
import mx.andamio.reader.Span;
import org.jspecify.annotations.Nullable;

/**
 * A figure with its tokens, for the layers that build on figures.
 *
 * @param from first token, of the number itself
 * @param to one past the last token, with the percent sign or currency
 * @param nounFrom first token of what is counted, equal to {@code nounTo} when it is not named here
 */
public record FoundFigure(
        int from,
        int to,
        int nounFrom,
        int nounTo,
        BigDecimal value,
        FigureKind kind,
        @Nullable String unit,
        @Nullable String counts,
        @Nullable Qualifier qualifier,
        @Nullable String period,
        String asWritten,
        Span span,
        String rule) {

    public Figure figure() {
        return new Figure(value, unit, counts, kind, qualifier, period, asWritten, span, rule);
    }

    boolean bare() {
        return kind == FigureKind.COUNT && nounFrom == nounTo;
    }

    FoundFigure like(FoundFigure next) {
        return new FoundFigure(
                from,
                to,
                nounFrom,
                nounTo,
                value,
                next.kind,
                next.unit,
                next.counts,
                qualifier,
                period,
                asWritten,
                span,
                next.kind == kind ? rule : next.rule);
    }

    FoundFigure valued(BigDecimal other) {
        BigDecimal plain = other.scale() < 0 ? other.setScale(0) : other;
        return new FoundFigure(
                from, to, nounFrom, nounTo, plain, kind, unit, counts, qualifier, period, asWritten, span, rule);
    }

    FoundFigure inUnit(@Nullable String newUnit, @Nullable String newCounts) {
        return new FoundFigure(
                from, to, nounFrom, nounTo, value, kind, newUnit, newCounts, qualifier, period, asWritten, span, rule);
    }

    FoundFigure inPeriod(String newPeriod) {
        return new FoundFigure(
                from, to, nounFrom, nounTo, value, kind, unit, counts, qualifier, newPeriod, asWritten, span, rule);
    }
}
