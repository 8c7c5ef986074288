package mx.andamio.reader;

import mx.andamio.reader.text.Normalisation;

/**
 * The text of one paper in the form to which all offsets refer: NFC, line ends as {@code \n}, look-alike letters replaced one
 * for one. Normalising twice changes nothing.
 *
 * @param file name under which the paper came, printed with the reading
 * @param text the normalised text
 */
public record PaperText(String file, String text) {

    public PaperText {
        text = Normalisation.of(text);
    }

    /** The characters at a place; offsets are code points. */
    public String at(Span span) {
        int from = text.offsetByCodePoints(0, span.start());
        return text.substring(from, text.offsetByCodePoints(from, span.length()));
    }

    public int length() {
        return text.codePointCount(0, text.length());
    }
}
