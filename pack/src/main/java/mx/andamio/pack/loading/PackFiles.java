package mx.andamio.pack.loading;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads the files of a pack, each by its schema, which is called {@code NAME.schema.json} and lies in {@code ../schema}. */
final class PackFiles {

    private final Path folder;
    private final Path schemas;
    private final Faults faults;
    private final List<NodeCheck.Reference> references = new ArrayList<>();

    PackFiles(Path folder, Faults faults) {
        this.folder = folder;
        this.schemas = folder.resolveSibling("schema");
        this.faults = faults;
    }

    /** The table, or null after saying why there is none. */
    @Nullable
    Table table(String file) {
        String text = TextFile.read(folder.resolve(file), file, faults);
        TableSchema schema = schema(file, TableSchema::parse);
        return text == null || schema == null ? null : TableReader.read(file, text, schema, faults);
    }

    /** The document, or null after saying why there is none. Faults of its content do not make it null. */
    @Nullable
    Node document(String file) {
        String text = TextFile.read(folder.resolve(file), file, faults);
        NodeSchema schema = schema(file, NodeSchema::parse);
        Node root = text == null ? null : Yaml.compose(file, text, faults);
        if (root != null && schema != null) {
            references.addAll(NodeCheck.check(file, root, schema, faults));
        }
        return root;
    }

    /** What the documents read so far refer to. */
    List<NodeCheck.Reference> references() {
        return references;
    }

    private <S> @Nullable S schema(String file, Parser<S> parser) {
        String name = file.substring(0, file.lastIndexOf('.')) + ".schema.json";
        String text = TextFile.read(schemas.resolve(name), "../schema/" + name, faults);
        if (text == null) {
            return null;
        }
        try {
            return parser.parse(text);
        } catch (Json.SchemaException e) {
            faults.ofFile("../schema/" + name, FaultCode.BAD_SCHEMA, "", String.valueOf(e.getMessage()));
            return null;
        }
    }

    /** How a schema is read. */
    private interface Parser<S> {

        S parse(String text);
    }
}
