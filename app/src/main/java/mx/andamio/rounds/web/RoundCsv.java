package mx.andamio.rounds.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.commitments.CommitmentWords;
import mx.andamio.pages.SpreadsheetCell;
import mx.andamio.pages.SpreadsheetText;
import mx.andamio.pages.Words;
import mx.andamio.rounds.web.Views.Shown;
import org.jspecify.annotations.Nullable;

/** A round as a table for a spreadsheet: one row for each obligation. */
final class RoundCsv {

    private static final List<String> COLUMNS = List.of(
            "commitment",
            "text",
            "organ",
            "organ_name",
            "region",
            "line",
            "responsible",
            "stage",
            "standing",
            "first_due",
            "due",
            "moved",
            "met_on",
            "heard_on",
            "recent",
            "simulated");

    private RoundCsv() {}

    /** UTF-8 with its mark; what could be a formula is text. */
    static byte[] of(List<Shown> rows, Words words) {
        return SpreadsheetText.of(csv -> {
            csv.writeRecord(COLUMNS.stream()
                    .map(column -> words.text("round.csv." + column))
                    .toList());
            rows.forEach(row -> csv.writeRecord(
                    cells(row, words).map(SpreadsheetCell::neutral).toList()));
        });
    }

    private static Stream<String> cells(Shown row, Words words) {
        var owed = row.item().owed();
        var obligation = row.item().obligation();
        return Stream.of(
                owed.id().toString(),
                owed.text(),
                owed.organ(),
                row.organ(),
                Objects.requireNonNullElse(obligation.region(), ""),
                Objects.requireNonNullElse(row.line(), ""),
                Objects.requireNonNullElse(row.responsible(), ""),
                CommitmentWords.stage(owed.stage(), words),
                RoundWords.standing(row.item().standing(), words),
                day(owed.firstDue()),
                day(owed.due()),
                Integer.toString(owed.moved()),
                day(owed.metOn()),
                day(owed.heardOn()),
                !obligation.owesReports() ? "" : words.text(owed.recent() ? "round.yes" : "round.no"),
                owed.simulated() ? words.text("simulated") : "");
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
