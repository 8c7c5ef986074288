package mx.andamio.sheets.tables;

/** What a row below the headings is. */
enum RowKind {
    COMMITMENT,
    /** "Total", "Subtotal Jalisco". */
    TOTAL,
    /** The headings once more, at a page break. */
    HEADER,
    /** One cell over the rows that follow: an organ, a line of action, anything. */
    TITLE,
    /** What shows how to fill in the table. */
    EXAMPLE,
    /** A note, a source, a row of hints or of column numbers. */
    NOTE,
    /** "Elaboró", "Autorizó": below it are names, no commitments. */
    SIGNATURES
}
