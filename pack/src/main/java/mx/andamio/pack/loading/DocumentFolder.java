package mx.andamio.pack.loading;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import mx.andamio.pack.Fault;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * A folder within a pack whose YAML documents all have one schema, for whoever makes something else of them than a pack. What is wrong with the documents and
 * what the caller finds wrong with what they mean is told together, each with its file and line.
 */
public final class DocumentFolder {

    private final Faults faults = new Faults();
    private final List<Document> documents = new ArrayList<>();
    private final String folder;

    /** A document that its schema has accepted. */
    public record Document(String file, Entry content) {}

    /**
     * @param pack folder of the pack, {@code institutions/imss}; schemas are in {@code ../schema}
     * @param folder within the pack, {@code datasets}
     * @param schema name of the schema without {@code .schema.json}
     */
    public DocumentFolder(Path pack, String folder, String schema) {
        this.folder = folder;
        var text = TextFile.read(
                pack.resolveSibling("schema").resolve(schema + ".schema.json"),
                "../schema/" + schema + ".schema.json",
                faults);
        if (text == null) {
            return;
        }
        try {
            var rules = NodeSchema.parse(text);
            for (var file : files(pack)) {
                read(pack, file, rules);
            }
        } catch (Json.SchemaException e) {
            faults.ofFile(
                    "../schema/" + schema + ".schema.json", FaultCode.BAD_SCHEMA, "", String.valueOf(e.getMessage()));
        }
    }

    private List<String> files(Path pack) {
        try (Stream<Path> found = Files.list(pack.resolve(folder))) {
            return found.map(path -> String.valueOf(path.getFileName()))
                    .filter(name -> name.endsWith(".yaml"))
                    .sorted()
                    .map(name -> folder + "/" + name)
                    .toList();
        } catch (IOException e) {
            faults.ofFile(folder, FaultCode.FILE_MISSING, folder, folder);
            return List.of();
        }
    }

    private void read(Path pack, String file, NodeSchema rules) {
        var text = TextFile.read(pack.resolve(file), file, faults);
        Node root = text == null ? null : Yaml.compose(file, text, faults);
        if (root == null) {
            return;
        }
        var before = faults.size();
        NodeCheck.check(file, root, rules, faults);
        if (faults.size() == before) {
            documents.add(new Document(file, new Entry(root)));
        }
    }

    /** Those without a fault, in the order of their names. */
    public List<Document> documents() {
        return List.copyOf(documents);
    }

    /** Something that the caller found wrong, with what to do about it. */
    public void fault(Fault fault) {
        faults.add(fault);
    }

    /** All that is wrong, by file and line. */
    public List<Fault> faults() {
        return faults.inOrder();
    }
}
