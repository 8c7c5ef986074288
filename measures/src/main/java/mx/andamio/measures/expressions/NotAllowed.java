package mx.andamio.measures.expressions;

import org.jooq.QueryPart;

/** What may not be written, and what to write instead. */
final class NotAllowed {

    private static final String CODE = "NOT_ALLOWED";

    private NotAllowed() {}

    static BadExpression kind(QueryPart part) {
        return new BadExpression(
                CODE,
                "«%s» no se admite: solo columnas, valores, + - * / %%, comparaciones, and, or, not, in, between, case, extract, coalesce, nullif, least, greatest, abs, floor, ceil, count, sum, min y max"
                        .formatted(part),
                "«%s» is not accepted: only columns, values, + - * / %%, comparisons, and, or, not, in, between, case, extract, coalesce, nullif, least, greatest, abs, floor, ceil, count, sum, min and max"
                        .formatted(part));
    }

    /** A mean of means is no mean: its two parts are added up apart. */
    static BadExpression mean(QueryPart part) {
        return new BadExpression(
                CODE,
                "«%s»: un promedio se escribe con accumulation: ratio, sum en el numerador y count en el denominador"
                        .formatted(part),
                "«%s»: a mean is written with accumulation: ratio, sum in the numerator and count in the denominator"
                        .formatted(part));
    }

    static BadExpression negatedBetween() {
        return new BadExpression(
                CODE,
                "escriba «not (a between b and c)» con paréntesis",
                "write «not (a between b and c)» with parentheses");
    }

    static BadExpression datePart() {
        return new BadExpression(
                CODE,
                "de una fecha solo se toman year, quarter, month, day e iso_day_of_week",
                "of a date only year, quarter, month, day and iso_day_of_week can be taken");
    }
}
