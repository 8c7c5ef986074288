package mx.andamio.annual.gathering;

import java.time.LocalDate;
import mx.andamio.annual.Saying;
import mx.andamio.annual.model.Missing;
import mx.andamio.annual.model.Said;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * Of what a chapter is asked.
 *
 * @param cutOff no day after it counts
 * @param spanish words of the institution's papers
 */
record Asked(int year, LocalDate cutOff, Words spanish) {

    LocalDate first() {
        return LocalDate.of(year, 1, 1);
    }

    LocalDate last() {
        return LocalDate.of(year, 12, 31);
    }

    String period() {
        return Integer.toString(year);
    }

    boolean has(@Nullable LocalDate day) {
        return day != null && day.getYear() == year && !day.isAfter(cutOff);
    }

    Said say(String key, String... with) {
        return Saying.of(spanish, key, with);
    }

    Missing missing(String code, Said what, String why, @Nullable String address, String... with) {
        return new Missing(code, what, say("annual.why." + why, with), address, false);
    }

    /** Codes of what is made up stand apart: it is never in one number with what is not. */
    static String code(String code, boolean simulated) {
        return simulated ? code + ".simulado" : code;
    }
}
