package mx.andamio.reader.tables;

import mx.andamio.reader.Span;
import mx.andamio.reader.text.Fold;

/**
 * What one row says in one column.
 *
 * @param span place without margins and marks of emphasis; empty when the cell is
 */
public record Cell(Span span, String text) {

    public boolean blank() {
        return text.isEmpty();
    }

    /** Folded, for comparison with headings. */
    public String fold() {
        return Fold.of(text);
    }

    int words() {
        return blank() ? 0 : text.split("\\s+").length;
    }
}
