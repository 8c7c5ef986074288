package mx.andamio.directory;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.pack.Fault;

/** The institution's pack has faults and nothing of it can be used. The message names the first ones with file, line and column. */
public final class FaultyPack extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    private final String english;

    public FaultyPack(String folder, List<Fault> faults) {
        super("El paquete de %s tiene %d fallas y no se usa nada de él. Corríjalas y vuelva a iniciar:%n%s"
                .formatted(folder, faults.size(), first(faults, Fault::toString)));
        english = "The pack in %s has %d faults and nothing of it is used. Correct them and start again:%n%s"
                .formatted(folder, faults.size(), first(faults, Fault::english));
    }

    private static String first(List<Fault> faults, Function<Fault, String> words) {
        return faults.stream().limit(SHOWN).map(words).collect(Collectors.joining("\n"));
    }

    /** The message in English. */
    public String english() {
        return english;
    }
}
