package mx.andamio.bench.measure;

import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the application answers, read. */
final class Answers {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Answers() {}

    static JsonNode read(String answer) {
        return JSON.readTree(answer);
    }

    static List<JsonNode> each(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false).toList();
    }

    /** Values of a table that are empty without a reason; an empty table without one counts too. */
    static long unexplained(String answer) {
        var table = read(answer);
        if (table.get("items").isEmpty()) {
            return table.get("reason").isNull() ? 1 : 0;
        }
        var found = 0L;
        for (var item : table.get("items")) {
            for (var series : item.get("series")) {
                for (var at = 0; at < table.get("periods").size(); at++) {
                    if (series.get("values").get(at).isNull()
                            && series.get("reasons").get(at).isNull()) {
                        found++;
                    }
                }
            }
        }
        return found;
    }
}
