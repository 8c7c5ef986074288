package mx.andamio.sheets;

import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Pack;
import mx.andamio.sheets.Fault.Code;
import mx.andamio.sheets.cells.Cell;
import mx.andamio.sheets.cells.Row;
import mx.andamio.sheets.tables.Table;
import mx.andamio.sheets.values.Marks;
import mx.andamio.sheets.values.OrganNames;
import mx.andamio.sheets.values.OrganReading;
import org.jspecify.annotations.Nullable;

/**
 * Whose a row is: its own cell, or, only where the table has no organs in any of its cells, the title above it, the line above the table, the
 * sheet's name or a person's choice.
 */
final class OrganCells {

    /** The organ of a row and the words that say so. */
    record Owner(@Nullable String code, String written) {}

    private final Pack pack;
    private final OrganNames names;
    private final Choices choices;
    private final Table table;
    private final Findings findings;
    private final boolean inherits;
    private boolean nobodySaid;

    OrganCells(Pack pack, OrganNames names, Choices choices, Table table, Findings findings) {
        this.pack = pack;
        this.names = names;
        this.choices = choices;
        this.table = table;
        this.findings = findings;
        this.inherits = table.entries().stream()
                .allMatch(e -> table.at(e.row(), Field.ORGAN).blank()
                        && table.at(e.row(), Field.HOSPITAL).blank());
    }

    Owner of(Table.Entry entry) {
        Row row = entry.row();
        if (inherits) {
            return inherited(entry);
        }
        Cell hospital = table.at(row, Field.HOSPITAL);
        boolean second = !hospital.blank() && !Marks.placeholder(hospital.shown());
        Field field = second ? Field.HOSPITAL : Field.ORGAN;
        Cell cell = table.at(row, field);
        Place place = table.place(row, field);
        if (cell.kind() == Cell.Kind.ERROR) {
            findings.fault(place, cell.shown(), Code.FORMULA_ERROR, Said.of("fault.FORMULA_ERROR"), null);
            return new Owner(null, cell.shown());
        }
        if (cell.blank() || Marks.only(cell.shown())) {
            findings.fault(place, cell.shown(), Code.MISSING_ORGAN, Said.of("fault.MISSING_ORGAN"), null);
            return new Owner(null, "");
        }
        return read(place, cell.shown(), second ? OrganType.UMAE : type(row));
    }

    private @Nullable OrganType type(Row row) {
        String type = Folding.fold(table.at(row, Field.ORGAN_TYPE).shown());
        return type.contains("umae") || type.contains("alta especialidad")
                ? OrganType.UMAE
                : type.contains("ooad") || type.contains("delegacion") || type.contains("representacion")
                        ? OrganType.OOAD
                        : null;
    }

    private Owner inherited(Table.Entry entry) {
        Table.Title title = entry.organ() == null ? table.above() : entry.organ();
        String chosen = choices.organ();
        if (title != null) {
            Place place = new Place(table.sheet().name(), title.row(), title.column(), "");
            return read(place, title.text(), null);
        }
        if (chosen != null && pack.organ(chosen).isPresent()) {
            return new Owner(chosen, "");
        }
        if (!nobodySaid) {
            // one for the table: what is missing is one answer, not eight hundred
            nobodySaid = true;
            Place place = new Place(table.sheet().name(), table.header().last(), -1, "");
            findings.fault(place, "", Code.MISSING_ORGAN, Said.of("fault.MISSING_ORGAN.table"), null);
        }
        return new Owner(null, "");
    }

    private Owner read(Place place, String written, @Nullable OrganType type) {
        return switch (names.read(written, type)) {
            case OrganReading.Known(Organ organ, boolean oldCode) -> {
                if (oldCode) {
                    Said said = Said.of("warning.OLD_CODE", written, organ.code(), organ.name());
                    findings.warning(place, written, Warning.Code.OLD_CODE, said, organ.code());
                }
                yield new Owner(organ.code(), written);
            }
            case OrganReading.Ambiguous(List<Organ> organs) -> {
                Said said = Said.of("fault.AMBIGUOUS_ORGAN", written, named(organs, "; "));
                findings.fault(place, written, Code.AMBIGUOUS_ORGAN, said, named(organs, " | "));
                yield new Owner(null, written);
            }
            case OrganReading.Unknown(List<Organ> near) -> {
                Said said = near.isEmpty()
                        ? Said.of("fault.UNKNOWN_ORGAN", written)
                        : Said.of("fault.UNKNOWN_ORGAN.near", written, named(near, "; "));
                findings.fault(place, written, Code.UNKNOWN_ORGAN, said, near.isEmpty() ? null : named(near, " | "));
                yield new Owner(null, written);
            }
        };
    }

    private static String named(List<Organ> organs, String between) {
        return organs.stream().map(Organ::name).collect(Collectors.joining(between));
    }
}
