package mx.andamio.annual.model;

import java.util.List;
import java.util.stream.Stream;

/**
 * A part of a report.
 *
 * @param code stable word, as {@code governance}
 * @param text paragraphs that somebody wrote, in which <code>{{code}}</code> stands for a figure
 */
public record Chapter(String code, Said title, List<String> text, List<Table> tables, List<Missing> missing) {

    public Chapter {
        text = List.copyOf(text);
        tables = List.copyOf(tables);
        missing = List.copyOf(missing);
    }

    /** Figures that belong together. */
    public record Table(String code, Said title, List<Figure> figures) {

        public Table {
            figures = List.copyOf(figures);
        }
    }

    public Stream<Figure> figures() {
        return tables.stream().flatMap(table -> table.figures().stream());
    }

    public Chapter saying(List<String> paragraphs) {
        return new Chapter(code, title, paragraphs, tables, missing);
    }
}
