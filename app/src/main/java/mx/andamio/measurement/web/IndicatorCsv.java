package mx.andamio.measurement.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.pages.SpreadsheetCell;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** One indicator in one period as a spreadsheet opens it. */
final class IndicatorCsv {

    private static final String MARK = "\uFEFF";

    private IndicatorCsv() {}

    /** @param names what a code is called */
    static byte[] of(
            Indicator indicator, Counted period, Map<String, Measurement> all, Map<String, String> names, Words words) {
        var text = new StringWriter();
        text.write(MARK);
        try (var csv = CsvWriter.builder().build(text)) {
            csv.writeRecord(Stream.of(
                            "indicator.code",
                            "indicator.csv.organ",
                            "organ.code",
                            "indicator.period",
                            "indicator.value",
                            "indicator.unit",
                            "indicator.numerator",
                            "indicator.denominator",
                            "indicator.csv.reported",
                            "indicator.csv.expected",
                            "indicator.csv.cut_off",
                            "indicator.csv.reason",
                            "simulated")
                    .map(words::text)
                    .toList());
            all.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(Map.Entry::getValue)
                    .forEach(one -> {
                        var shown = one.value() != null;
                        csv.writeRecord(
                                indicator.key(),
                                SpreadsheetCell.neutral(names.getOrDefault(one.organ(), one.organ())),
                                SpreadsheetCell.neutral(one.organ()),
                                IndicatorWords.code(one.period()),
                                plain(one.value()),
                                indicator.unit().in(words.locale()),
                                shown ? plain(one.numerator()) : "",
                                shown ? plain(one.denominator()) : "",
                                Integer.toString(one.reported()),
                                Integer.toString(one.expected()),
                                period.cutOff().toString(),
                                shown ? "" : IndicatorWords.value(indicator, one, words),
                                period.simulated() ? words.text("simulated") : "");
                    });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String plain(@Nullable Double number) {
        return number == null
                ? ""
                : BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
