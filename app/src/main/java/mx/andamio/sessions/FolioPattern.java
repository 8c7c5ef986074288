package mx.andamio.sessions;

import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a body writes its folios, as data: {@code RC-{mm}-{yyyy}/{n:4}} gives {@code RC-08-2026/0001}.
 *
 * <p>Places: {@code {n}} the number, {@code {n:4}} with leading zeros, {@code {n:ordinal}} as 2ª, {@code {yyyy}}, {@code {yy}},
 * {@code {mm}}, {@code {dd}}, {@code {month:roman}}. The number begins anew with each year when the pattern shows the year, with each
 * month when it shows the month, with each day when it shows the day.
 *
 * @param text the pattern
 */
public record FolioPattern(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    /** @throws IllegalArgumentException when a place is not known or the number has none */
    public FolioPattern {
        var places = PLACE.matcher(text);
        var numbered = false;
        while (places.find()) {
            value(places.group(1), 1, LocalDate.EPOCH);
            numbered |= places.group(1).startsWith("n");
        }
        if (!numbered) {
            throw new IllegalArgumentException("a folio pattern has a place {n}: " + text);
        }
    }

    public String folio(int number, LocalDate on) {
        return PLACE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(value(m.group(1), number, on)));
    }

    /** The period within which numbers do not repeat: {@code 2026}, {@code 2026-08}, {@code 2026-08-14} or {@code always}. */
    public String period(LocalDate on) {
        if (text.contains("{dd}")) {
            return on.toString();
        }
        if (text.contains("{mm}") || text.contains("{month:roman}")) {
            return "%d-%02d".formatted(on.getYear(), on.getMonthValue());
        }
        return text.contains("{yyyy}") || text.contains("{yy}") ? Integer.toString(on.getYear()) : "always";
    }

    private static String value(String place, int number, LocalDate on) {
        return switch (place) {
            case "n" -> Integer.toString(number);
            case "n:ordinal" -> number + "ª";
            case "yyyy" -> Integer.toString(on.getYear());
            case "yy" -> "%02d".formatted(on.getYear() % 100);
            case "mm" -> "%02d".formatted(on.getMonthValue());
            case "dd" -> "%02d".formatted(on.getDayOfMonth());
            case "month:roman" -> ROMAN[on.getMonthValue() - 1];
            default -> padded(place, number);
        };
    }

    private static String padded(String place, int number) {
        if (!place.matches("n:[1-9]")) {
            throw new IllegalArgumentException("unknown place in a folio pattern: {" + place + "}");
        }
        return String.format(Locale.ROOT, "%0" + place.charAt(2) + "d", number);
    }
}
