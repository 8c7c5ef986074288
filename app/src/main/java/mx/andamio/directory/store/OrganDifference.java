package mx.andamio.directory.store;

import java.util.ArrayList;
import java.util.TreeSet;
import mx.andamio.pack.Organ;

/** What differs between two versions of an organ, field by field. */
final class OrganDifference {

    private OrganDifference() {}

    static String inWords(Organ before, Organ after) {
        var old = OrganPart.fields(before);
        var fresh = OrganPart.fields(after);
        var names = new TreeSet<>(old.keySet());
        names.addAll(fresh.keySet());
        var lines = new ArrayList<String>();
        for (var name : names) {
            var from = old.getOrDefault(name, "");
            var to = fresh.getOrDefault(name, "");
            if (!from.equals(to)) {
                lines.add("%s: %s → %s".formatted(name, from.isEmpty() ? "—" : from, to.isEmpty() ? "—" : to));
            }
        }
        return String.join("; ", lines);
    }
}
