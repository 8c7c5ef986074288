package mx.andamio.reader;

import java.nio.file.Path;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;

/** The reader over the real pack, loaded once, and short ways to read a paper written in a test. */
public final class ReadPapers {

    private static final Pack PACK = load();
    private static final Reader READER = Reader.over(PACK);

    private ReadPapers() {}

    private static Pack load() {
        Path root = Path.of(System.getProperty("andamio.root", ".."));
        return switch (Packs.load(root.resolve("institutions/imss"))) {
            case PackLoading.Loaded loaded -> loaded.pack();
            case PackLoading.Refused refused ->
                throw new IllegalStateException(refused.faults().toString());
        };
    }

    public static Reader reader() {
        return READER;
    }

    /** A reader built anew over the same pack: a test that reads with it also sees how readers are built. */
    public static Reader another() {
        return Reader.over(PACK);
    }

    /** Reads a whole paper. */
    public static Reading paper(String text) {
        return READER.read(new PaperText("prueba.txt", text));
    }

    /** Reads a body under the head of a bulletin of 5 March 2025. */
    public static Reading body(String body) {
        return paper(
                "BOLETÍN DE PRENSA\n\nCiudad de México, miércoles 5 de marzo de 2025\n\nNo. 100/2025\n\nSesiona el Instituto en la capital\n\n"
                        + body + "\n\n---o0o---\n");
    }
}
