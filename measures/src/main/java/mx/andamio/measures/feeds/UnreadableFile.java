package mx.andamio.measures.feeds;

import java.io.Serial;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A file is not what its form says. */
final class UnreadableFile extends Exception {

    @Serial
    private static final long serialVersionUID = 1;

    private final String es;
    private final String en;

    /**
     * @param es what goes after the file's name: what is wrong, what to do
     * @param en the same in English
     */
    UnreadableFile(String es, String en, @Nullable Throwable cause) {
        super(en, cause);
        this.es = es;
        this.en = en;
    }

    FeedFault fault(Path file) {
        var name = file.getFileName().toString();
        return new FeedFault("UNREADABLE", name, "«%s» %s.".formatted(name, es), "«%s» %s.".formatted(name, en));
    }
}
