package mx.andamio.sessions;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * How a body writes its folios, as data: {@code RC-{mm}-{yyyy}/{n:4}} gives {@code RC-08-2026/0001}.
 *
 * <p>Places of the number, one of which every pattern has: {@code {n}} (also written {@code {número}}), {@code {n:4}} with leading
 * zeros, {@code {n:ordinal}} as 2ª. Places of the day: {@code {yyyy}}, {@code {yy}}, {@code {mm}}, {@code {dd}},
 * {@code {month:roman}}, and the whole day in six digits as {@code {ddmmaa}}.
 *
 * <p>Any other word of small letters is a <em>named</em> place, filled by whoever takes the folio:
 * {@code ACDO.{clase}.HCT.{ddmmaa}/{número}.P.{área}} has {@code clase} and {@code área}. Words made only of the letters y, m, d, a
 * and n are kept for days and numbers, so that {@code {yyy}} is a mistake and not a name.
 *
 * <p>The number begins anew with each year when the pattern shows the year, with each month when it shows the month, with each day
 * when it shows the day. {@code {ddmmaa}} dates the session and counts as the year: the council's 63rd resolution of 2020 is
 * {@code 260220/63}.
 *
 * @param text the pattern
 */
public record FolioPattern(String text) {

    private static final Pattern PLACE = Pattern.compile("\\{([^{}]*)}");
    private static final Set<String> DAYS = Set.of("yyyy", "yy", "mm", "dd", "month:roman", "ddmmaa");
    private static final Pattern NUMBER = Pattern.compile("n|número|n:ordinal|n:[1-9]");
    private static final Pattern NAME = Pattern.compile("(?![ymdan]+$)\\p{Ll}{2,20}");
    private static final Pattern NAMED_VALUE = Pattern.compile("[\\p{L}\\p{N}-]{1,20}");
    private static final DateTimeFormatter SIX_DIGITS = DateTimeFormatter.ofPattern("ddMMyy", Locale.ROOT);
    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    /**
     * @throws IllegalArgumentException when a place is not known, the number has none, or folios of two periods would be the same: a
     *     month is shown with its year, a day of the month with its month
     */
    public FolioPattern {
        var places = places(text);
        for (var place : places) {
            if (!DAYS.contains(place) && !isNumber(place) && !isName(place)) {
                throw new IllegalArgumentException("unknown place in a folio pattern: {" + place + "}");
            }
        }
        if (places.stream().noneMatch(FolioPattern::isNumber)) {
            throw new IllegalArgumentException("a folio pattern has a place {n}: " + text);
        }
        var year = places.contains("yyyy") || places.contains("yy") || places.contains("ddmmaa");
        var month = places.contains("mm") || places.contains("month:roman");
        if ((month && !year) || (places.contains("dd") && !month)) {
            throw new IllegalArgumentException("folios of this pattern would repeat: " + text);
        }
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text).results().map(m -> m.group(1)).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private static boolean isNumber(String place) {
        return NUMBER.matcher(place).matches();
    }

    private static boolean isName(String place) {
        return NAME.matcher(place).matches();
    }

    /** The places that whoever takes a folio must fill, in the order of the pattern. */
    public Set<String> named() {
        var named = places(text);
        named.removeIf(place -> DAYS.contains(place) || isNumber(place));
        return named;
    }

    /** Whether a named place may be filled so. */
    public static boolean fits(String value) {
        return NAMED_VALUE.matcher(value).matches();
    }

    /** A folio of a pattern without named places. */
    public String folio(int number, LocalDate on) {
        return folio(number, on, Map.of());
    }

    /**
     * @param values of the named places; others are ignored
     * @throws IllegalArgumentException when a named place has no value, or one with anything but letters, digits and hyphens
     */
    public String folio(int number, LocalDate on, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(m -> Matcher.quoteReplacement(value(m.group(1), number, on, values)));
    }

    /** The period within which numbers do not repeat: {@code 2026}, {@code 2026-08}, {@code 2026-08-14} or {@code always}. */
    public String period(LocalDate on) {
        var places = places(text);
        if (places.contains("dd")) {
            return on.toString();
        }
        if (places.contains("mm") || places.contains("month:roman")) {
            return "%d-%02d".formatted(on.getYear(), on.getMonthValue());
        }
        return places.contains("yyyy") || places.contains("yy") || places.contains("ddmmaa")
                ? Integer.toString(on.getYear())
                : "always";
    }

    private static String value(String place, int number, LocalDate on, Map<String, String> values) {
        return switch (place) {
            case "n", "número" -> Integer.toString(number);
            case "n:ordinal" -> number + "ª";
            case "yyyy" -> Integer.toString(on.getYear());
            case "yy" -> "%02d".formatted(on.getYear() % 100);
            case "mm" -> "%02d".formatted(on.getMonthValue());
            case "dd" -> "%02d".formatted(on.getDayOfMonth());
            case "month:roman" -> ROMAN[on.getMonthValue() - 1];
            case "ddmmaa" -> SIX_DIGITS.format(on);
            default ->
                isNumber(place)
                        ? String.format(Locale.ROOT, "%0" + place.charAt(2) + "d", number)
                        : named(place, values);
        };
    }

    private static String named(String place, Map<String, String> values) {
        var value = values.get(place);
        if (value == null) {
            throw new IllegalArgumentException("a folio needs a value for {" + place + "}");
        }
        if (!NAMED_VALUE.matcher(value).matches()) {
            throw new IllegalArgumentException("not a value for {" + place + "} of a folio: " + value);
        }
        return value;
    }
}
