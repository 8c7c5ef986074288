package mx.andamio.commitments.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.commitments.OutcomeWords;
import mx.andamio.commitments.PromiseWords;
import mx.andamio.commitments.Promises.Line;
import mx.andamio.pages.Words;

/** Promises and what became of them as a table for a spreadsheet. */
final class PromiseCsv {

    private static final List<String> COLUMNS =
            List.of("promise", "goal", "deadline", "who", "promised_on", "source", "standing", "later", "simulated");

    private PromiseCsv() {}

    /** UTF-8 with its mark, so that spreadsheets read the accents; what could be a formula is text. */
    static byte[] of(List<Line> lines, Words words) {
        var text = new StringWriter();
        text.write('\uFEFF');
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(
                    COLUMNS.stream().map(column -> words.text("csv." + column)).toList());
            lines.forEach(line ->
                    csv.writeRecord(cells(line, words).map(PromiseCsv::neutral).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
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
