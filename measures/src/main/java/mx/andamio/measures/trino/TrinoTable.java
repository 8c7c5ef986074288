package mx.andamio.measures.trino;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Role;
import mx.andamio.measures.lake.ShortHash;

/**
 * A dataset as an external table: all Parquet files below its folder, those that do not count too. Its name has the hash of all that it is made of, so that a definition with
 * another column is another table, and who asks by the old one is not disturbed.
 */
final class TrinoTable {

    private static final int HASH_DIGITS = 16;

    private final String folder;
    private final String columns;
    private final String name;

    /** @param location where the cluster sees the lake, as {@code s3://bucket/lake} */
    TrinoTable(Dataset dataset, String location) {
        this.folder = location + (location.endsWith("/") ? "" : "/") + dataset.code();
        this.columns = dataset.columns().stream()
                .map(column -> '"' + column.name() + "\" " + type(column))
                .collect(Collectors.joining(", ", "\"organ\" varchar, ", ""));
        this.name = dataset.code().toLowerCase(Locale.ROOT) + "_" + ShortHash.of(folder + " " + columns, HASH_DIGITS);
    }

    String name() {
        return name;
    }

    /** What makes it; does nothing where it is there. */
    String declaration() {
        return "create table if not exists \"" + name + "\" (" + columns
                + ") with (format = 'PARQUET', external_location = " + quoted(folder) + ")";
    }

    /**
     * A SELECT of the rows of these files, with their month.
     *
     * @param files below the folder of the dataset, at least one
     */
    String rows(List<String> files) {
        return "(select *, regexp_extract(\"$path\", 'month=([0-9-]+)/', 1) as \"month\""
                + of(files.stream().map(this::path).toList()) + ")";
    }

    /** A SELECT of those of these paths where there are rows. */
    String paths(List<String> paths) {
        return "select distinct \"$path\"" + of(paths);
    }

    /** As the cluster names a file below the folder of the dataset. */
    String path(String file) {
        return folder + "/" + file;
    }

    private String of(List<String> paths) {
        return paths.stream()
                .map(TrinoTable::quoted)
                .collect(Collectors.joining(", ", " from \"" + name + "\" where \"$path\" in (", ")"));
    }

    /** As {@code LakeTypes} has them, in the words of Trino. */
    static String type(Column column) {
        if (column.role() == Role.IDENTITY) {
            return "varbinary";
        }
        return switch (column.type()) {
            case TEXT -> "varchar";
            case NUMBER -> "decimal(18, 6)";
            case DATE -> "date";
            case BOOLEAN -> "boolean";
        };
    }

    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
