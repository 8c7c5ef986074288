package mx.andamio.library.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.register.Reason;

/** Why a file was refused, as a value of the address to which a delivery leads: code, what fills its words, and the file's name last. */
final class RefusedFile {

    /** How many places the words of each have besides the file's name. */
    private static final Map<String, Integer> PLACES = Map.ofEntries(
            Map.entry("paper.empty", 0),
            Map.entry("paper.too_large", 0),
            Map.entry("paper.binary", 0),
            Map.entry("paper.encoding", 0),
            Map.entry("paper.encrypted", 1),
            Map.entry("paper.no_text", 1),
            Map.entry("paper.damaged", 1),
            Map.entry("paper.too_many_pages", 2),
            Map.entry("paper.too_dense", 1),
            Map.entry("paper.old_word", 0),
            Map.entry("paper.other_format", 1));

    private RefusedFile() {}

    static String line(Reason reason) {
        var line = new StringBuilder(reason.code());
        var fills = reason.parameters();
        // The sign of a ratio looks like a colon and parts nothing.
        fills.subList(1, fills.size()).forEach(fill -> line.append(':').append(fill.replace(':', '\u2236')));
        return line.append(':').append(fills.getFirst()).toString();
    }

    /** Empty for what no delivery writes. */
    static Optional<Reason> reason(String line) {
        var places = PLACES.get(line.split(":", 2)[0]);
        if (places == null) {
            return Optional.empty();
        }
        var parts = List.of(line.split(":", places + 2));
        if (parts.size() < places + 2) {
            return Optional.empty();
        }
        var fills = new ArrayList<>(List.of(parts.getLast()));
        fills.addAll(parts.subList(1, places + 1));
        return Optional.of(new Reason(parts.getFirst(), Reason.Kind.USER, fills));
    }
}
