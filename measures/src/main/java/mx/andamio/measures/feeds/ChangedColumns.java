package mx.andamio.measures.feeds;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.lake.LakeRows;

/**
 * Which columns have other values where a month is told again. Rows are told apart by organ, day and the dataset's key: beside these, what an indicator reads
 * is the same where each of its columns is. Without a key values might change places between rows, so one change is a change of all.
 */
final class ChangedColumns {

    private static final String OF_ALL_ROWS = "all_rows";

    private final Dataset dataset;
    private final DuckProcess process;

    ChangedColumns(Dataset dataset, DuckProcess process) {
        this.dataset = dataset;
        this.process = process;
    }

    /** By month, as {@code 2025-03}; a month of which nothing changed has none. */
    Map<String, List<String>> byMonth(List<Path> before, List<Path> after) throws EngineFailure {
        if (before.isEmpty() || after.isEmpty()) {
            return both(before, after).isEmpty() ? Map.of() : everything(both(before, after));
        }
        var compared = compared();
        var differ = Stream.concat(Stream.of(OF_ALL_ROWS), compared.stream())
                .map(name -> "cast(before.\"" + name + "\" is distinct from after.\"" + name + "\" as varchar)")
                .collect(Collectors.joining(", "));
        var changed = new TreeMap<String, List<String>>();
        for (var row : process.ask(List.of("with before as (" + sums(before) + "), after as (" + sums(after)
                + ") select coalesce(before.month, after.month), " + differ
                + " from before full join after on before.month = after.month"))) {
            var columns = new ArrayList<String>();
            for (var at = 0; at < compared.size(); at++) {
                if ("true".equals(row.get(at + 2))) {
                    columns.add(compared.get(at));
                }
            }
            var isAll = "true".equals(row.get(1));
            changed.put((String) Objects.requireNonNull(row.getFirst()), isAll ? all() : List.copyOf(columns));
        }
        return changed;
    }

    private static List<Path> both(List<Path> before, List<Path> after) {
        return Stream.concat(before.stream(), after.stream()).toList();
    }

    private Map<String, List<String>> everything(List<Path> files) throws EngineFailure {
        var changed = new TreeMap<String, List<String>>();
        for (var row :
                process.ask(List.of("select distinct " + month() + " from (" + LakeRows.of(dataset, files) + ")"))) {
            changed.put((String) Objects.requireNonNull(row.getFirst()), all());
        }
        return changed;
    }

    private List<String> all() {
        return dataset.columns().stream().map(Column::name).toList();
    }

    /** Beside those that tell rows apart. */
    private List<String> compared() {
        return dataset.key().isEmpty()
                ? List.of()
                : all().stream().filter(name -> !apart().contains(name)).toList();
    }

    private List<String> apart() {
        return Stream.concat(Stream.of(dataset.column(Role.EVENT_DATE).name()), dataset.key().stream())
                .distinct()
                .toList();
    }

    private String month() {
        return "strftime(\"" + dataset.column(Role.EVENT_DATE).name() + "\", '%Y-%m')";
    }

    private String sums(List<Path> files) {
        var apart = apart().stream().map(name -> '"' + name + '"').collect(Collectors.joining(", ", "organ, ", ""));
        var rows = dataset.key().isEmpty() ? "*columns(*)" : apart;
        var sums = compared().stream()
                .map(name -> ", sum(hash(" + apart + ", \"" + name + "\")) as \"" + name + '"')
                .collect(Collectors.joining());
        return "select " + month() + " as month, sum(hash(" + rows + ")) as " + OF_ALL_ROWS + sums + " from ("
                + LakeRows.of(dataset, files) + ") group by 1";
    }
}
