package mx.andamio.imports;

/**
 * A file as it was handed in.
 *
 * @param name without folders, not empty
 */
public record Upload(String name, byte[] bytes) {

    /** Most bytes of a file that is looked at. */
    public static final int LARGEST = mx.andamio.sheets.cells.Limits.BYTES;
}
