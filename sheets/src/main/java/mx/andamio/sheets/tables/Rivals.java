package mx.andamio.sheets.tables;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import mx.andamio.sheets.Field;

/** What the columns of a table say about one another where several could hold the same: what is due comes after what was signed. */
final class Rivals {

    private static final double WORTH = 0.25;

    /** A column with so little can be of no field. */
    private static final double NONE = -9;

    /** So many of the cells make a column one of its kind. */
    private static final double MOST = 0.6;

    private final Map<Field, Map<Integer, Double>> worth = new EnumMap<>(Field.class);

    private Rivals() {}

    /** The latest days are those that something is due on; a day of signing is before them; a figure of a year before all days is no target. */
    static Rivals ofDays(Header header, Contents contents) {
        Map<Integer, Long> middle = new HashMap<>();
        for (Header.Column c : header.columns()) {
            Long day = contents.fit(c.index(), Field.DEADLINE) > MOST && !apart(c) ? contents.middle(c.index()) : null;
            if (day != null) {
                middle.put(c.index(), day);
            }
        }
        long last = middle.values().stream().mapToLong(d -> d).max().orElse(0);
        Rivals rivals = new Rivals();
        middle.forEach((column, day) -> rivals.put(day == last ? Field.DEADLINE : Field.SIGNED_ON, column, WORTH));
        if (!middle.isEmpty()) {
            header.columns().stream().filter(Rivals::apart).forEach(c -> rivals.none(c.index()));
        }
        long first = middle.values().stream().mapToLong(d -> d).min().orElse(0);
        for (Header.Column c : header.columns()) {
            int year = Columns.year(c.written());
            if (year > 0 && year < LocalDate.ofEpochDay(first).getYear()) {
                rivals.put(Field.TARGET, c.index(), -WORTH);
            }
        }
        return rivals;
    }

    /** Of a column of states and one of organs the one that tells more of them apart. */
    static Rivals ofOrgans(Header header, Contents contents) {
        Rivals rivals = new Rivals();
        int most = 1;
        for (Header.Column c : header.columns()) {
            most = apart(c) ? most : Math.max(most, contents.organs(c.index()));
        }
        for (Header.Column c : header.columns()) {
            rivals.put(Field.ORGAN, c.index(), 2 * WORTH * (contents.organs(c.index()) - most) / most);
        }
        return rivals;
    }

    private static boolean apart(Header.Column column) {
        boolean known = Headings.known(column.written());
        return Headings.isOther(column.written()) || !known && Stems.saysOther(column.written());
    }

    /** Days of reports are neither of the two where plainer days stand beside them. */
    private void none(int column) {
        put(Field.DEADLINE, column, NONE);
        put(Field.SIGNED_ON, column, NONE);
    }

    /** Whether a column is out of question for a field. */
    boolean bars(Header.Column column, Field field) {
        return worth(column, field) <= NONE;
    }

    private void put(Field field, int column, double much) {
        worth.computeIfAbsent(field, f -> new HashMap<>()).put(column, much);
    }

    /** How much a column gains as the one of a field, from -0.5 to 0.25; much less where it cannot be. */
    double worth(Header.Column column, Field field) {
        return worth.getOrDefault(field, Map.of()).getOrDefault(column.index(), 0.0);
    }
}
