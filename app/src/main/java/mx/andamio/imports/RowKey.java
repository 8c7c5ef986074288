package mx.andamio.imports;

/**
 * What tells a commitment of a file from every other.
 *
 * @param organ code
 * @param key of the office, or made of organ and text where the file has none
 */
public record RowKey(String organ, String key) {

    private static final char PARTS = '\u001f';

    /** Both as one word. */
    public String word() {
        return organ + PARTS + key;
    }
}
