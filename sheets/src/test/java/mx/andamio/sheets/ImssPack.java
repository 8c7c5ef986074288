package mx.andamio.sheets;

import java.nio.file.Path;
import mx.andamio.pack.Fault;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;

/** The pack of the repository, loaded once for every test. */
public final class ImssPack {

    private static final Pack PACK = load();

    private ImssPack() {}

    public static Pack pack() {
        return PACK;
    }

    private static Pack load() {
        Path institutions = Path.of(System.getProperty("andamio.root", "..")).resolve("institutions");
        return switch (Packs.load(institutions.resolve("imss"))) {
            case PackLoading.Loaded(Pack pack) -> pack;
            case PackLoading.Refused(var faults) ->
                throw new AssertionError("the pack was refused:\n"
                        + String.join("\n", faults.stream().map(Fault::toString).toList()));
        };
    }
}
