package mx.andamio.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import mx.andamio.pack.Folding;
import mx.andamio.pack.LineSet;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.sheets.Fault.Code;
import mx.andamio.sheets.TableRead.MappedColumn;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.tables.Table;
import mx.andamio.sheets.values.DateReading;
import mx.andamio.sheets.values.Dates;
import mx.andamio.sheets.values.Deeds;
import mx.andamio.sheets.values.LineNames;
import mx.andamio.sheets.values.Marks;
import mx.andamio.sheets.values.NumberCells;
import mx.andamio.sheets.values.NumberReading;
import org.jspecify.annotations.Nullable;

/** Reads one row of a table after another into drafts and says what is wrong with each cell. */
final class RowCheck {

    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd/MM/yyyy", Locale.ROOT);

    private final Table table;
    private final OrganCells organs;
    private final LineNames lines;
    private final Map<String, String> programmes;
    private final Findings findings;

    RowCheck(Table table, OrganCells organs, LineNames lines, Map<String, String> programmes, Findings findings) {
        this.table = table;
        this.organs = organs;
        this.lines = lines;
        this.programmes = programmes;
        this.findings = findings;
    }

    private record Day(@Nullable LocalDate day, @Nullable Precision precision) {}

    private record Numbers(
            @Nullable BigDecimal baseline,
            @Nullable BigDecimal target,
            @Nullable String unit) {}

    Draft draft(Table.Entry entry, Keys keys) {
        Row row = entry.row();
        OrganCells.Owner owner = organs.of(entry);
        String line = line(entry);
        String text = text(row);
        String key = keys.of(table, row, owner, text);
        Numbers numbers = numbers(row);
        Day signed = day(row, Field.SIGNED_ON);
        Day due = day(row, Field.DEADLINE);
        order(row, signed, due);
        return new Draft(
                table.sheet().name(),
                row.number(),
                key,
                owner.code(),
                owner.written(),
                line,
                workTable(row),
                text,
                responsible(row),
                plain(row, Field.CO_RESPONSIBLE),
                numbers.baseline(),
                numbers.target(),
                numbers.unit(),
                Directions.of(table.at(row, Field.DIRECTION).shown()),
                signed.day(),
                due.day(),
                due.precision(),
                plain(row, Field.STATUS),
                programme(row),
                plain(row, Field.NOTES),
                written(row));
    }

    private @Nullable String text(Row row) {
        Cell cell = table.at(row, Field.TEXT);
        Place place = table.place(row, Field.TEXT);
        if (error(cell, place)) {
            return null;
        }
        if (cell.blank() || Marks.placeholder(cell.shown())) {
            findings.fault(place, cell.shown(), Code.MISSING_TEXT, Said.of("fault.MISSING_TEXT"), null);
            return null;
        }
        String text = flat(cell.shown());
        Deeds.Second second = Deeds.in(text);
        if (second != null) {
            Warning.Code code = second.verbs() ? Warning.Code.TWO_VERBS : Warning.Code.TWO_DELIVERABLES;
            findings.warning(place, text, code, Said.of("warning." + code), String.join(" | ", second.parts()));
        }
        return text;
    }

    private @Nullable String line(Table.Entry entry) {
        Cell cell = table.at(entry.row(), Field.LINE);
        Place place = table.place(entry.row(), Field.LINE);
        if (error(cell, place)) {
            return null;
        }
        if (cell.blank() || Marks.only(cell.shown())) {
            Table.Title title = table.column(Field.LINE) == null ? entry.line() : null;
            LineSet.Line above = title == null ? null : lines.of(title.text());
            return above == null ? null : above.code();
        }
        LineSet.Line line = lines.of(cell.shown());
        if (line == null && lines.any()) {
            var near = lines.near(cell.shown());
            Said said = near.isEmpty()
                    ? Said.of("fault.UNKNOWN_LINE", cell.shown())
                    : Said.of("fault.UNKNOWN_LINE.near", cell.shown(), String.join("; ", near));
            String suggestion = near.isEmpty() ? null : String.join(" | ", near);
            findings.fault(place, cell.shown(), Code.UNKNOWN_LINE, said, suggestion);
        }
        return line == null ? null : line.code();
    }

    private Numbers numbers(Row row) {
        NumberReading.@Nullable Value base = number(row, Field.BASELINE);
        NumberReading.@Nullable Value target = number(row, Field.TARGET);
        String beside = target != null && target.unit() != null ? target.unit() : base == null ? null : base.unit();
        String unit = unit(row, beside);
        return new Numbers(base == null ? null : base.value(), target == null ? null : target.value(), unit);
    }

    private NumberReading.@Nullable Value number(Row row, Field field) {
        if (table.column(field) == null) {
            return null;
        }
        Cell cell = table.at(row, field);
        Place place = table.place(row, field);
        if (cell.kind() == Cell.Kind.ERROR) {
            findings.fault(place, cell.shown(), Code.BAD_NUMBER, Said.of("fault.BAD_NUMBER.error"), null);
            return null;
        }
        return switch (NumberCells.of(cell)) {
            case NumberReading.Empty e -> {
                findings.gap(place, field);
                yield null;
            }
            case NumberReading.Bad(String why, String suggestion) -> {
                Said said = Said.of("fault.BAD_NUMBER." + why, cell.shown());
                findings.fault(place, cell.shown(), Code.BAD_NUMBER, said, suggestion);
                yield null;
            }
            case NumberReading.Value value -> {
                thousands(cell, place, value);
                yield value;
            }
        };
    }

    /** "1.556" as text is one thousand and more here, and a fraction elsewhere: somebody should look. */
    private void thousands(Cell cell, Place place, NumberReading.Value value) {
        if (cell.kind() == Cell.Kind.TEXT && cell.shown().matches("[^\\d]*[1-9]\\d{0,2}\\.\\d{3}(?!\\d).*")) {
            String read = value.value().toPlainString();
            Said said = Said.of("warning.THOUSANDS", cell.shown(), read);
            findings.warning(place, cell.shown(), Warning.Code.THOUSANDS, said, null);
        }
    }

    private @Nullable String unit(Row row, @Nullable String beside) {
        Cell cell = table.at(row, Field.UNIT);
        Place place = table.place(row, Field.UNIT);
        if (error(cell, place)) {
            return beside;
        }
        if (cell.blank() || Marks.placeholder(cell.shown())) {
            if (beside == null && table.column(Field.UNIT) != null) {
                findings.gap(place, Field.UNIT);
            }
            return beside;
        }
        String unit = flat(cell.shown());
        if (beside != null && !agrees(unit, beside)) {
            Said said = Said.of("warning.UNIT_TWICE", unit, beside);
            findings.warning(place, unit, Warning.Code.UNIT_TWICE, said, null);
        }
        return unit;
    }

    private static boolean agrees(String unit, String beside) {
        String a = Folding.fold(unit);
        String b = Folding.fold(beside);
        boolean percent =
                beside.equals("%") && (unit.contains("%") || a.startsWith("porcentaje") || a.startsWith("por ciento"));
        boolean money = beside.equals("pesos") && (unit.contains("$") || a.contains("pesos") || a.contains("mxn"));
        return percent || money || a.equals(b) || a.contains(b) || b.contains(a);
    }

    private Day day(Row row, Field field) {
        if (table.column(field) == null) {
            return new Day(null, null);
        }
        Cell cell = table.at(row, field);
        Place place = table.place(row, field);
        if (error(cell, place)) {
            return new Day(null, null);
        }
        return switch (Dates.of(cell)) {
            case DateReading.Day(LocalDate day, Precision precision) -> new Day(day, precision);
            case DateReading.Empty e -> {
                if (field == Field.DEADLINE) {
                    findings.gap(place, field);
                }
                yield new Day(null, null);
            }
            case DateReading.Bad(String why, String suggestion) -> {
                Said said = Said.of("fault.BAD_DATE." + why, cell.shown());
                findings.fault(place, cell.shown(), Code.BAD_DATE, said, suggestion);
                yield new Day(null, null);
            }
        };
    }

    private void order(Row row, Day signed, Day due) {
        LocalDate from = signed.day();
        LocalDate to = due.day();
        if (from != null && to != null && to.isBefore(from)) {
            Said said = Said.of("fault.DATE_ORDER", SHOWN.format(to), SHOWN.format(from));
            Cell cell = table.at(row, Field.DEADLINE);
            findings.fault(table.place(row, Field.DEADLINE), cell.shown(), Code.DATE_ORDER, said, null);
        }
    }

    private @Nullable String responsible(Row row) {
        Cell cell = table.at(row, Field.RESPONSIBLE);
        Place place = table.place(row, Field.RESPONSIBLE);
        if (error(cell, place)) {
            return null;
        }
        if (cell.blank() || Marks.placeholder(cell.shown())) {
            if (table.column(Field.RESPONSIBLE) != null) {
                findings.gap(place, Field.RESPONSIBLE);
            }
            return null;
        }
        return flat(cell.shown());
    }

    private @Nullable String plain(Row row, Field field) {
        Cell cell = table.at(row, field);
        return cell.blank() || error(cell, table.place(row, field)) ? null : cell.shown();
    }

    /** As written, in one line. It says where a commitment comes from and nothing that is owed: whatever stands there is no fault. */
    private @Nullable String workTable(Row row) {
        Cell cell = table.at(row, Field.TABLE);
        boolean none = cell.blank() || cell.kind() == Cell.Kind.ERROR || Marks.placeholder(cell.shown());
        return none ? null : flat(cell.shown());
    }

    private @Nullable String programme(Row row) {
        String said = plain(row, Field.PROGRAMME);
        return said == null ? null : programmes.get(Folding.fold(said));
    }

    private boolean error(Cell cell, Place place) {
        if (cell.kind() != Cell.Kind.ERROR) {
            return false;
        }
        findings.fault(place, cell.shown(), Code.FORMULA_ERROR, Said.of("fault.FORMULA_ERROR"), null);
        return true;
    }

    private Map<String, String> written(Row row) {
        Map<String, String> written = new LinkedHashMap<>();
        for (MappedColumn c : table.columns()) {
            String shown = table.at(row, c.index()).shown();
            if (!shown.isEmpty()) {
                String name = c.header().isEmpty() ? "#" + (c.index() + 1) : c.header();
                written.merge(name, shown, (a, b) -> a + " / " + b);
            }
        }
        return written;
    }

    private static String flat(String text) {
        return text.replaceAll("[\\u200B\\u200C\\u200D\\uFEFF\\u2060]", "")
                .replaceAll("[\\s\\u00A0\\u202F]+", " ")
                .strip();
    }
}
