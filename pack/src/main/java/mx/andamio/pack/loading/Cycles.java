package mx.andamio.pack.loading;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Finds entries that are above themselves. */
final class Cycles {

    private Cycles() {}

    /** Each cycle is said once, at its first entry in the order of {@code places}. */
    static void check(Map<String, String> parents, Map<String, Faults.Place> places, Faults faults) {
        Set<String> done = new HashSet<>();
        places.forEach((code, place) -> {
            List<String> path = new ArrayList<>();
            String at = code;
            while (parents.containsKey(at) && !done.contains(at) && !path.contains(at)) {
                path.add(at);
                at = parents.getOrDefault(at, "");
            }
            if (path.contains(at)) {
                List<String> cycle = path.subList(path.indexOf(at), path.size());
                String circle = String.join(" → ", cycle) + " → " + at;
                faults.at(places.getOrDefault(at, place), FaultCode.CYCLE, at, circle);
            }
            done.addAll(path);
        });
    }
}
