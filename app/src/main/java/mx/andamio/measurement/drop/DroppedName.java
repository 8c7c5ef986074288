package mx.andamio.measurement.drop;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import mx.andamio.measures.feeds.Form;
import org.jspecify.annotations.Nullable;

/** What the name of a file says of it: {@code DATASET_2025-03.csv}, {@code DATASET_2025-01_2025-03.txt}, {@code DATASET_2025-03-01_2025-03-15.parquet}. */
record DroppedName(String dataset, LocalDate from, LocalDate to, Form form) {

    private static final String WHEN = "(\\d{4}-\\d{2}(?:-\\d{2})?)";
    private static final Pattern NAME = Pattern.compile("([a-z0-9_]+?)_" + WHEN + "(?:_" + WHEN + ")?\\.([a-z]+)");
    private static final Map<String, Form> FORMS =
            Map.of("csv", Form.CSV, "txt", Form.PIPE, "xlsx", Form.XLSX, "parquet", Form.PARQUET);

    /** Empty where the name does not say all of it. */
    static Optional<DroppedName> of(String name) {
        var parts = NAME.matcher(name.toLowerCase(Locale.ROOT));
        if (!parts.matches()) {
            return Optional.empty();
        }
        var form = FORMS.get(parts.group(4));
        var until = Objects.requireNonNullElse(parts.group(3), parts.group(2));
        var from = day(parts.group(2), false);
        var to = day(until, true);
        return form == null || from == null || to == null
                ? Optional.empty()
                : Optional.of(new DroppedName(parts.group(1), from, to, form));
    }

    private static @Nullable LocalDate day(String when, boolean isLast) {
        try {
            if (when.length() > "2025-03".length()) {
                return LocalDate.parse(when);
            }
            var month = YearMonth.parse(when);
            return isLast ? month.atEndOfMonth() : month.atDay(1);
        } catch (DateTimeException _) {
            return null;
        }
    }
}
