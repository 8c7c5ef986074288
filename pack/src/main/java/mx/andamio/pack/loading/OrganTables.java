package mx.andamio.pack.loading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import mx.andamio.pack.Clues;
import mx.andamio.pack.Fault;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import org.jspecify.annotations.Nullable;

/** The organ files together: one tree, whatever the file. */
final class OrganTables {

    private static final Set<String> CORE =
            Set.of("code", "type", "name", "short_name", "parent", "region", "valid_from", "valid_to");

    private final List<Table> tables;

    OrganTables(List<Table> tables) {
        this.tables = List.copyOf(tables);
    }

    /** Why the schema cannot be that of an organ file, empty when it can. */
    static String complaint(TableSchema schema) {
        for (String column : List.of("code", "name", "short_name")) {
            if (schema.column(column) < 0
                    || !schema.fields().get(schema.column(column)).required()) {
                return "an organ file needs a required column " + column;
            }
        }
        int type = schema.column("type");
        if (schema.organType() != null) {
            return "";
        }
        boolean stated = type >= 0 && schema.fields().get(type).required();
        List<String> words = stated ? schema.fields().get(type).values() : null;
        boolean typed = words != null && words.stream().allMatch(word -> typeNamed(word) != null);
        return typed
                ? ""
                : "an organ file needs andamio:organType, or a required column type with an enum of organ types";
    }

    /** Type of every organ by its code, as far as the files could be read. */
    Map<String, OrganType> codes() {
        Map<String, OrganType> codes = new LinkedHashMap<>();
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                OrganType type = type(table, row);
                if (type != null) {
                    codes.put(row.text("code"), type);
                }
            }
        }
        return codes;
    }

    void check(Resources resources, Faults faults) {
        resources.declare(Resources.ORGANS, "code");
        Map<String, Faults.Place> places = new LinkedHashMap<>();
        Map<String, String> parents = new HashMap<>();
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                String code = row.text("code");
                resources.add(Resources.ORGANS, "code", code);
                Faults.Place first = places.putIfAbsent(code, table.place(row, "parent"));
                if (first != null && !first.file().equals(table.file())) {
                    String where = first.file() + ":" + first.line();
                    faults.at(table.place(row, "code"), FaultCode.DUPLICATE_KEY, code, where);
                }
                parents.put(code, row.text("parent"));
                checkDates(table, row, faults);
            }
        }
        Cycles.check(parents, places, faults);
    }

    private static void checkDates(Table table, Table.Row row, Faults faults) {
        String from = row.text("valid_from");
        String to = row.text("valid_to");
        boolean dates = CellRule.isDate(from) && CellRule.isDate(to);
        if (dates && !LocalDate.parse(from).isBefore(LocalDate.parse(to))) {
            faults.at(table.place(row, "valid_to"), FaultCode.DATE_ORDER, to, from);
        }
    }

    List<Organ> make() {
        List<Organ> organs = new ArrayList<>();
        for (Table table : tables) {
            table.rows().forEach(row -> organs.add(organ(table, row)));
        }
        return organs;
    }

    /** CLUES whose check digit is unusual. */
    List<Fault> warnings() {
        Faults warnings = new Faults();
        for (Table table : tables) {
            for (Table.Row row : table.rows()) {
                String code = row.text("code");
                OptionalInt expected = Clues.likelyCheckDigit(code);
                if (Clues.looksMistyped(code)) {
                    String digit = Integer.toString(expected.orElseThrow());
                    warnings.at(table.place(row, "code"), FaultCode.CLUES_CHECK_DIGIT, code, digit);
                }
            }
        }
        return warnings.inOrder();
    }

    private static Organ organ(Table table, Table.Row row) {
        OrganType type = type(table, row);
        if (type == null) {
            throw new IllegalStateException("the schema of " + table.file() + " let an organ without a type through");
        }
        return new Organ(
                row.text("code"),
                type,
                row.text("name"),
                row.text("short_name"),
                row.textOrNull("parent"),
                row.textOrNull("region"),
                row.dateOrNull("valid_from"),
                row.dateOrNull("valid_to"),
                attributes(row));
    }

    private static Map<String, String> attributes(Table.Row row) {
        Map<String, String> attributes = new HashMap<>();
        for (TableSchema.Field field : row.schema().fields()) {
            String value = row.text(field.name());
            if (!CORE.contains(field.name()) && !value.isEmpty()) {
                attributes.put(field.name(), value);
            }
        }
        return attributes;
    }

    private static @Nullable OrganType type(Table table, Table.Row row) {
        OrganType ofFile = table.schema().organType();
        return ofFile == null ? typeNamed(row.text("type")) : ofFile;
    }

    static @Nullable OrganType typeNamed(String word) {
        for (OrganType type : OrganType.values()) {
            if (type.name().equals(word)) {
                return type;
            }
        }
        return null;
    }
}
