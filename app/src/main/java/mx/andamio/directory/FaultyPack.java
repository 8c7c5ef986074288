package mx.andamio.directory;

import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.pack.Fault;

/** The institution's pack has faults and nothing of it can be used. The message names the first ones with file, line and column. */
public final class FaultyPack extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final int SHOWN = 20;

    public FaultyPack(String folder, List<Fault> faults) {
        super("El paquete de %s tiene %d fallas y no se usa nada de él. Corríjalas y vuelva a iniciar:%n%s"
                .formatted(
                        folder,
                        faults.size(),
                        faults.stream().limit(SHOWN).map(Fault::toString).collect(Collectors.joining("\n"))));
    }
}
