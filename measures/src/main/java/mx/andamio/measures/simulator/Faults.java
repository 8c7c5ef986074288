package mx.andamio.measures.simulator;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.reference.Reference;
import mx.andamio.measures.reference.Reference.Row;
import org.jspecify.annotations.Nullable;

/** Bad rows, each made of the good one before it by spoiling one thing, with the reason for which it must be rejected. */
final class Faults {

    /** Far enough from the limit of a dataset, over which a file is refused whole. */
    private static final double OF_THE_LIMIT = 0.8;

    /**
     * A row that must be rejected.
     *
     * @param line of the file, its header being line 1
     * @param column empty where it is about the whole row
     */
    record Expected(String file, long line, String code, String column) {}

    private final Dataset dataset;
    private final String file;
    private final double rate;
    private final Draw draw;
    private final Consumer<Expected> told;
    private long planted;

    Faults(Dataset dataset, String file, double rate, Draw draw, Consumer<Expected> told) {
        this.dataset = dataset;
        this.file = file;
        this.rate = rate;
        this.draw = draw;
        this.told = told;
    }

    private record Spoiled(String text, String code, String column) {}

    /**
     * @param text the good row
     * @param lines lines of the file so far, its header included
     * @return a bad row to write next; empty mostly
     */
    Optional<String> after(String text, Row row, long lines) {
        if (!draw.chance(rate) || planted + 1 > OF_THE_LIMIT * dataset.rejectLimit() * lines) {
            return Optional.empty();
        }
        var ways = ways(text, row);
        var spoiled = ways.get(draw.below(ways.size()));
        planted++;
        told.accept(new Expected(file, lines + 1, spoiled.code(), spoiled.column()));
        return Optional.of(spoiled.text());
    }

    private List<Spoiled> ways(String text, Row row) {
        var ways = new ArrayList<Spoiled>();
        ways.add(new Spoiled(text + ",1,1", "SHAPE", ""));
        if (!dataset.key().isEmpty()) {
            ways.add(new Spoiled(text, "DUPLICATE", ""));
        }
        for (var column : dataset.columns()) {
            if (column.required()) {
                ways.add(spoiled(text, column, "", "MISSING"));
            }
            switch (column.role()) {
                case ORGAN -> ways.add(spoiled(text, column, "SIM9999", "UNKNOWN_ORGAN"));
                case EVENT_DATE -> {
                    ways.add(spoiled(text, column, "2024-02-30", "BAD_DATE"));
                    ways.add(spoiled(text, column, "1999-12-31", "OTHER_PERIOD"));
                }
                case DATE -> ways.add(spoiled(text, column, "ayer", "BAD_DATE"));
                case FLAG -> ways.add(spoiled(text, column, "tal vez", "BAD_FLAG"));
                case QUANTITY -> {
                    ways.add(spoiled(text, column, "1.5.2", "BAD_NUMBER"));
                    broken(row, column)
                            .ifPresent(code -> ways.add(new Spoiled(
                                    spoiled(text, column, "-7", code).text(), code, "")));
                }
                case CATEGORY -> {
                    if (!column.values().isEmpty()) {
                        ways.add(spoiled(text, column, "NO_EXISTE", "UNKNOWN_VALUE"));
                    }
                }
                case IDENTITY -> {}
            }
        }
        return ways;
    }

    private Spoiled spoiled(String text, Column column, String cell, String code) {
        var cells = text.split(",", -1);
        cells[dataset.columns().indexOf(column)] = cell;
        return new Spoiled(String.join(",", cells), code, column.name());
    }

    /** The first check that a number below nought breaks. */
    private Optional<String> broken(Row row, Column column) {
        var columns = new HashMap<String, @Nullable Object>(row.columns());
        columns.put(column.name(), BigDecimal.valueOf(-7));
        return dataset.checks().stream()
                .filter(check -> Boolean.FALSE.equals(Reference.value(check.rule(), new Row(columns))))
                .map(Dataset.Check::code)
                .findFirst();
    }
}
