package mx.andamio.commitments.web;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.commitments.OutcomeWords;
import mx.andamio.commitments.PromiseWords;
import mx.andamio.commitments.Promises.Line;
import mx.andamio.pages.SpreadsheetText;
import mx.andamio.pages.Words;

/** Promises and what became of them as a table for a spreadsheet. */
final class PromiseCsv {

    private static final List<String> COLUMNS =
            List.of("promise", "goal", "deadline", "who", "promised_on", "source", "standing", "later", "simulated");

    private PromiseCsv() {}

    /** UTF-8 with its mark, so that spreadsheets read the accents; what could be a formula is text. */
    static byte[] of(List<Line> lines, Words words) {
        return SpreadsheetText.of(csv -> {
            csv.writeRecord(
                    COLUMNS.stream().map(column -> words.text("csv." + column)).toList());
            lines.forEach(line ->
                    csv.writeRecord(cells(line, words).map(PromiseCsv::neutral).toList()));
        });
    }

    private static Stream<String> cells(Line line, Words words) {
        var promise = line.promise();
        return Stream.of(
                PromiseWords.sentence(promise),
                Objects.requireNonNullElse(PromiseWords.goal(promise, words), ""),
                Objects.toString(promise.deadline(), ""),
                Objects.requireNonNullElse(promise.responsible(), ""),
                Objects.toString(promise.promisedOn(), ""),
                promise.source(),
                words.text("standing." + OutcomeWords.standing(line, words).name()),
                OutcomeWords.sentence(line, words),
                promise.simulated() ? words.text("simulated") : "");
    }

    /** A spreadsheet would compute a cell that begins so. */
    private static String neutral(String cell) {
        return !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
