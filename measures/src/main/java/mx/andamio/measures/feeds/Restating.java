package mx.andamio.measures.feeds;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.duck.DuckProcess;
import mx.andamio.measures.duck.EngineFailure;
import mx.andamio.measures.lake.Delivery.Part;
import mx.andamio.measures.lake.Delivery.Restated;
import mx.andamio.measures.lake.Lake;
import mx.andamio.measures.lake.LakeRows;
import org.jspecify.annotations.Nullable;

/** Compares what a source tells now with what it told before: late rows change figures that people have seen, so which ones is kept with the delivery. */
final class Restating {

    private final Lake lake;
    private final DuckProcess process;

    Restating(Lake lake, DuckProcess process) {
        this.lake = lake;
        this.process = process;
    }

    /**
     * Months of which the source had told; none where it delivers them for the first time.
     *
     * @param parts of the new delivery
     * @param staging has their files, by month
     */
    List<Restated> months(Consignment came, List<Part> parts, Path staging) throws EngineFailure {
        var replaced = lake.replaced(came.dataset(), came.source(), came.from(), came.to());
        if (replaced.isEmpty()) {
            return List.of();
        }
        var before = replaced.stream()
                .flatMap(one -> lake.files(came.dataset(), one).stream())
                .toList();
        var after = parts.stream()
                .map(part -> staging.resolve(part.month() + ".parquet"))
                .toList();
        var day = '"' + came.dataset().column(Role.EVENT_DATE).name() + '"';
        var columns = new ChangedColumns(came.dataset(), process).byMonth(before, after);
        var months = new TreeMap<String, Restated>();
        for (List<@Nullable Object> row : process.ask(List.of(compared(came.dataset(), day, before, after)))) {
            var told = LocalDate.parse((String) Objects.requireNonNull(row.getFirst()));
            if (replaced.stream().anyMatch(one -> one.tellsOf(told))) {
                months.merge(
                        Lake.month(told),
                        month(told, row, columns.getOrDefault(Lake.month(told), List.of())),
                        Restating::together);
            }
        }
        return List.copyOf(months.values());
    }

    private static Restated month(LocalDate day, List<@Nullable Object> row, List<String> columns) {
        return new Restated(
                Lake.month(day),
                (Long) Objects.requireNonNull(row.get(1)),
                (Long) Objects.requireNonNull(row.get(2)),
                "true".equals(row.get(3)) ? List.of(day) : List.of(),
                columns);
    }

    private static Restated together(Restated one, Restated other) {
        var changed = new ArrayList<>(one.changed());
        changed.addAll(other.changed());
        return new Restated(
                one.month(),
                one.before() + other.before(),
                one.after() + other.after(),
                List.copyOf(changed),
                one.columns());
    }

    /** By day: rows before, rows after, whether they differ. The order of rows does not count, how often one is there does. */
    private static String compared(Dataset dataset, String day, List<Path> before, List<Path> after) {
        return "with before as (" + days(dataset, day, before) + "), after as (" + days(dataset, day, after)
                + ") select coalesce(before.day, after.day), coalesce(before.n, 0), coalesce(after.n, 0),"
                + " cast(before.all_rows is distinct from after.all_rows as varchar)"
                + " from before full join after on before.day = after.day order by 1";
    }

    private static String days(Dataset dataset, String day, List<Path> files) {
        return "select " + day + " as day, count(*) as n, sum(hash(*columns(*))) as all_rows from ("
                + LakeRows.of(dataset, files) + ") group by 1";
    }
}
