package mx.andamio.sheets.cells;

import java.math.BigDecimal;
import java.time.LocalDate;
import mx.andamio.reader.documents.Characters;
import org.jspecify.annotations.Nullable;

/**
 * One cell.
 *
 * @param shown what a person sees in it, without spaces at the ends
 * @param number value of a NUMBER or DATE cell of a workbook, as stored (0.85 where 85 % is shown); null elsewhere
 * @param date day of a DATE cell, null elsewhere
 * @param percent whether a NUMBER is shown as a percentage
 */
public record Cell(
        Kind kind,
        String shown,
        @Nullable BigDecimal number,
        @Nullable LocalDate date,
        boolean percent) {

    /** What a cell holds. */
    public enum Kind {
        EMPTY,
        TEXT,
        NUMBER,
        DATE,
        BOOLEAN,
        /** An error value ({@code #N/A}), or a formula whose result was never stored. */
        ERROR
    }

    public Cell {
        shown = Characters.known(shown);
    }

    /** Nothing there, or only spaces. */
    public static final Cell EMPTY = new Cell(Kind.EMPTY, "", null, null, false);

    /** A cell of text; empty when there is nothing but spaces, an error when it is the text of one. */
    public static Cell text(String raw) {
        String text = Neutral.undone(Blanks.visible(raw));
        if (text.isEmpty()) {
            return EMPTY;
        }
        return new Cell(ErrorTexts.isError(text) ? Kind.ERROR : Kind.TEXT, text, null, null, false);
    }

    static Cell error(String shown) {
        return new Cell(Kind.ERROR, shown, null, null, false);
    }

    /** Whether nobody sees anything in it. */
    public boolean blank() {
        return kind == Kind.EMPTY;
    }
}
