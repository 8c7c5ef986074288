package mx.andamio.contradictions.web;

import java.util.List;
import java.util.stream.Stream;
import mx.andamio.contradictions.Contradiction;
import mx.andamio.contradictions.Mark;
import mx.andamio.contradictions.Statement;
import mx.andamio.pages.SpreadsheetCell;
import mx.andamio.pages.SpreadsheetText;
import mx.andamio.pages.Words;

/** Contradictions as a table for a spreadsheet: one row for each who speaks. */
final class ContradictionCsv {

    private static final List<String> COLUMNS =
            List.of("contradiction", "part", "kind", "value", "notes", "dated", "source", "state", "mark", "simulated");

    private ContradictionCsv() {}

    /** UTF-8 with its mark, so that spreadsheets read the accents; what could be a formula is text. */
    static byte[] of(List<Contradiction> contradictions, Words words) {
        return SpreadsheetText.of(csv -> {
            csv.writeRecord(
                    COLUMNS.stream().map(column -> words.text("csv." + column)).toList());
            for (var one : contradictions) {
                for (var statement : one.statements()) {
                    csv.writeRecord(cells(one, statement, words)
                            .map(SpreadsheetCell::neutral)
                            .toList());
                }
            }
        });
    }

    private static Stream<String> cells(Contradiction one, Statement statement, Words words) {
        var mark = one.settled();
        return Stream.of(
                ContradictionWords.title(one, words),
                words.text("contradiction.nature." + one.nature().name()),
                words.text("contradiction.kind." + one.kind().name()),
                ContradictionWords.said(statement, words),
                String.join("; ", ContradictionWords.notes(statement, words)),
                statement.source().dated() == null ? "" : statement.source().dated(),
                statement.source().label(),
                words.text(mark.map(Mark::verdict)
                        .map(verdict -> "contradiction.verdict." + verdict.name())
                        .orElse("contradiction.open")),
                mark.map(Mark::words).orElse(""),
                one.isSimulated() ? words.text("simulated") : "");
    }
}
