package mx.andamio.reader.tables;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The heading of a table: which column holds what.
 *
 * @param rows lines that the heading takes, one or two
 */
record Header(Map<Column, List<Integer>> columns, List<String> names, int rows) {

    private static final int LONGEST_HEADING = 6;

    /** The heading that begins at a row; null when none does. */
    static @Nullable Header at(List<Row> rows, int i) {
        Header one = read(List.of(rows.get(i)));
        Header two = i + 1 < rows.size() && continues(rows.get(i), rows.get(i + 1))
                ? read(List.of(rows.get(i), rows.get(i + 1)))
                : null;
        return two != null && (one == null || two.known() >= one.known()) ? two : one;
    }

    private int known() {
        return columns.size();
    }

    /** A second line of headings leaves columns empty, repeats what is merged, or has words without figures. */
    private static boolean continues(Row first, Row second) {
        boolean empty = false;
        for (int c = 0; c < second.cells().size(); c++) {
            Cell cell = second.at(c);
            boolean same = cell.fold().equals(first.at(c).fold());
            if (!cell.blank() && !same && isSaid(Column.of(first.at(c).fold()))) {
                return false;
            }
            boolean heading = cell.words() <= 4 && cell.text().chars().noneMatch(Character::isDigit);
            if (!cell.blank() && !same && !heading) {
                return false;
            }
            empty |= !first.at(c).blank() && (cell.blank() || same);
        }
        return empty && second.filled() > 0;
    }

    /** What a row must fill: words under it are a row, no second line of headings. */
    private static boolean isSaid(@Nullable Column kind) {
        return kind == Column.COMMITMENT || kind == Column.NAME;
    }

    private static @Nullable Header read(List<Row> lines) {
        int width = lines.stream().mapToInt(r -> r.cells().size()).max().orElse(0);
        Map<Column, List<Integer>> columns = new EnumMap<>(Column.class);
        List<String> names = new ArrayList<>();
        int filled = 0;
        int known = 0;
        for (int c = 0; c < width; c++) {
            int column = c;
            String name = String.join(
                    " ",
                    lines.stream()
                            .map(r -> r.at(column).fold())
                            .filter(t -> !t.isBlank())
                            .distinct()
                            .toList());
            names.add(name);
            if (name.isBlank()) {
                continue;
            }
            filled++;
            Column kind = name.split("\\s+").length > LONGEST_HEADING ? null : Column.of(name);
            if (kind != null) {
                known++;
                columns.computeIfAbsent(kind, k -> new ArrayList<>()).add(c);
            }
        }
        return known >= 2 && known * 2 >= filled ? new Header(columns, names, lines.size()) : null;
    }

    boolean ofCommitments() {
        return columns.containsKey(Column.COMMITMENT)
                && Stream.of(Column.RESPONSIBLE, Column.DUE, Column.STATUS).anyMatch(columns::containsKey);
    }

    boolean ofAttendance() {
        return columns.containsKey(Column.NAME)
                && Stream.of(Column.ROLE, Column.AREA, Column.SIGNATURE).anyMatch(columns::containsKey);
    }

    /** The plainest column of a kind, −1 when there is none. */
    int first(Column kind) {
        int best = -1;
        for (int c : columns.getOrDefault(kind, List.of())) {
            best = best < 0 || kind.rank(names.get(c)) < kind.rank(names.get(best)) ? c : best;
        }
        return best;
    }

    /**
     * The column that says what is to be done: the plainest one whose cells are mostly words, since "Acuerdo" may stand over numbers;
     * an area stands in for who is responsible where nothing says it better.
     */
    int commitment(List<Row> body) {
        List<Integer> candidates = columns.getOrDefault(Column.COMMITMENT, List.of()).stream()
                .sorted((a, b) ->
                        Integer.compare(Column.COMMITMENT.rank(names.get(a)), Column.COMMITMENT.rank(names.get(b))))
                .toList();
        for (int c : candidates) {
            long told = body.stream().filter(r -> r.at(c).words() > 1).count();
            long filled = body.stream().filter(r -> !r.at(c).blank()).count();
            if (told * 2 >= filled && filled > 0) {
                return c;
            }
        }
        return candidates.isEmpty() ? -1 : candidates.getFirst();
    }

    int responsible() {
        int own = first(Column.RESPONSIBLE);
        return own >= 0 ? own : first(Column.AREA);
    }

    /** Columns whose cells say nothing in words that other rules should read. */
    boolean isData(int column) {
        return Set.of(Column.NUMBER, Column.DUE, Column.OTHER_DATE, Column.STATUS, Column.RESPONSIBLE, Column.SIGNATURE)
                .stream()
                .anyMatch(k -> columns.getOrDefault(k, List.of()).contains(column));
    }
}
