package mx.andamio.commitments.life;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Ruling;
import org.jspecify.annotations.Nullable;

/** Which commitment waits for which, without cycles: two that wait for each other would both wait for ever. */
public record Dependencies(Set<Edge> edges) {

    /** One commitment waits for another. */
    public record Edge(CommitmentId waits, CommitmentId waitedFor) {}

    public static final Dependencies NONE = new Dependencies(Set.of());

    public Dependencies {
        edges = Set.copyOf(edges);
    }

    /**
     * Adds one; one that is there stays.
     *
     * <p>Refused: {@code dependency.self}, {@code dependency.cycle} with the ids of the circle that it would close, in their order.
     */
    public Ruling<Dependencies> add(Edge edge) {
        if (edge.waits().equals(edge.waitedFor())) {
            return Ruling.refused("dependency.self");
        }
        var back = way(edge.waitedFor(), edge.waits());
        if (!back.isEmpty()) {
            return Ruling.refused(
                    "dependency.cycle",
                    String.join(" → ", back.stream().map(CommitmentId::toString).toList()));
        }
        var more = new HashSet<>(edges);
        more.add(edge);
        return Ruling.granted(new Dependencies(more));
    }

    /** Commitments from one to another, both included; empty where no way leads there. */
    private List<CommitmentId> way(CommitmentId from, CommitmentId to) {
        var next = new HashMap<CommitmentId, List<CommitmentId>>();
        edges.forEach(edge ->
                next.computeIfAbsent(edge.waits(), _ -> new ArrayList<>()).add(edge.waitedFor()));
        var cameFrom = new HashMap<CommitmentId, @Nullable CommitmentId>();
        cameFrom.put(from, null);
        var open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !cameFrom.containsKey(to)) {
            var here = open.removeFirst();
            for (var there : next.getOrDefault(here, List.of())) {
                if (!cameFrom.containsKey(there)) {
                    cameFrom.put(there, here);
                    open.add(there);
                }
            }
        }
        return cameFrom.containsKey(to) ? traced(cameFrom, to) : List.of();
    }

    private static List<CommitmentId> traced(Map<CommitmentId, @Nullable CommitmentId> cameFrom, CommitmentId to) {
        var way = new ArrayList<CommitmentId>();
        for (var at = to; at != null; at = cameFrom.get(at)) {
            way.add(at);
        }
        Collections.reverse(way);
        return way;
    }
}
