package mx.andamio.reader.dates;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Names of months, days of the week and parts of the year, folded. */
public final class Months {

    private static final List<String> NAMES = List.of(
            "enero",
            "febrero",
            "marzo",
            "abril",
            "mayo",
            "junio",
            "julio",
            "agosto",
            "septiembre",
            "octubre",
            "noviembre",
            "diciembre");
    private static final List<String> DAYS =
            List.of("lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo");
    private static final Map<String, Integer> ORDINALS = Map.ofEntries(
            Map.entry("primer", 1),
            Map.entry("primero", 1),
            Map.entry("primera", 1),
            Map.entry("segundo", 2),
            Map.entry("segunda", 2),
            Map.entry("tercer", 3),
            Map.entry("tercero", 3),
            Map.entry("tercera", 3),
            Map.entry("cuarto", 4),
            Map.entry("cuarta", 4),
            Map.entry("ultimo", -1),
            Map.entry("ultima", -1),
            Map.entry("1o", 1),
            Map.entry("2o", 2),
            Map.entry("3o", 3),
            Map.entry("4o", 4),
            Map.entry("1er", 1),
            Map.entry("2do", 2),
            Map.entry("3er", 3),
            Map.entry("4to", 4));
    private static final Map<String, Integer> PARTS =
            Map.of("bimestre", 2, "trimestre", 3, "cuatrimestre", 4, "semestre", 6, "mitad", 6);

    private Months() {}

    /** 1–12, or 0 when it is no month. */
    public static int month(String folded) {
        return folded.equals("setiembre") ? 9 : NAMES.indexOf(folded) + 1;
    }

    /** Folded names from January on. */
    public static List<String> names() {
        return NAMES;
    }

    /** 1–12 of a month written with its first three letters ("ago", "sept"), or 0. */
    public static int shortMonth(String folded) {
        String three = folded.equals("sept") ? "sep" : folded;
        for (int i = 0; i < NAMES.size() && three.length() == 3; i++) {
            if (NAMES.get(i).startsWith(three)) {
                return i + 1;
            }
        }
        return 0;
    }

    public static @Nullable DayOfWeek weekday(String folded) {
        int at = DAYS.indexOf(folded);
        return at < 0 ? null : DayOfWeek.of(at + 1);
    }

    /** 1–4, −1 for the last, 0 when it is no ordinal. */
    public static int ordinal(String folded) {
        return ORDINALS.getOrDefault(folded, 0);
    }

    /** Length in months of a named part of the year, or 0. */
    static int part(String folded) {
        return PARTS.getOrDefault(folded, 0);
    }

    /** Name of a day of the week in Spanish. */
    public static String name(DayOfWeek day) {
        return List.of("lunes", "martes", "miércoles", "jueves", "viernes", "sábado", "domingo")
                .get(day.getValue() - 1);
    }
}
