package mx.andamio.imports.store;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.andamio.commitments.Ruling;
import mx.andamio.directory.Directory;
import mx.andamio.imports.Decided;
import mx.andamio.imports.Imports.Cell;
import mx.andamio.imports.Imports.Whole;
import mx.andamio.imports.Review;
import mx.andamio.imports.ReviewedRow;
import mx.andamio.imports.RowKey;
import mx.andamio.imports.Side;
import mx.andamio.sessions.Session;
import mx.andamio.sheets.Choices;
import mx.andamio.sheets.Choices.Correction;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.Preview;
import mx.andamio.sheets.TableRead;
import mx.andamio.sheets.TableRead.MappedColumn;
import mx.andamio.sheets.Warning;
import org.jspecify.annotations.Nullable;

/** What a person answers to a preview, held against it. */
final class Answers {

    /** Longest text of a cell, as in Excel. */
    private static final int LONGEST = 32_767;

    private static final LocalDate FIRST = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST = LocalDate.of(2099, 12, 31);

    private Answers() {}

    /** Cells beside those corrected before; the last word holds. */
    static Ruling<Decided> corrected(Decided decided, Preview preview, List<Cell> cells) {
        Map<List<Object>, Correction> all = new HashMap<>();
        var order = new ArrayList<List<Object>>();
        for (var one : decided.choices().corrections()) {
            put(all, order, one);
        }
        for (var cell : cells) {
            var index = index(preview, cell);
            if (index == null || cell.row() < 1) {
                return Ruling.refused("imports.cell", cell.sheet(), Integer.toString(cell.row()), column(cell));
            }
            if (cell.value().length() > LONGEST) {
                return Ruling.refused("imports.cell_long", Integer.toString(LONGEST));
            }
            put(
                    all,
                    order,
                    new Correction(cell.sheet(), cell.row(), index, cell.value().strip()));
        }
        var kept = order.stream().map(all::get).map(Objects::requireNonNull).toList();
        return Ruling.granted(decided.with(decided.choices().correcting(kept)));
    }

    private static void put(Map<List<Object>, Correction> all, List<List<Object>> order, Correction one) {
        List<Object> place = List.of(one.sheet(), one.row(), one.index());
        if (all.put(place, one) == null) {
            order.add(place);
        }
    }

    private static String column(Cell cell) {
        return cell.column() == null ? String.valueOf(cell.index()) : cell.column();
    }

    private static @Nullable Integer index(Preview preview, Cell cell) {
        if (preview.drafts().stream().noneMatch(row -> row.sheet().equals(cell.sheet()) && row.row() == cell.row())) {
            return null;
        }
        var columns = Reviews.table(preview, cell.sheet(), cell.row()).columns();
        return columns.stream()
                .filter(column -> cell.column() == null
                        ? Objects.equals(cell.index(), column.index())
                        : same(column, cell.column()))
                .map(MappedColumn::index)
                .findFirst()
                .orElse(null);
    }

    /** Who copies a heading joins its lines. */
    private static boolean same(MappedColumn column, String header) {
        return plain(column.header()).equals(plain(header));
    }

    private static String plain(String header) {
        return header.strip().replaceAll("\\s+", " ");
    }

    /** The mapping of every table that has one of these headings, whole. */
    static Ruling<Map<String, Map<Integer, Field>>> mapped(Preview preview, Map<Field, String> fields) {
        var mappings = new HashMap<String, Map<Integer, Field>>();
        for (var table : preview.tables()) {
            mappings.put(table.fingerprint(), mapped(table, fields));
        }
        for (var header : fields.values()) {
            if (!header.isBlank()
                    && preview.tables().stream()
                            .flatMap(table -> table.columns().stream())
                            .noneMatch(column -> same(column, header))) {
                return Ruling.refused("imports.column", header);
            }
        }
        return Ruling.granted(mappings);
    }

    private static Map<Integer, Field> mapped(TableRead table, Map<Field, String> fields) {
        var now = new HashMap<Integer, Field>();
        for (var column : table.columns()) {
            var field = column.field();
            if (field != null) {
                now.put(column.index(), field);
            }
        }
        fields.forEach((field, header) -> {
            var found = table.columns().stream()
                    .filter(column -> same(column, header))
                    .findFirst();
            if (header.isBlank()) {
                now.values().remove(field);
            } else if (found.isPresent()) {
                now.values().remove(field);
                now.put(found.get().index(), field);
            }
        });
        return now;
    }

    /** @param known the session that was said, where there is such a one */
    static Ruling<Decided> completed(
            Decided decided, Preview preview, Whole whole, Directory directory, Optional<Session> known) {
        var organ = whole.organ();
        if (organ != null && directory.organ(organ).isEmpty()) {
            return Ruling.refused("imports.organ", organ);
        }
        var on = whole.signedOn();
        if (on != null && (on.isBefore(FIRST) || on.isAfter(LAST))) {
            return Ruling.refused("imports.signed_on", on.toString());
        }
        var session = whole.session();
        if (session != null && known.isEmpty()) {
            return Ruling.refused("imports.session");
        }
        var hidden = hidden(decided, preview);
        for (var sheet : whole.hiddenSheets()) {
            if (!hidden.contains(sheet)) {
                return Ruling.refused("imports.sheet", sheet);
            }
        }
        var before = decided.choices();
        return Ruling.granted(decided.signed(on)
                .agreedIn(session == null ? null : session.value())
                .with(new Choices(before.mappings(), before.corrections(), organ, whole.hiddenSheets())));
    }

    /** Hidden sheets that hold commitments, read or not. */
    static Collection<String> hidden(Decided decided, Preview preview) {
        var hidden = new HashSet<>(decided.choices().hiddenSheets());
        hidden.addAll(preview.warnings().stream()
                .filter(warning -> warning.code() == Warning.Code.HIDDEN_SHEET)
                .map(warning -> warning.place().sheet())
                .collect(Collectors.toSet()));
        return hidden;
    }

    static Ruling<Decided> standing(Decided decided, Review review, Map<RowKey, Side> rows, @Nullable Side all) {
        var conflicts = review.rows().stream()
                .filter(row -> row.fate() == mx.andamio.imports.Fate.CONFLICT)
                .map(ReviewedRow::key)
                .collect(Collectors.toSet());
        var now = all == null ? decided : decided.standing(all);
        for (var row : rows.entrySet()) {
            if (!conflicts.contains(row.getKey())) {
                return Ruling.refused("imports.row", row.getKey().key());
            }
            now = now.standing(row.getKey(), row.getValue());
        }
        return Ruling.granted(now);
    }
}
