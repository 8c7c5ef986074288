package mx.andamio.pack;

import java.nio.file.Path;

/** Entry point: reads a pack from its folder. */
public final class Packs {

    private Packs() {}

    /**
     * Reads and validates the pack in {@code folder}. Never throws for bad content: it says what is wrong, all at once.
     *
     * @param folder for instance {@code institutions/imss}
     */
    public static PackLoading load(Path folder) {
        throw new IllegalStateException("not loaded yet: " + folder);
    }
}
