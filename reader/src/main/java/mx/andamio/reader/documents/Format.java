package mx.andamio.reader.documents;

/** What a file is, by its content. */
public enum Format {
    TEXT,
    PDF,
    DOCX
}
