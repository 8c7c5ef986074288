package mx.andamio.pack.loading;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/** Checks a YAML document against its schema, node by node, so that every fault carries its line. */
final class NodeCheck {

    /** As numbers are written in a pack. */
    static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,18}([.][0-9]{1,18})?");

    private final String file;
    private final Faults faults;
    private final List<Reference> references = new ArrayList<>();

    /** A text that must be found in a resource. */
    record Reference(String resource, String value, Faults.Place place) {}

    private NodeCheck(String file, Faults faults) {
        this.file = file;
        this.faults = faults;
    }

    /** Says what is wrong and returns what must be found elsewhere. */
    static List<Reference> check(String file, Node root, NodeSchema schema, Faults faults) {
        NodeCheck check = new NodeCheck(file, faults);
        check.node(root, schema, "");
        return List.copyOf(check.references);
    }

    private void node(Node node, NodeSchema schema, String path) {
        if (!hasType(node, schema.type())) {
            faults.at(place(node, path), FaultCode.BAD_TYPE, text(node), word(schema.type()));
            return;
        }
        switch (node) {
            case MappingNode mapping -> mapping(mapping, schema, path);
            case SequenceNode sequence -> sequence(sequence, schema, path);
            case ScalarNode scalar -> scalar(scalar, schema, path);
            default -> throw new IllegalStateException("no such node: " + node.getNodeType());
        }
    }

    private void mapping(MappingNode mapping, NodeSchema schema, String path) {
        List<String> seen = new ArrayList<>();
        for (NodeTuple tuple : mapping.getValue()) {
            String key = text(tuple.getKeyNode());
            String at = path + "/" + key;
            NodeSchema property = schema.property(key);
            if (seen.contains(key)) {
                faults.at(place(tuple.getKeyNode(), at), FaultCode.DUPLICATE_YAML_KEY, key);
            } else if (property == null) {
                faults.at(place(tuple.getKeyNode(), at), FaultCode.UNKNOWN_KEY, key);
            } else {
                node(tuple.getValueNode(), property, at);
            }
            seen.add(key);
        }
        for (String key : schema.required()) {
            if (!seen.contains(key)) {
                faults.at(place(mapping, path + "/" + key), FaultCode.MISSING_VALUE, "");
            }
        }
    }

    private void sequence(SequenceNode sequence, NodeSchema schema, String path) {
        if (sequence.getValue().size() < schema.minItems()) {
            faults.at(place(sequence, path), FaultCode.MISSING_VALUE, "");
        }
        NodeSchema items = schema.items();
        if (items == null) {
            return;
        }
        Map<String, Integer> keys = new HashMap<>();
        for (int i = 0; i < sequence.getValue().size(); i++) {
            Node item = sequence.getValue().get(i);
            node(item, items, path + "/" + i);
            String key = schema.key() == null ? null : keyOf(item, schema.key());
            Integer first = key == null ? null : keys.putIfAbsent(key, line(item));
            if (key != null && first != null) {
                faults.at(place(item, path + "/" + i), FaultCode.DUPLICATE_KEY, key, file + ":" + first);
            }
        }
    }

    private static @Nullable String keyOf(Node item, @Nullable String property) {
        if (item instanceof MappingNode mapping) {
            for (NodeTuple tuple : mapping.getValue()) {
                if (text(tuple.getKeyNode()).equals(property)) {
                    return text(tuple.getValueNode());
                }
            }
        }
        return null;
    }

    private void scalar(ScalarNode scalar, NodeSchema schema, String path) {
        String value = scalar.getValue();
        Faults.Place place = place(scalar, path);
        Pattern pattern = schema.pattern();
        if (value.isBlank()) {
            faults.at(place, FaultCode.MISSING_VALUE, value);
        } else if (!CellRule.isText(value)) {
            faults.at(place, FaultCode.BAD_CHARACTER, value);
        } else if (!schema.values().isEmpty() && !schema.values().contains(value)) {
            faults.at(place, FaultCode.UNKNOWN_ENUM, value, String.join(", ", schema.values()));
        } else if (pattern != null && !pattern.matcher(value).find()) {
            faults.at(place, FaultCode.BAD_PATTERN, value, pattern.pattern());
        } else if (schema.date() && value.length() == CellRule.DAY_LENGTH && !CellRule.isDate(value)) {
            faults.at(place, FaultCode.BAD_DATE, value);
        } else if (!isWithin(value, schema)) {
            faults.at(place, FaultCode.OUT_OF_RANGE, value, range(schema));
        }
        String resource = schema.reference();
        if (resource != null) {
            references.add(new Reference(resource, value, place));
        }
    }

    private static boolean isWithin(String value, NodeSchema schema) {
        Integer least = schema.minimum();
        Integer most = schema.maximum();
        return (least == null || new BigDecimal(value).compareTo(BigDecimal.valueOf(least)) >= 0)
                && (most == null || new BigDecimal(value).compareTo(BigDecimal.valueOf(most)) <= 0);
    }

    /** As {@code 1 … 3660}, an open end as it is. */
    private static String range(NodeSchema schema) {
        return Objects.toString(schema.minimum(), "") + " … " + Objects.toString(schema.maximum(), "");
    }

    private static boolean hasType(Node node, String type) {
        return switch (type) {
            case "object" -> node instanceof MappingNode;
            case "array" -> node instanceof SequenceNode;
            case "string" -> node.getTag().equals(Tag.STR);
            case "integer" -> node.getTag().equals(Tag.INT) && CellRule.isInteger(text(node));
            case "number" -> isNumber(node);
            case "boolean" -> node.getTag().equals(Tag.BOOL);
            default -> false;
        };
    }

    /** A finite number written out: {@code .inf} and {@code .nan} are numbers to YAML but count nothing. */
    private static boolean isNumber(Node node) {
        boolean number = node.getTag().equals(Tag.INT) || node.getTag().equals(Tag.FLOAT);
        return number && NUMBER.matcher(text(node)).matches();
    }

    private static String word(String type) {
        return switch (type) {
            case "object" -> "un bloque (a block)";
            case "array" -> "una lista (a list)";
            case "string" -> "un texto (a text)";
            case "integer" -> "un entero (a whole number)";
            case "number" -> "un número (a number)";
            default -> "true o false (true or false)";
        };
    }

    private Faults.Place place(Node node, String path) {
        return new Faults.Place(file, line(node), path);
    }

    private static int line(Node node) {
        return node.getStartMark().map(mark -> mark.getLine() + 1).orElse(0);
    }

    private static String text(Node node) {
        return node instanceof ScalarNode scalar
                ? scalar.getValue()
                : node.getNodeType().name();
    }
}
