package mx.andamio.commitments;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import mx.andamio.commitments.ratings.Step;
import org.jspecify.annotations.Nullable;

/**
 * A report to hand in.
 *
 * @param step null where whoever reports forgot it
 * @param text how it goes, in words
 * @param met whether the responsible says that the commitment is met
 * @param value null where there is none to tell
 * @param files photos and documents as they were sent
 * @param links addresses of what is kept elsewhere
 */
public record NewReport(
        @Nullable Step step,
        String text,
        boolean met,
        @Nullable Value value,
        List<File> files,
        List<String> links) {

    public NewReport {
        text = text.strip();
        files = List.copyOf(files);
        links = links.stream()
                .map(String::strip)
                .filter(link -> !link.isEmpty())
                .toList();
    }

    /**
     * A value of the goal's number, or the level of a rubric.
     *
     * @param value in the unit of the goal
     * @param from first day of a flow's amount, else null
     * @param cutOff day up to which it holds; null where whoever reports forgot it
     * @param numerator what was divided, null where nobody says
     */
    public record Value(
            BigDecimal value,
            @Nullable LocalDate from,
            @Nullable LocalDate cutOff,
            @Nullable BigDecimal numerator,
            @Nullable BigDecimal denominator) {}

    /**
     * As a person typed it: numbers with commas between the thousands, days as {@code 2026-11-30}; blank is nothing.
     * Refused: {@code report.number}, {@code report.day} (what was typed is neither).
     */
    public static Ruling<NewReport> typed(
            @Nullable Step step, String text, boolean met, TypedValue typed, List<File> files, List<String> links) {
        if (typed.value().isBlank()) {
            return Ruling.granted(new NewReport(step, text, met, null, files, links));
        }
        try {
            // Thousands may be set off by commas, as people write them here.
            var number = new BigDecimal(typed.value().strip().replace(",", "").replace(" ", ""));
            var value = new Value(number, day(typed.from()), day(typed.cutOff()), null, null);
            return Ruling.granted(new NewReport(step, text, met, value, files, links));
        } catch (NumberFormatException e) {
            return Ruling.refused("report.number", typed.value().strip());
        } catch (DateTimeParseException e) {
            return Ruling.refused("report.day", e.getParsedString());
        }
    }

    private static @Nullable LocalDate day(String iso) {
        return iso.isBlank() ? null : LocalDate.parse(iso.strip());
    }

    /** A value as it was typed; empty where nothing was. */
    public record TypedValue(String value, String from, String cutOff) {}

    /** A file as it was sent. */
    @SuppressWarnings("ArrayRecordComponent") // read once, compared never
    public record File(String name, byte[] bytes) {}
}
