package mx.andamio.measurement.web;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import mx.andamio.pages.SpreadsheetCell;

/** Many indicators of many organs for programs: a line an indicator, organ and period, each with its value or why there is none. */
final class MeasurementCsv {

    private MeasurementCsv() {}

    static byte[] of(
            List<Indicator> indicators,
            List<String> organs,
            List<Period> periods,
            Map<String, Map<String, List<Measurement>>> all,
            Map<String, List<Counted>> counted) {
        var bytes = new ByteArrayOutputStream();
        try (var csv = CsvWriter.builder().build(bytes, StandardCharsets.UTF_8)) {
            csv.writeRecord(
                    "indicator",
                    "edition",
                    "organ",
                    "period",
                    "value",
                    "numerator",
                    "denominator",
                    "reason",
                    "reported",
                    "expected",
                    "cut_off",
                    "simulated");
            for (var indicator : indicators) {
                var cuts = counted.getOrDefault(indicator.key(), List.of()).stream()
                        .collect(Collectors.toMap(Counted::period, Function.identity()));
                var measured = all.getOrDefault(indicator.key(), Map.of());
                for (var organ : organs) {
                    lines(csv, indicator, organ, periods, measured.getOrDefault(organ, List.of()), cuts);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void lines(
            CsvWriter csv,
            Indicator indicator,
            String organ,
            List<Period> periods,
            List<Measurement> measured,
            Map<Period, Counted> cuts) {
        var at = 0;
        for (var period : periods) {
            var one = at < measured.size() && measured.get(at).period().equals(period) ? measured.get(at++) : null;
            var counted = cuts.get(period);
            csv.writeRecord(
                    indicator.code(),
                    indicator.edition(),
                    SpreadsheetCell.neutral(organ),
                    IndicatorWords.code(period),
                    CsvTable.plain(one == null ? null : one.value()),
                    CsvTable.plain(one == null ? null : one.toldNumerator()),
                    CsvTable.plain(one == null ? null : one.toldDenominator()),
                    Objects.requireNonNullElse(MeasurementTable.reason(one), ""),
                    Integer.toString(one == null ? 0 : one.reported()),
                    Integer.toString(one == null ? 0 : one.expected()),
                    counted == null ? "" : counted.cutOff().toString(),
                    counted == null ? "" : Boolean.toString(counted.simulated()));
        }
    }
}
