package mx.andamio.pack.loading;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/** Parses YAML to nodes, which know their lines. */
final class Yaml {

    private Yaml() {}

    /** The document, or null after saying why there is none. */
    static @Nullable Node compose(String file, String text, Faults faults) {
        try {
            Optional<Node> root =
                    new Compose(LoadSettings.builder().setLabel(file).build()).composeString(text);
            if (root.isEmpty()) {
                faults.at(new Faults.Place(file, 1, ""), FaultCode.MISSING_VALUE, "");
            }
            return root.orElse(null);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(Mark::getLine).orElse(-1) + 1;
            faults.at(new Faults.Place(file, line, ""), FaultCode.YAML_SYNTAX, "", String.valueOf(e.getProblem()));
        } catch (YamlEngineException e) {
            faults.ofFile(file, FaultCode.YAML_SYNTAX, "", String.valueOf(e.getMessage()));
        } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
            // numbers of characters that there are none of ("\\UFFFFFFFF") pass the parser's own checks
            faults.ofFile(file, FaultCode.YAML_SYNTAX, "", String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            // the parser calls itself for every level
            faults.ofFile(file, FaultCode.YAML_SYNTAX, "", "[[[[…");
        }
        return null;
    }
}
