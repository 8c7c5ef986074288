package mx.andamio.measures.feeds;

import static mx.andamio.measures.duck.DuckProcess.quoted;

import java.util.ArrayList;
import java.util.List;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.periods.PeriodType;

/** Why a row is rejected: a code, the column, and words in both languages. */
final class RowFaults {

    /** @param column empty where it is about the whole row */
    record Reason(String code, String column, String es, String en) {

        /** How a row carries it. */
        String key() {
            return code + ":" + column;
        }
    }

    private RowFaults() {}

    static Reason missing(Column column) {
        return of("MISSING", column, "Falta «%s».", "«%s» is missing.");
    }

    private static Reason unreadable(Column column) {
        return switch (column.type()) {
            case DATE ->
                of(
                        "BAD_DATE",
                        column,
                        "«%s» no es una fecha; se escribe 2025-03-14 o 14/03/2025.",
                        "«%s» is no date; it is written 2025-03-14 or 14/03/2025.");
            case NUMBER ->
                of(
                        "BAD_NUMBER",
                        column,
                        "«%s» no es un número; se escribe 1234.5, hasta doce cifras antes del punto.",
                        "«%s» is no number; it is written 1234.5, up to twelve digits before the point.");
            case BOOLEAN -> of("BAD_FLAG", column, "«%s» debe ser sí o no.", "«%s» must be yes or no.");
            case TEXT ->
                column.values().isEmpty()
                        ? of("BAD_TEXT", column, "«%s» no se entiende.", "«%s» makes no sense.")
                        : foreign(column);
        };
    }

    /** How a period may be written, for a person. */
    static String periodForms(PeriodType type, String or) {
        return switch (type) {
            case DAY, INDEX -> "2025-03-14" + or + "14/03/2025";
            case WEEK -> "2025-W07" + or + "2025W7";
            case EPI_WEEK -> "2025-SE07" + or + "2025SunW7";
            case MONTH -> "2025-03, 202503, mar-25" + or + "marzo 2025";
            case QUARTER -> "2025-T1, 2025Q1" + or + "T1 2025";
            case HALF -> "2025-S1" + or + "2025S1";
            case YEAR -> "2025";
        };
    }

    /** Of the event date where rows tell of longer periods than a day. */
    private static Reason noPeriod(Column column, PeriodType type) {
        return of(
                "BAD_PERIOD",
                column,
                "«%s» no es un periodo (" + type.es() + "); se escribe " + periodForms(type, " o ") + ".",
                "«%s» is no period (" + type.en() + "); it is written " + periodForms(type, " or ") + ".");
    }

    /** What a column says that cannot be read. */
    static Reason unreadable(Dataset dataset, Column column) {
        return column.role() == Role.EVENT_DATE && dataset.toldBy() != PeriodType.DAY
                ? noPeriod(column, dataset.toldBy())
                : unreadable(column);
    }

    static Reason foreign(Column column) {
        var values = String.join(", ", column.values());
        return of(
                "UNKNOWN_VALUE",
                column,
                "«%s» debe ser uno de: " + values.replace("%", "%%") + ".",
                "«%s» must be one of: " + values.replace("%", "%%") + ".");
    }

    static Reason otherPeriod(Column column) {
        return of(
                "OTHER_PERIOD",
                column,
                "«%s» no cae en el periodo declarado de la entrega.",
                "«%s» is not within the declared period of the delivery.");
    }

    static Reason unknownOrgan(Column column) {
        return of(
                "UNKNOWN_ORGAN",
                column,
                "«%s» no era una clave vigente en la fecha del renglón.",
                "«%s» was no code in force on the day of the row.");
    }

    static Reason check(Dataset.Check check) {
        return new Reason(check.code(), "", check.text().es(), check.text().en());
    }

    static Reason twice() {
        return new Reason(
                "DUPLICATE", "", "Otro renglón anterior tiene la misma llave.", "An earlier row has the same key.");
    }

    static Reason shape() {
        return new Reason(
                "SHAPE",
                "",
                "El renglón no tiene tantos campos como columnas hay, o no se pudo leer.",
                "The row does not have as many fields as there are columns, or could not be read.");
    }

    private static Reason of(String code, Column column, String es, String en) {
        return new Reason(
                code,
                column.name(),
                es.formatted(column.title().es()),
                en.formatted(column.title().en()));
    }

    /** All that can happen to a row of a dataset, as a table to join with. */
    static String table(Dataset dataset) {
        var reasons = new ArrayList<>(List.of(twice(), shape()));
        for (var column : dataset.columns()) {
            reasons.addAll(
                    List.of(missing(column), unreadable(dataset, column), otherPeriod(column), unknownOrgan(column)));
            if (!column.values().isEmpty()) {
                reasons.add(foreign(column));
            }
        }
        dataset.checks().stream().map(RowFaults::check).forEach(reasons::add);
        var rows = reasons.stream()
                .distinct()
                .map(one -> "(" + quoted(one.key()) + ", " + quoted(one.code()) + ", " + quoted(one.column()) + ", "
                        + quoted(one.es()) + ", " + quoted(one.en()) + ")")
                .toList();
        return "create or replace temp table reasons as select distinct on (fault) * from (values "
                + String.join(", ", rows) + ") as r(fault, code, \"column\", es, en)";
    }
}
