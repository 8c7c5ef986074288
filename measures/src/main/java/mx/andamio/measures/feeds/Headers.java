package mx.andamio.measures.feeds;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;

/**
 * The columns of a file, found by what stands above them: a column's own name or one of its other headers, whatever its case, accents and spaces.
 *
 * @param columns in the order of the file
 */
record Headers(List<Column> columns, List<FeedFault> faults) {

    /** @param elsewhere columns that are neither looked for nor missing, as they stand otherwise in this form */
    static Headers of(Consignment came, List<String> names, Set<Column> elsewhere) {
        var dataset = came.dataset();
        var file = came.file().getFileName().toString();
        if (names.isEmpty()) {
            return new Headers(
                    List.of(),
                    List.of(new FeedFault(
                            "EMPTY",
                            file,
                            "El archivo está vacío: debe tener una línea con los nombres de las columnas.",
                            "The file is empty: it needs a line with the names of the columns.")));
        }
        var faults = new ArrayList<FeedFault>();
        var columns = new ArrayList<Column>();
        var seen = new HashSet<String>();
        for (var name : came.given().keySet()) {
            if (dataset.column(name).isEmpty()) {
                faults.add(noColumn(name));
            }
            seen.add(name);
        }
        for (var name : names) {
            var column = find(dataset, name).filter(one -> !elsewhere.contains(one));
            if (column.isEmpty()) {
                faults.add(unknown(dataset, name));
            } else if (seen.add(column.get().name())) {
                columns.add(column.get());
            } else {
                faults.add(new FeedFault(
                        "DUPLICATE_HEADER",
                        name,
                        "La columna «%s» está dos veces, o se dijo aparte además: deje una.".formatted(name),
                        "The column «%s» is there twice, or said beside too: keep one.".formatted(name)));
            }
        }
        dataset.columns().stream()
                .filter(column -> column.required() && !seen.contains(column.name()) && !elsewhere.contains(column))
                .map(Headers::missing)
                .forEach(faults::add);
        return new Headers(List.copyOf(columns), List.copyOf(faults));
    }

    private static FeedFault noColumn(String name) {
        return new FeedFault(
                "UNKNOWN_COLUMN",
                name,
                "Se dijo aparte «%s», que no es una columna de este conjunto: quítelo.".formatted(name),
                "«%s» was said beside and is no column of this dataset: take it away.".formatted(name));
    }

    private static FeedFault unknown(Dataset dataset, String name) {
        var known = dataset.columns().stream().map(Column::name).collect(Collectors.joining(", "));
        return new FeedFault(
                "UNKNOWN_HEADER",
                name,
                "«%s» no es una columna de este conjunto: quítela o use uno de estos nombres: %s."
                        .formatted(name, known),
                "«%s» is no column of this dataset: take it away or use one of these names: %s."
                        .formatted(name, known));
    }

    private static FeedFault missing(Column column) {
        var names = Stream.concat(Stream.of(column.name()), column.headers().stream())
                .collect(Collectors.joining(", "));
        return new FeedFault(
                "MISSING_COLUMN",
                column.name(),
                "Falta la columna «%s»; puede llamarse: %s."
                        .formatted(column.title().es(), names),
                "The column «%s» is missing; it may be called: %s."
                        .formatted(column.title().en(), names));
    }

    private static Optional<Column> find(Dataset dataset, String name) {
        var plain = plain(name);
        return dataset.columns().stream()
                .filter(column -> Stream.concat(Stream.of(column.name()), column.headers().stream())
                        .anyMatch(known -> plain(known).equals(plain)))
                .findFirst();
    }

    private static String plain(String name) {
        return Normalizer.normalize(name.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_");
    }
}
