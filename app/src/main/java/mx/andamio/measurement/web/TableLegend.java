package mx.andamio.measurement.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.pages.Words;

/** What a table's columns and figures are: a table that was sent on must be understood without its page. */
final class TableLegend {

    private TableLegend() {}

    /** A name and its text each. */
    static List<List<String>> of(Collection<Indicator> all, boolean simulated, Words words) {
        var lines = new ArrayList<List<String>>();
        if (simulated) {
            lines.add(List.of(words.text("simulated"), words.text("indicator.table.simulated")));
        }
        lines.add(List.of(words.text("indicator.csv.cut_off"), words.text("indicator.table.cut_off")));
        lines.add(List.of(words.text("indicator.table.coverage"), words.text("indicator.table.coverage_what")));
        lines.add(List.of(words.text("indicator.csv.reason"), words.text("indicator.table.reason")));
        lines.add(List.of(words.text("indicator.table.definition"), words.text("indicator.table.definition_what")));
        all.forEach(one -> lines.add(List.of(one.key(), text(one, words))));
        return lines;
    }

    private static String text(Indicator one, Words words) {
        var text = new StringBuilder()
                .append(one.title().in(words.locale()))
                .append(". ")
                .append(one.definition().in(words.locale()));
        add(text, words.text("indicator.unit"), one.unit().in(words.locale()));
        add(text, words.text("indicator.numerator"), IndicatorWords.formula(one.numerator()));
        var denominator = one.denominator();
        if (denominator != null) {
            add(text, words.text("indicator.denominator"), IndicatorWords.formula(denominator));
        }
        var where = one.where();
        if (where != null) {
            add(text, words.text("indicator.where"), IndicatorWords.formula(where));
        }
        add(
                text,
                words.text("indicator.accumulation"),
                words.text("indicator.accumulates." + one.accumulation().name()));
        if (one.suppressBelow() > 0) {
            add(text, words.text("indicator.suppress"), words.text("indicator.suppress_below", one.suppressBelow()));
        }
        add(text, words.text("programme.source"), one.source());
        return text.toString();
    }

    private static void add(StringBuilder text, String name, String value) {
        text.append('\n').append(name).append(": ").append(value);
    }
}
