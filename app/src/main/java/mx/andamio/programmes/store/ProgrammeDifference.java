package mx.andamio.programmes.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import mx.andamio.pack.Programme;

/** What changes in a programme, in words of data. */
final class ProgrammeDifference {

    private ProgrammeDifference() {}

    static String inWords(Programme before, Programme after) {
        var lines = new ArrayList<String>();
        var old = fields(before);
        fields(after).forEach((field, value) -> {
            var was = old.get(field);
            if (!Objects.equals(was, value)) {
                lines.add("%s: %s → %s".formatted(field, was, value));
            }
        });
        return String.join("; ", lines);
    }

    private static Map<String, String> fields(Programme programme) {
        var fields = new TreeMap<String, String>();
        fields.put("name", programme.name());
        fields.put("responsible", Objects.toString(programme.responsible(), ""));
        fields.put("sources", words(programme.sources()));
        fields.put("figures", words(programme.figures()));
        fields.put("goals", words(programme.goals()));
        fields.put("indicators", words(programme.indicators()));
        fields.put("to_confirm", words(programme.toConfirm()));
        return fields;
    }

    private static String words(List<?> list) {
        return String.join(" | ", list.stream().map(Object::toString).toList());
    }
}
