package mx.andamio.pack;

import java.nio.file.Path;
import mx.andamio.pack.loading.PackFolder;

/** Entry point: reads a pack from its folder. */
public final class Packs {

    private Packs() {}

    /**
     * Reads and validates the pack in {@code folder}. Never throws for bad content: it says what is wrong, all at once.
     *
     * @param folder for instance {@code institutions/imss}; its schemas are read from {@code schema} beside it
     */
    public static PackLoading load(Path folder) {
        return PackFolder.load(folder);
    }
}
