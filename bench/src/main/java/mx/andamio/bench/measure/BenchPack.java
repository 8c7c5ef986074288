package mx.andamio.bench.measure;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A pack with the directory of an institution and definitions made for the bench. */
final class BenchPack {

    static final String FORMS = "bench_forms";
    static final String VALUES = "bench_values";

    private BenchPack() {}

    /** Codes of the organs of a table of the pack, in its order. */
    static List<String> codes(Path pack, String table) throws IOException {
        try (Stream<String> lines = Files.lines(pack.resolve(table))) {
            return lines.skip(1)
                    .map(line -> line.substring(0, line.indexOf(',')))
                    .toList();
        }
    }

    static void write(Path institution, Path to, Shape shape) throws IOException {
        Files.createDirectories(to.resolve("datasets"));
        Files.createDirectories(to.resolve("indicators"));
        copy(institution, to);
        copy(institution.resolveSibling("schema"), to.resolveSibling("schema"));
        Files.writeString(to.resolve("datasets/bench_forms.yaml"), forms(shape));
        Files.writeString(to.resolve("datasets/bench_values.yaml"), values());
        Files.writeString(to.resolve("indicators/bench.yaml"), indicators(shape));
    }

    /** Files only: folders of a pack have definitions and invented papers. */
    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (Stream<Path> files = Files.list(from)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }

    private static String forms(Shape shape) {
        var text = new StringBuilder("""
            dataset: bench_forms
            title: {es: Formularios del mes, en: Forms of the month}
            grain: {es: el formulario de una unidad en un mes, en: the form of one unit in one month}
            organs: unit
            told_by: month
            columns:
              - {name: unit, role: organ, title: {es: Unidad, en: Unit}}
              - {name: month_told, role: event_date, title: {es: Mes, en: Month}, headers: [month]}
            """);
        for (var column : shape.columns()) {
            text.append("  - {name: %s, role: quantity, title: {es: Elemento %s, en: Element %s}}%n"
                    .formatted(column, column, column));
        }
        return text.append("key: [unit, month_told]\n").toString();
    }

    private static String values() {
        return """
            dataset: bench_values
            title: {es: Valores contados, en: Counted values}
            grain: {es: un valor de una unidad en un mes, en: one value of one unit in one month}
            organs: unit
            told_by: month
            columns:
              - {name: unit, role: organ, title: {es: Unidad, en: Unit}, headers: [orgunit]}
              - {name: month_told, role: event_date, title: {es: Mes, en: Month}, headers: [period]}
              - {name: element, role: category, title: {es: Elemento, en: Element}, headers: [dataelement]}
              - {name: detail, role: category, title: {es: Desglose, en: Breakdown}, headers: [categoryoptioncombo], required: false}
              - {name: attribute, role: category, title: {es: Atributo, en: Attribute}, headers: [attributeoptioncombo], required: false}
              - {name: value, role: quantity, title: {es: Valor, en: Value}}
            key: [unit, month_told, element, detail, attribute]
            """;
    }

    private static String indicators(Shape shape) {
        var text = new StringBuilder("indicators:\n");
        var columns = shape.columns();
        var codes = shape.indicators();
        for (var at = 0; at < columns.size(); at++) {
            text.append("""
                  - code: %s
                    edition: "1"
                    title: {es: Elemento %s, en: Element %s}
                    definition: {es: Suma del elemento %s., en: Sum of element %s.}
                    source: Banco de pruebas
                    dataset: bench_forms
                    numerator: sum(%s)
                    accumulation: flow
                    direction: up
                    unit: {es: casos, en: cases}
                    valid_from: "2000-01-01"
                    programmes: []
                """.formatted(codes.get(at), at + 1, at + 1, at + 1, at + 1, columns.get(at)));
        }
        return text.toString();
    }
}
