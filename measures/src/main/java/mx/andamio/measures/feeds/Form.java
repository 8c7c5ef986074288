package mx.andamio.measures.feeds;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** How a file is written. */
public enum Form {
    /** Commas, UTF-8, quotes where needed. */
    CSV(',', StandardCharsets.UTF_8),
    /** Semicolons, UTF-8, quotes where needed. */
    SEMICOLON(';', StandardCharsets.UTF_8),
    /** Pipes, Latin-1, no quotes: as files for the ministry of health are exchanged. */
    PIPE('|', StandardCharsets.ISO_8859_1),
    /** Apache Parquet: columns with types, which must be those of the dataset, or text. */
    PARQUET('\0', StandardCharsets.UTF_8),
    /** A spreadsheet as text, UTF-8, commas, semicolons or tabulators: a row an organ, a column a period. */
    SHEET(',', StandardCharsets.UTF_8),
    /** The same in a workbook with one sheet. */
    XLSX('\0', StandardCharsets.UTF_8),
    /** {@code dataValueSets} as DHIS2 writes it: CSV, UTF-8, a row a value. */
    DHIS2(',', StandardCharsets.UTF_8);

    private final char separator;
    private final Charset charset;

    Form(char separator, Charset charset) {
        this.separator = separator;
        this.charset = charset;
    }

    char separator() {
        return separator;
    }

    Charset charset() {
        return charset;
    }

    boolean hasQuotes() {
        return this != PIPE;
    }
}
