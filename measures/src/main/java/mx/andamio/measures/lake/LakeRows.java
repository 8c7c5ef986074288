package mx.andamio.measures.lake;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.duck.DuckProcess;

/** Rows of files of the lake, as a SELECT of DuckDB with every column of the dataset: files that were taken before one was added do not have it. */
public final class LakeRows {

    private LakeRows() {}

    /** Of any files, be it none; in the order of the dataset, the resolved {@code organ} ahead. */
    public static String of(Dataset dataset, List<Path> files) {
        return nothing(dataset, "") + reading(files, "hive_partitioning = false");
    }

    /** The same with the {@code month} that is in the path of each file, after the {@code organ}. */
    public static String withMonth(Dataset dataset, List<Path> files) {
        return nothing(dataset, "cast(null as varchar) as month, ")
                + reading(files, "hive_partitioning = true, hive_types = {'month': varchar}");
    }

    private static String nothing(Dataset dataset, String more) {
        return dataset.columns().stream()
                .map(column -> "cast(null as " + LakeTypes.of(column) + ") as \"" + column.name() + '"')
                .collect(Collectors.joining(", ", "select cast(null as varchar) as organ, " + more, " where false"));
    }

    private static String reading(List<Path> files, String options) {
        return files.isEmpty()
                ? ""
                : files.stream()
                        .map(file -> DuckProcess.quoted(file.toString()))
                        .collect(Collectors.joining(
                                ", ",
                                " union all by name select * from read_parquet([",
                                "], " + options + ", union_by_name = true)"));
    }
}
