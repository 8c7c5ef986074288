package mx.andamio.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which fields of a finding a person may amend, and what they may hold. */
public final class ItemFields {

    private static final int LONGEST = 2000;

    private ItemFields() {}

    /**
     * One field.
     *
     * @param choices what it may hold when its type is {@code CHOICE}
     */
    public record Field(String name, Type type, List<String> choices) {}

    /** What a field holds. */
    public enum Type {
        TEXT,
        NUMBER,
        WHOLE,
        DATE,
        CHOICE
    }

    /**
     * The fields of a finding.
     *
     * @param values of the finding: a scalar's own field decides the type of its value
     */
    public static List<Field> of(ItemKind kind, Values values) {
        return switch (kind) {
            case SCALAR ->
                List.of(new Field("value", scalar(values.said("field")), scalarChoices(values.said("field"))));
            case MEETING ->
                List.of(
                        text("name"),
                        new Field("ordinal", Type.WHOLE, List.of()),
                        text("body"),
                        choice("scope", "national", "regional", "state", "local"),
                        text("region"),
                        choice("phase", "opening", "working", "closing"),
                        text("venue"));
            case DATE -> List.of(new Field("date", Type.DATE, List.of()));
            case PERSON ->
                List.of(text("name"), text("role"), text("organ"), choice("presence", "attended", "mentioned"));
            case ORGAN -> List.of(text("code"));
            case FIGURE ->
                List.of(
                        new Field("value", Type.NUMBER, List.of()),
                        text("unit"),
                        text("counts"),
                        choice("qualifier", "more_than", "almost", "up_to", "approx"),
                        text("period"));
            case PROMISE ->
                List.of(
                        text("verb"),
                        text("deliverable"),
                        new Field("baseline", Type.NUMBER, List.of()),
                        new Field("target", Type.NUMBER, List.of()),
                        text("unit"),
                        new Field("deadline", Type.DATE, List.of()),
                        choice("deadline_precision", "day", "month", "year"),
                        text("responsible"),
                        text("status"));
            case INSTRUCTION -> List.of(text("text"), text("from"), text("to"));
            case AGENDA, HIGHLIGHT -> List.of(text("text"));
            case LINK -> List.of(text("url"));
            case WARNING -> List.of();
        };
    }

    private static Type scalar(String field) {
        return switch (field) {
            case "date_published" -> Type.DATE;
            case "commitments_count", "ooad_stated", "umae_stated" -> Type.WHOLE;
            case "kind" -> Type.CHOICE;
            default -> Type.TEXT;
        };
    }

    private static List<String> scalarChoices(String field) {
        return field.equals("kind") ? List.of("bulletin", "note", "minuta") : List.of();
    }

    private static Field text(String name) {
        return new Field(name, Type.TEXT, List.of());
    }

    private static Field choice(String name, String... choices) {
        return new Field(name, Type.CHOICE, List.of(choices));
    }

    /** Texts of a form turned into values. */
    public sealed interface Parsed {

        record Fine(Map<String, @Nullable Object> values) implements Parsed {}

        /** @param field the first that is not well formed */
        record Wrong(String field, String value) implements Parsed {}
    }

    /** Reads the texts of those fields that the finding has; others are ignored. */
    public static Parsed parse(ItemKind kind, Values values, Map<String, String> texts) {
        var parsed = new LinkedHashMap<String, @Nullable Object>();
        for (var field : of(kind, values)) {
            var text = texts.get(field.name());
            if (text == null) {
                continue;
            }
            var stripped = text.strip();
            if (stripped.isEmpty()) {
                parsed.put(field.name(), null);
                continue;
            }
            var value = value(field, stripped);
            if (value.isEmpty()) {
                return new Parsed.Wrong(field.name(), stripped);
            }
            parsed.put(field.name(), value.get());
        }
        return new Parsed.Fine(parsed);
    }

    private static Optional<Object> value(Field field, String text) {
        return switch (field.type()) {
            case TEXT -> text.length() > LONGEST || hasControl(text) ? Optional.empty() : Optional.of(text);
            case NUMBER -> number(text).map(n -> n);
            case WHOLE ->
                number(text)
                        .filter(ItemFields::isWhole)
                        .map(BigDecimal::intValue)
                        .filter(n -> n >= smallest(field))
                        .map(n -> n);
            case DATE -> date(text);
            case CHOICE -> field.choices().contains(text) ? Optional.of(text) : Optional.empty();
        };
    }

    private static boolean hasControl(String text) {
        return text.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    }

    /** Counts begin at nothing, places in a series at one. */
    private static int smallest(Field field) {
        return field.name().equals("ordinal") ? 1 : 0;
    }

    /** The Mexican way: commas or spaces group by three, a point divides. {@code 1,5} is neither one and a half nor fifteen. */
    private static Optional<BigDecimal> number(String text) {
        return text.matches("-?(\\d{1,15}|\\d{1,3}([, ]\\d{3}){1,4})(\\.\\d{1,6})?")
                ? Optional.of(new BigDecimal(text.replaceAll("[, ]", "")))
                : Optional.empty();
    }

    private static boolean isWhole(BigDecimal number) {
        return number.stripTrailingZeros().scale() <= 0
                && number.abs().compareTo(BigDecimal.valueOf(Integer.MAX_VALUE)) <= 0;
    }

    private static Optional<Object> date(String text) {
        try {
            var day = LocalDate.parse(text);
            return day.getYear() >= 1900 && day.getYear() <= 2200 ? Optional.of(day.toString()) : Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** Names of a finding's required fields: without them there is nothing to enter. */
    public static List<String> required(ItemKind kind) {
        var required = new ArrayList<String>();
        switch (kind) {
            case SCALAR, FIGURE -> required.add("value");
            case MEETING, PERSON -> required.add("name");
            case DATE -> required.add("date");
            case ORGAN -> required.add("code");
            case PROMISE -> required.add("deliverable");
            case AGENDA, INSTRUCTION, HIGHLIGHT -> required.add("text");
            case LINK -> required.add("url");
            case WARNING -> {}
        }
        return required;
    }
}
