package mx.andamio.library.reading;

/** Reads the text of a paper. */
public interface PaperReader {

    /** Version of its rules, kept with every reading. */
    String version();

    /** The text as the reader sees it: all places refer to it. */
    String normalised(String text);

    /** The reading of a normalised text, as printed JSON. */
    String read(String fileName, String text);
}
