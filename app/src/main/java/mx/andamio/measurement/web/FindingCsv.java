package mx.andamio.measurement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.measurement.web.FindingList.Told;
import mx.andamio.pages.SpreadsheetCell;
import mx.andamio.pages.SpreadsheetText;
import mx.andamio.pages.Words;

/** Findings as a spreadsheet opens them, a line each. */
final class FindingCsv {

    private FindingCsv() {}

    static byte[] of(List<Told> all, Words words) {
        return SpreadsheetText.of(csv -> {
            csv.writeRecord(Stream.of(
                            "quality.kind",
                            "delivery.dataset",
                            "indicator.code",
                            "quality.subject",
                            "quality.csv.place",
                            "quality.place",
                            "quality.csv.parent",
                            "quality.csv.from",
                            "quality.csv.to",
                            "quality.csv.what",
                            "quality.figures",
                            "quality.mend",
                            "quality.since",
                            "simulated")
                    .map(words::text)
                    .toList());
            for (var one : all) {
                var odd = one.odd();
                csv.writeRecord(
                        words.text("quality.kind." + odd.kind().name()),
                        odd.dataset(),
                        Objects.requireNonNullElse(odd.indicator(), ""),
                        SpreadsheetCell.neutral(one.subject()),
                        odd.organ(),
                        SpreadsheetCell.neutral(one.place()),
                        SpreadsheetCell.neutral(Objects.requireNonNullElse(one.parent(), "")),
                        IndicatorWords.code(odd.from()),
                        IndicatorWords.code(odd.to()),
                        SpreadsheetCell.neutral(one.what()),
                        SpreadsheetCell.neutral(one.figures()),
                        SpreadsheetCell.neutral(one.mend()),
                        LocalDate.ofInstant(odd.since(), words.zone()).toString(),
                        odd.simulated() ? words.text("simulated") : "");
            }
        });
    }
}
