package mx.andamio.targets.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.pages.SpreadsheetCell;
import mx.andamio.pages.SpreadsheetText;
import mx.andamio.pages.Words;
import mx.andamio.targets.Line;
import mx.andamio.targets.web.Views.PlanPage;

/** A version as a table for a spreadsheet: one row each of the nation, regions, organs and units, numbers as they are kept. */
final class TargetCsv {

    private static final List<String> COLUMNS =
            List.of("code", "name", "above", "weight", "least", "most", "before", "target", "simulated");

    private TargetCsv() {}

    /** UTF-8 with its mark, so that spreadsheets read the accents; what could be a formula is text. */
    static byte[] of(PlanPage view, Words words) {
        return SpreadsheetText.of(csv -> {
            csv.writeRecord(Stream.concat(
                            COLUMNS.stream().map(column -> words.text("target.csv." + column)),
                            view.plan().all().stream()
                                    .map(month -> month.toString().substring(0, 7)))
                    .toList());
            for (var line : view.lines()) {
                csv.writeRecord(cells(view, line, words).stream()
                        .map(SpreadsheetCell::neutral)
                        .toList());
            }
        });
    }

    private static List<String> cells(PlanPage view, Line line, Words words) {
        var plan = view.plan();
        var sums = plan.sums();
        var before = line.before(sums);
        var cells = new ArrayList<>(List.of(
                line.organ(),
                view.name(line.organ()),
                line.above() == null ? "" : view.name(line.above()),
                line.weight().toPlainString(),
                plan.number(line.least()).toPlainString(),
                line.most() == null ? "" : plan.number(line.most()).toPlainString(),
                before == null ? "" : plan.number(before).toPlainString(),
                line.planned().isEmpty() ? "" : plan.number(line.whole(sums)).toPlainString(),
                plan.simulated() ? words.text("simulated") : ""));
        line.planned().forEach(month -> cells.add(plan.number(month).toPlainString()));
        return cells;
    }
}
