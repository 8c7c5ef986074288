package mx.andamio.sheets.cells;

import java.nio.charset.Charset;

/** What a file was, as far as it takes to write it again. */
public sealed interface Format {

    /** A workbook of Excel 2007 or later. */
    record Xlsx() implements Format {}

    /**
     * A text with separators.
     *
     * @param charset in which it was written
     * @param mark whether a byte order mark stood first
     * @param separator between fields
     * @param lineEnd {@code \r\n} or {@code \n}
     */
    record Csv(Charset charset, boolean mark, char separator, String lineEnd) implements Format {}
}
