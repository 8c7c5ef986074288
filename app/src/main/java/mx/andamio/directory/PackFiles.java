package mx.andamio.directory;

import java.nio.file.Path;
import java.util.function.Function;
import java.util.function.Supplier;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The files of the institution's pack. Reading them takes a second: what happens at the start shares one reading. */
@Component(PackFiles.BEAN)
public class PackFiles {

    /** Its name in the application, for who has read the files already and gives them along. */
    public static final String BEAN = "packFiles";

    private final Path folder;
    private final Function<Path, PackLoading> read;
    private final Supplier<PackLoading> atStart;

    @Autowired
    PackFiles(@Value("${andamio.pack}") String folder) {
        // As text: a web application would look for a relative path among its own resources.
        this(Path.of(folder), Packs::load);
    }

    public PackFiles(Path folder, Function<Path, PackLoading> read) {
        this.folder = folder;
        this.read = read;
        this.atStart = SingletonSupplier.of(() -> read.apply(folder));
    }

    /** For whoever must look before the application begins. */
    public static PackFiles of(Path folder) {
        return new PackFiles(folder, Packs::load);
    }

    public Path folder() {
        return folder;
    }

    /** As they were when they were first asked for. The reader works over these until the next start. */
    public PackLoading atStart() {
        return atStart.get();
    }

    /** As they are now. */
    public PackLoading now() {
        return read.apply(folder);
    }
}
