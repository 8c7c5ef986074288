package mx.andamio.sheets.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.values.DateReading;
import mx.andamio.sheets.values.Dates;
import mx.andamio.sheets.values.LineNames;
import mx.andamio.sheets.values.NumberCells;
import mx.andamio.sheets.values.NumberReading;
import mx.andamio.sheets.values.OrganNames;

/** How well the cells below a heading are what a field holds; a sample of the rows decides. */
final class Contents {

    private static final int SAMPLE = 150;

    /** What no cell tells for or against. */
    private static final double OPEN = 0.5;

    private final List<Row> rows;
    private final OrganNames organs;
    private final LineNames lines;
    private final Map<String, Double> known = new HashMap<>();

    Contents(List<Row> rows, OrganNames organs, LineNames lines) {
        int step = Math.max(1, rows.size() / SAMPLE);
        this.rows = IntStream.range(0, rows.size())
                .filter(i -> i % step == 0)
                .mapToObj(rows::get)
                .toList();
        this.organs = organs;
        this.lines = lines;
    }

    /** From 0 (none of the cells is) to 1 (all are); 0.5 where the cells say nothing. */
    double fit(int column, Field field) {
        return known.computeIfAbsent(column + " " + field, k -> measured(column, field));
    }

    private double measured(int column, Field field) {
        return switch (field) {
            case ORGAN, HOSPITAL -> share(column, this::organ);
            case LINE -> share(column, c -> lines.of(c.shown()) != null);
            case TABLE -> share(column, c -> lines.namesTable(c.shown()));
            case DEADLINE, SIGNED_ON -> share(column, c -> Dates.of(c) instanceof DateReading.Day);
            case TARGET, BASELINE -> share(column, Contents::number);
            case TEXT ->
                share(
                        column,
                        c -> c.kind() == Cell.Kind.TEXT
                                && c.shown().indexOf(' ') > 0
                                && c.shown().length() > 14);
            case UNIT ->
                Math.min(
                        share(
                                column,
                                c -> c.kind() == Cell.Kind.TEXT && c.shown().length() < 40),
                        1 - Math.max(share(column, this::organ), share(column, Contents::number) * 0.8));
            case KEY -> distinct(column);
            case RESPONSIBLE ->
                Math.min(share(column, c -> c.kind() == Cell.Kind.TEXT), 1 - share(column, this::organ));
            case STATUS, ORGAN_TYPE ->
                1 - share(column, c -> organ(c) || c.shown().length() > 60 || Dates.of(c) instanceof DateReading.Day);
            default -> OPEN;
        };
    }

    private boolean organ(Cell cell) {
        return cell.kind() != Cell.Kind.ERROR
                && (cell.kind() == Cell.Kind.TEXT || cell.shown().length() < 4)
                && organs.knows(cell.shown());
    }

    private static boolean number(Cell cell) {
        return NumberCells.of(cell) instanceof NumberReading.Value;
    }

    private double share(int column, Predicate<Cell> is) {
        int filled = 0;
        int hits = 0;
        for (Row row : rows) {
            Cell cell = row.at(column);
            if (!cell.blank() && cell.kind() != Cell.Kind.ERROR) {
                filled++;
                hits += is.test(cell) ? 1 : 0;
            }
        }
        return filled == 0 ? OPEN : (double) hits / filled;
    }

    /** Whether most of what stands in a column holds a letter: running numbers are no codes of organs. */
    boolean lettered(int column) {
        return share(column, c -> c.shown().codePoints().anyMatch(Character::isLetter)) > OPEN;
    }

    /** Share of the rows in which a column holds something. */
    double filled(int column) {
        long filled = rows.stream().filter(r -> !r.at(column).blank()).count();
        return rows.isEmpty() ? 0 : (double) filled / rows.size();
    }

    /** Mean length of what stands in a column. */
    double length(int column) {
        return rows.stream()
                .mapToInt(r -> r.at(column).shown().length())
                .filter(l -> l > 0)
                .average()
                .orElse(0);
    }

    /** Share of different values: 1 where none is repeated. */
    double distinct(int column) {
        Set<String> seen = new HashSet<>();
        int filled = 0;
        for (Row row : rows) {
            Cell cell = row.at(column);
            if (!cell.blank() && cell.shown().length() < 60) {
                filled++;
                seen.add(cell.shown());
            }
        }
        return filled == 0 ? OPEN : (double) seen.size() / filled;
    }
}
