package mx.andamio.imports;

import mx.andamio.sheets.cells.Limits;

/** A file as it was handed in. Its bytes are shared, not copied: nobody changes them. */
public final class Upload {

    /** Most bytes of a file that is looked at. */
    public static final int LARGEST = Limits.BYTES;

    private final String name;
    private final byte[] bytes;

    /** @param name without folders, not empty */
    public Upload(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    public String name() {
        return name;
    }

    public byte[] bytes() {
        return bytes;
    }
}
