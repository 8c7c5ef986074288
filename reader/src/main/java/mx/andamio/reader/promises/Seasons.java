package mx.andamio.reader.promises;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Map;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** Feasts and seasons as deadlines. */
final class Seasons {

    private static final Map<String, MonthDay> ENDS = Map.of(
            "primavera",
            MonthDay.of(6, 20),
            "verano",
            MonthDay.of(9, 22),
            "otono",
            MonthDay.of(12, 20),
            "navidad",
            MonthDay.of(12, 25),
            "nochebuena",
            MonthDay.of(12, 24));

    private Seasons() {}

    /** "antes de Navidad", "en el verano"; null when no feast or season stands here as a time. */
    static @Nullable Deadline at(Sentence s, int k, LocalDate day) {
        MonthDay end = ENDS.get(s.at(k).fold());
        int the = s.at(k - 1).is("el") || s.at(k - 1).is("la") ? k - 1 : k;
        boolean before = s.at(the - 1).is("de") && s.at(the - 2).is("antes");
        boolean time = before || s.at(the - 1).is("en") || s.at(the - 1).is("para");
        if (end == null || !time) {
            return null;
        }
        LocalDate next = end.atYear(day.getYear());
        next = next.isBefore(day) ? end.atYear(day.getYear() + 1) : next;
        boolean feast = s.at(k).capital();
        return new Deadline(before && feast ? next.minusDays(1) : next, feast ? Precision.DAY : Precision.MONTH);
    }
}
