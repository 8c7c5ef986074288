package mx.andamio.pack;

import java.nio.file.Path;

/** The pack of the repository, loaded once for every test. */
final class ImssPack {

    static final Path INSTITUTIONS =
            Path.of(System.getProperty("andamio.root", "..")).resolve("institutions");

    private static final Pack PACK = load();

    private ImssPack() {}

    static Pack pack() {
        return PACK;
    }

    private static Pack load() {
        return switch (Packs.load(INSTITUTIONS.resolve("imss"))) {
            case PackLoading.Loaded(Pack pack) -> pack;
            case PackLoading.Refused(var faults) ->
                throw new AssertionError("the pack was refused:\n"
                        + String.join("\n", faults.stream().map(Fault::toString).toList()));
        };
    }
}
