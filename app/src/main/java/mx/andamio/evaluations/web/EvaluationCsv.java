package mx.andamio.evaluations.web;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.evaluations.Evaluated;
import mx.andamio.evaluations.model.Part;
import mx.andamio.evaluations.model.Value;
import mx.andamio.evaluations.web.Views.PeriodPage;
import mx.andamio.evaluations.web.Views.Row;
import mx.andamio.pages.SpreadsheetCell;
import mx.andamio.pages.SpreadsheetText;
import mx.andamio.pages.Words;

/** A period as a table for a spreadsheet: one row for each part of each organ, numbers as they are kept. */
final class EvaluationCsv {

    private static final List<String> COLUMNS = List.of(
            "code",
            "organ",
            "type",
            "period",
            "version",
            "element",
            "weight",
            "value",
            "unit",
            "counted",
            "score",
            "points",
            "missing",
            "source",
            "coverage",
            "total",
            "step",
            "volume",
            "simulated");

    private EvaluationCsv() {}

    /** UTF-8 with its mark, so that spreadsheets read the accents; what could be a formula is text. */
    static byte[] of(PeriodPage view, Words words) {
        return SpreadsheetText.of(csv -> {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> words.text("evaluation.csv." + column))
                    .toList());
            for (var row : view.rows()) {
                for (var part : row.now().evaluation().parts()) {
                    csv.writeRecord(cells(view, row, part, words)
                            .map(SpreadsheetCell::neutral)
                            .toList());
                }
            }
        });
    }

    private static Stream<String> cells(PeriodPage view, Row row, Part part, Words words) {
        Evaluated now = row.now();
        var known = part.value() instanceof Value.Known one ? one : null;
        var entry = now.entered().get(part.element().code());
        return Stream.of(
                row.organ().code(),
                row.organ().name(),
                words.text("organ.type." + row.organ().type().name()),
                view.period().code(),
                Integer.toString(view.version().number()),
                part.element().name(),
                plain(part.element().weight()),
                known == null ? "" : plain(known.number()),
                part.element().unit(),
                known == null || known.counted() == 0 ? "" : Long.toString(known.counted()),
                part.score().map(EvaluationCsv::plain).orElse(""),
                part.points().map(EvaluationCsv::plain).orElse(""),
                known == null ? EvaluationWords.value(part, words) : "",
                entry == null ? EvaluationWords.source(part.element().source(), words) : entry.source(),
                plain(now.evaluation().coverage()),
                now.evaluation().total().map(EvaluationCsv::plain).orElse(""),
                now.evaluation().step().map(Object::toString).orElse(""),
                Integer.toString(now.volume()),
                view.scheme().simulated() ? words.text("simulated") : "");
    }

    private static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
}
