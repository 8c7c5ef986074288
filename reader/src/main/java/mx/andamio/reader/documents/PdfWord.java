package mx.andamio.reader.documents;

/**
 * A run of characters without a gap, in points from the top left corner of its page.
 *
 * @param y base line
 */
record PdfWord(String text, float left, float right, float y, float size) {}
