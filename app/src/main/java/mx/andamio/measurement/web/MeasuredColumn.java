package mx.andamio.measurement.web;

import java.util.List;
import java.util.Locale;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * A column of what was measured, the same in every form.
 *
 * @param name as programs call it
 * @param key of its name for people
 * @param type in the words of DuckDB
 */
record MeasuredColumn(String name, String key, String type, Cell cell) {

    /** In their order. */
    static final List<MeasuredColumn> ALL = List.of(
            new MeasuredColumn(
                    "indicator",
                    "indicator.code",
                    "varchar",
                    (one, _) -> one.indicator().key()),
            new MeasuredColumn("organ_name", "indicator.csv.organ", "varchar", (one, _) -> one.name()),
            new MeasuredColumn(
                    "organ",
                    "indicator.table.organ",
                    "varchar",
                    (one, _) -> one.measured().organ()),
            new MeasuredColumn(
                    "period",
                    "indicator.period",
                    "varchar",
                    (one, _) -> IndicatorWords.code(one.measured().period())),
            new MeasuredColumn(
                    "value",
                    "indicator.value",
                    "double",
                    (one, _) -> one.measured().value()),
            new MeasuredColumn(
                    "unit",
                    "indicator.unit",
                    "varchar",
                    (one, words) -> one.indicator().unit().in(words.locale())),
            new MeasuredColumn(
                    "numerator",
                    "indicator.numerator",
                    "double",
                    (one, _) -> one.measured().toldNumerator()),
            new MeasuredColumn(
                    "denominator",
                    "indicator.denominator",
                    "double",
                    (one, _) -> one.measured().toldDenominator()),
            new MeasuredColumn(
                    "units_reported",
                    "indicator.csv.reported",
                    "integer",
                    (one, _) -> one.measured().reported()),
            new MeasuredColumn(
                    "units_expected",
                    "indicator.csv.expected",
                    "integer",
                    (one, _) -> one.measured().expected()),
            new MeasuredColumn(
                    "cut_off",
                    "indicator.csv.cut_off",
                    "date",
                    (one, _) -> one.counted().cutOff()),
            new MeasuredColumn("reason", "indicator.csv.reason", "varchar", Row::reason),
            new MeasuredColumn(
                    "simulated",
                    "simulated",
                    "boolean",
                    (one, words) -> one.counted().simulated()
                            ? new Said("true", words.text("simulated"))
                            : new Said("false", "")),
            new MeasuredColumn(
                    "title",
                    "indicator.one",
                    "varchar",
                    (one, words) -> one.indicator().title().in(words.locale())),
            new MeasuredColumn("level", "indicator.table.level", "varchar", (one, _) -> one.level()),
            new MeasuredColumn(
                    "period_type",
                    "indicator.by",
                    "varchar",
                    (one, words) -> new Said(
                            one.measured().period().type().name().toLowerCase(Locale.ROOT),
                            words.text("period.type."
                                    + one.measured().period().type().name()))),
            new MeasuredColumn(
                    "period_from",
                    "indicator.table.from",
                    "date",
                    (one, _) -> one.measured().period().begin()),
            new MeasuredColumn(
                    "period_to",
                    "indicator.table.to",
                    "date",
                    (one, _) -> one.measured().period().end()),
            new MeasuredColumn(
                    "definition",
                    "indicator.table.definition",
                    "varchar",
                    (one, _) -> one.counted().definition()));

    /** What a row has in it; null where that is nothing. */
    @FunctionalInterface
    interface Cell {

        @Nullable
        Object of(Row row, Words words);
    }

    /**
     * A figure and all that it is told with.
     *
     * @param name of its organ or unit
     * @param level what that is
     */
    record Row(Indicator indicator, Measurement measured, Counted counted, String name, Said level) {

        private @Nullable Said reason(Words words) {
            var reason = measured.reason();
            return reason == null ? null : new Said(reason.name(), words.text("measured.reason." + reason.name()));
        }
    }

    /** @param unit of all values; null where each row has its own */
    String header(@Nullable String unit, Words words) {
        var header = words.text(key);
        return !name.equals("value")
                ? header
                : header + " (" + (unit == null ? words.text("indicator.table.own_unit") : unit) + ")";
    }
}
