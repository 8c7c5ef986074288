package mx.andamio.reader.delivery;

import java.nio.file.Path;
import mx.andamio.reader.delivery.Fate.Failed;
import mx.andamio.reader.delivery.Fate.Taken;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What became of a file as one line of JSON; every key is always there, in the order of {@code docs/api.md}. */
final class Line {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Line() {}

    static String of(Path file, Taken taken) {
        return begun(file)
                .put("paper", taken.paper())
                .put("how", taken.how())
                .put("accepted", taken.accepted())
                .put("left", taken.left())
                .put("warnings", taken.warnings())
                .put("registered", taken.registered())
                .put("session", taken.session())
                .putNull("error")
                .toString();
    }

    static String of(Path file, Failed failed) {
        return begun(file)
                .putNull("paper")
                .putNull("how")
                .put("accepted", 0)
                .put("left", 0)
                .put("warnings", 0)
                .put("registered", false)
                .putNull("session")
                .put("error", failed.code())
                .toString();
    }

    private static ObjectNode begun(Path file) {
        return JSON.createObjectNode().put("file", file.toString());
    }
}
