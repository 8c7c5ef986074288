package mx.andamio.reader.dates;

import java.time.Month;

/** Which numbers may be parts of a date. */
final class DateNumbers {

    private DateNumbers() {}

    static boolean allDigits(String[] parts) {
        for (String p : parts) {
            if (p.isEmpty() || p.length() > 4 || !p.chars().allMatch(c -> c >= '0' && c <= '9')) {
                return false;
            }
        }
        return true;
    }

    static boolean isYear(int year) {
        return year >= 1900 && year <= 2099;
    }

    static boolean isDay(int day, int month) {
        return month >= 1 && month <= 12 && day >= 1 && day <= Month.of(month).maxLength();
    }
}
