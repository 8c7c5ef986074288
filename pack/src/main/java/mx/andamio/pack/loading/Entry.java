package mx.andamio.pack.loading;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** A block of a YAML document that its schema has accepted. */
public final class Entry {

    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final int line;

    Entry(@Nullable Node node) {
        line = lineOf(node);
        if (node instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                nodes.put(scalar(tuple.getKeyNode()), tuple.getValueNode());
            }
        }
    }

    /** Line at which the block begins. */
    public int line() {
        return line;
    }

    /** Line of the value of that key, 0 where there is none. */
    public int line(String key) {
        return lineOf(nodes.get(key));
    }

    public String text(String key) {
        return Objects.requireNonNull(textOrNull(key), key);
    }

    public @Nullable String textOrNull(String key) {
        Node node = nodes.get(key);
        return node == null ? null : scalar(node);
    }

    public @Nullable BigDecimal numberOrNull(String key) {
        String text = textOrNull(key);
        return text == null ? null : new BigDecimal(text);
    }

    public @Nullable Integer integerOrNull(String key) {
        String text = textOrNull(key);
        return text == null ? null : Integer.valueOf(text);
    }

    public List<String> texts(String key) {
        return map(key, Entry::scalar);
    }

    public List<Entry> entries(String key) {
        return map(key, Entry::new);
    }

    /** Keys and texts of a block of texts, in their order. */
    public Map<String, String> block(String key) {
        Map<String, String> block = new LinkedHashMap<>();
        new Entry(nodes.get(key)).nodes.forEach((name, node) -> block.put(name, scalar(node)));
        return block;
    }

    /** The block of that key; an empty one where there is none. */
    public Entry entry(String key) {
        return new Entry(nodes.get(key));
    }

    /** Whether there is a value of that key. */
    public boolean has(String key) {
        return nodes.containsKey(key);
    }

    /** Whether the value of that key is {@code true}. */
    public boolean flag(String key) {
        return "true".equals(textOrNull(key));
    }

    private <T> List<T> map(String key, Function<Node, T> mapper) {
        return nodes.get(key) instanceof SequenceNode sequence
                ? sequence.getValue().stream().map(mapper).toList()
                : List.of();
    }

    private static int lineOf(@Nullable Node node) {
        return node == null
                ? 0
                : node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }
}
