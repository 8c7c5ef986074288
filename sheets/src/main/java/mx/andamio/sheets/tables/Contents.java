package mx.andamio.sheets.tables;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import mx.andamio.pack.Folding;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.values.DateReading;
import mx.andamio.sheets.values.Dates;
import mx.andamio.sheets.values.LineNames;
import mx.andamio.sheets.values.NumberCells;
import mx.andamio.sheets.values.NumberReading;
import mx.andamio.sheets.values.OrganNames;
import mx.andamio.sheets.values.OrganReading;
import org.jspecify.annotations.Nullable;

/** How well the cells below a heading are what a field holds; a sample of the rows decides. */
final class Contents {

    private static final int SAMPLE = 150;

    /** Fewer different values are chosen from a list. */
    private static final double REPEATED = 0.3;

    /** What no cell tells for or against. */
    private static final double OPEN = 0.5;

    private static final Pattern KINDS = Pattern.compile(
            "o ?o ?a ?d|umae|u m a e|deleg|represent|hosp|regional|estatal|normativ|central|unidad medica|nivel");

    private final List<Row> rows;
    private final OrganNames organs;
    private final LineNames lines;
    private final Map<String, Double> known = new HashMap<>();
    private final Map<Integer, Integer> organsOf = new HashMap<>();

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
        String key = column + " " + field;
        Double fit = known.get(key);
        if (fit == null) {
            fit = measured(column, field);
            known.put(key, fit);
        }
        return fit;
    }

    private double measured(int column, Field field) {
        return switch (field) {
            case ORGAN, HOSPITAL -> share(column, this::organ);
            case LINE -> share(column, c -> lines.of(c.shown()) != null);
            case TABLE -> share(column, c -> lines.namesTable(c.shown()));
            case DEADLINE, SIGNED_ON -> share(column, c -> Dates.of(c) instanceof DateReading.Day);
            case TARGET, BASELINE -> share(column, Contents::number);
            case TEXT -> text(column);
            case UNIT ->
                Math.min(
                        share(
                                column,
                                c -> c.kind() == Cell.Kind.TEXT && c.shown().length() < 40),
                        1 - Math.max(share(column, this::organ), share(column, Contents::number) * 0.8));
            case KEY -> distinct(column);
            case RESPONSIBLE ->
                Math.min(share(column, c -> c.kind() == Cell.Kind.TEXT), 1 - share(column, this::organ));
            case ORGAN_TYPE ->
                share(column, c -> KINDS.matcher(Folding.fold(c.shown())).lookingAt());
            case STATUS ->
                1 - share(column, c -> organ(c) || c.shown().length() > 60 || Dates.of(c) instanceof DateReading.Day);
            default -> OPEN;
        };
    }

    /** Sentences, each its own; names of organs and lines are long too, and what is done, handed over or proved comes again. */
    private double text(int column) {
        double sentences = share(
                column,
                c -> c.kind() == Cell.Kind.TEXT
                        && c.shown().indexOf(' ') > 0
                        && c.shown().length() > 14);
        double names = Math.max(fit(column, Field.LINE), share(column, this::organ));
        double own = distinct(column) < REPEATED ? REPEATED : 1;
        return own * Math.min(sentences, 1 - names);
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

    /** How many organs a column tells from one another: of states and of organs, the organs are more. */
    int organs(int column) {
        return organsOf.computeIfAbsent(column, c -> {
            Set<String> seen = new HashSet<>();
            for (Row row : rows) {
                Cell cell = row.at(column);
                if (!cell.blank()
                        && organ(cell)
                        && organs.read(cell.shown(), null) instanceof OrganReading.Known known) {
                    seen.add(known.organ().code());
                }
            }
            return seen.size();
        });
    }

    /** The middle one of the days of a column; null where it holds none. */
    @Nullable
    Long middle(int column) {
        long[] days = rows.stream()
                .map(r -> Dates.of(r.at(column)))
                .filter(DateReading.Day.class::isInstance)
                .mapToLong(d -> ((DateReading.Day) d).day().toEpochDay())
                .sorted()
                .toArray();
        return days.length == 0 ? null : days[days.length / 2];
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
