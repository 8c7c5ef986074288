package mx.andamio.pages;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.regex.Pattern;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;

/**
 * The interface's words, numbers and dates in one language. Numbers group the Mexican way (1,305,431.5); dates are in words people use.
 *
 * @param locale language of the words
 * @param zone where the reader's days begin
 * @param today the reader's day, for "hace 3 días"
 */
public record Words(Locale locale, ZoneId zone, LocalDate today) {

    public static final Locale SPANISH = Locale.forLanguageTag("es-MX");

    public static final Locale ENGLISH = Locale.ENGLISH;

    private static final String BUNDLE = "messages";

    private static final Pattern ISO_MONTH = Pattern.compile("\\d{4}-\\d{2}");
    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    /** @throws MissingResourceException for a key that the messages lack: a mistake of ours that a test finds */
    public String text(String key, @Nullable Object... parameters) {
        return format(bundle().getString(key), parameters);
    }

    /** As {@link #text}, with the code itself where the messages lack it: for codes that come from data. */
    public String textOr(String key, String otherwise) {
        try {
            return bundle().getString(key);
        } catch (MissingResourceException e) {
            return otherwise;
        }
    }

    /** Days among its parameters are said as people say them. */
    public String reason(Reason reason) {
        return text(
                "reason." + reason.code(),
                reason.parameters().stream().map(this::said).toArray());
    }

    private String said(String parameter) {
        try {
            return ISO_MONTH.matcher(parameter).matches()
                    ? month(YearMonth.parse(parameter).atDay(1))
                    : ISO_DAY.matcher(parameter).matches() ? shortDate(LocalDate.parse(parameter)) : parameter;
        } catch (DateTimeParseException noDay) {
            return parameter;
        }
    }

    /** The same words in another language. */
    public Words in(Locale language) {
        return new Words(language, zone, today);
    }

    /** The interface's other language, in which the button that changes to it is written. */
    public Locale other() {
        return locale.equals(ENGLISH) ? SPANISH : ENGLISH;
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                BUNDLE, locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
    }

    private String format(String pattern, @Nullable Object... parameters) {
        return new MessageFormat(pattern, locale).format(parameters);
    }

    public String number(long value) {
        return NumberFormat.getIntegerInstance(locale).format(value);
    }

    public String number(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMaximumFractionDigits(6);
        return format.format(value);
    }

    /** With every digit that it has after the point, noughts too: {@code 66.50}. */
    public String exact(BigDecimal value) {
        var format = NumberFormat.getNumberInstance(locale);
        format.setMinimumFractionDigits(Math.max(0, value.scale()));
        format.setMaximumFractionDigits(Math.max(0, value.scale()));
        return format.format(value);
    }

    /** For the attribute {@code lang} of what people and papers wrote, which stays Spanish; null where the page itself is. */
    public @Nullable String written() {
        return SPANISH.getLanguage().equals(locale.getLanguage()) ? null : SPANISH.toLanguageTag();
    }

    /** {@code jueves 30 de abril de 2026}. */
    public String longDate(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle().getString("date.long"), locale)
                .format(day);
    }

    /** {@code 30 abr 2026}. */
    public String shortDate(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle().getString("date.short"), locale)
                .format(day)
                .replace(".", "");
    }

    /** {@code 30 abr}. */
    public String dayMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle().getString("date.day_month"), locale)
                .format(day)
                .replace(".", "");
    }

    /** {@code abril de 2026}. */
    public String month(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle().getString("date.month"), locale)
                .format(day);
    }

    /** {@code abr 2026}. */
    public String shortMonth(LocalDate day) {
        return DateTimeFormatter.ofPattern(bundle().getString("date.short_month"), locale)
                .format(day)
                .replace(".", "");
    }

    /** A day, month or year of data ({@code 2026-04-30}, {@code 2026-04}, {@code 2026}) as people say it. */
    public String when(String iso) {
        return switch (iso.length()) {
            case 10 -> shortDate(LocalDate.parse(iso));
            case 7 -> month(LocalDate.parse(iso + "-01"));
            default -> iso;
        };
    }

    /** Up to which day, month or year: {@code al 30 abr 2026}, {@code a abril de 2026}, {@code a 2026}. */
    public String upTo(String iso) {
        return text(iso.length() == 10 ? "date.up_to_day" : "date.up_to", when(iso));
    }

    /** {@code 30 abr 2026, 9:05}. */
    public String moment(Instant instant) {
        var local = instant.atZone(zone);
        return shortDate(local.toLocalDate()) + ", "
                + DateTimeFormatter.ofPattern("H:mm", locale).format(local);
    }

    /** {@code 9:05}. */
    public String time(Instant instant) {
        return DateTimeFormatter.ofPattern("H:mm", locale).format(instant.atZone(zone));
    }

    /** From one day to another, saying month and year once: {@code 27 al 30 abr 2026}. */
    public String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return shortDate(from);
        }
        var first = from.getYear() == to.getYear() && from.getMonth() == to.getMonth()
                ? Integer.toString(from.getDayOfMonth())
                : shortDate(from);
        return text("date.range", first, shortDate(to));
    }

    /** {@code hoy}, {@code hace 3 días}. */
    public String ago(Instant instant) {
        return ago(instant.atZone(zone).toLocalDate());
    }

    public String ago(LocalDate day) {
        var days = ChronoUnit.DAYS.between(day, today);
        if (days == 0) {
            return text("date.today");
        }
        return days > 0 ? text("date.days_ago", days) : text("date.in_days", -days);
    }

    /** {@code a, b y c}. */
    public String list(List<String> items) {
        if (items.size() < 2) {
            return String.join("", items);
        }
        var head = String.join(", ", items.subList(0, items.size() - 1));
        return text("list.and", head, items.getLast());
    }

    @Override
    public String toString() {
        return "Words" + Arrays.asList(locale, zone, today);
    }
}
