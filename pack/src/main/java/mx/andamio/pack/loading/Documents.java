package mx.andamio.pack.loading;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Parses the YAML files beside the work on the tables: in a cold virtual machine each takes about as long as the other. */
final class Documents {

    private final CompletableFuture<Map<String, Parsed>> parsed;

    /** A document, null when it could not be parsed, and why. */
    record Parsed(@Nullable Node root, Faults faults) {}

    /** Begins to parse. */
    Documents(Path folder, List<String> files) {
        parsed = CompletableFuture.supplyAsync(() -> {
            Map<String, Parsed> documents = new HashMap<>();
            for (String file : files) {
                documents.put(file, parse(folder, file));
            }
            return documents;
        });
    }

    /** Waits until all are parsed. */
    Parsed get(String file) {
        Parsed document = parsed.join().get(file);
        if (document == null) {
            throw new IllegalArgumentException(file);
        }
        return document;
    }

    private static Parsed parse(Path folder, String file) {
        Faults faults = new Faults();
        String text = TextFile.read(folder.resolve(file), file, faults);
        return new Parsed(text == null ? null : Yaml.compose(file, text, faults), faults);
    }
}
