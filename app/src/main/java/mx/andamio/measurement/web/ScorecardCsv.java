package mx.andamio.measurement.web;

import java.util.stream.Stream;
import mx.andamio.pages.SpreadsheetCell;
import mx.andamio.pages.SpreadsheetText;
import mx.andamio.pages.Words;

/** All that is measured of one organ as a spreadsheet opens it. */
final class ScorecardCsv {

    private ScorecardCsv() {}

    static byte[] of(Scorecard card, Words words) {
        return SpreadsheetText.of(csv -> {
            csv.writeRecord(Stream.of(
                            "indicator.data",
                            "indicator.code",
                            "indicator.one",
                            "indicator.period",
                            "indicator.value",
                            "indicator.unit",
                            "measured.year_ago",
                            "target.one",
                            "scorecard.step",
                            "scorecard.place",
                            "scorecard.among",
                            "indicator.csv.reported",
                            "indicator.csv.expected",
                            "indicator.csv.cut_off",
                            "simulated")
                    .map(words::text)
                    .toList());
            card.groups()
                    .forEach(group -> group.lines().forEach(line -> {
                        var locale = words.locale();
                        var now = line.last().measurement();
                        var before = line.yearAgo();
                        var style = IndicatorWords.style(line.indicator(), now);
                        var rank = line.rank();
                        var target = line.target();
                        csv.writeRecord(
                                SpreadsheetCell.neutral(group.dataset().title().in(locale)),
                                line.indicator().key(),
                                SpreadsheetCell.neutral(line.indicator().title().in(locale)),
                                IndicatorWords.code(now.period()),
                                CsvTable.plain(now.value()),
                                line.indicator().unit().in(locale),
                                before == null ? "" : CsvTable.plain(before.value()),
                                target == null ? "" : target.toPlainString(),
                                style.isEmpty() ? "" : words.text("measured.step." + style),
                                rank == null ? "" : Integer.toString(rank.place()),
                                rank == null ? "" : Integer.toString(rank.of()),
                                Integer.toString(now.reported()),
                                Integer.toString(now.expected()),
                                line.last().counted().cutOff().toString(),
                                line.last().counted().simulated() ? words.text("simulated") : "");
                    }));
        });
    }
}
