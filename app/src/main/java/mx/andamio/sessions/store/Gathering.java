package mx.andamio.sessions.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.pack.Folding;
import mx.andamio.sessions.Session.Attendant;
import mx.andamio.sessions.Session.Present;
import mx.andamio.sessions.Session.Role;

/** Who was there, from what each paper tells. */
final class Gathering {

    /** A paper may not name the organ: then any will do. */
    private static final String NO_ORGAN = "";

    private Gathering() {}

    /** One person as one paper tells. */
    record Told(Attendant attendant, UUID paper) {

        String name() {
            return Folding.fold(attendant.person());
        }

        String organ() {
            return Objects.requireNonNullElse(
                    attendant.organCode(), Objects.requireNonNullElse(attendant.organName(), NO_ORGAN));
        }
    }

    /** In the order in which their names come. */
    static List<Present> of(List<Told> told) {
        var names = new LinkedHashMap<String, List<Told>>();
        told.forEach(
                one -> names.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(one));
        return names.values().stream().flatMap(Gathering::ofName).toList();
    }

    private static Stream<Present> ofName(List<Told> told) {
        var organs = told.stream()
                .map(Told::organ)
                .filter(organ -> !organ.equals(NO_ORGAN))
                .distinct()
                .count();
        if (organs <= 1) {
            return Stream.of(one(told, false));
        }
        var apart = new LinkedHashMap<String, List<Told>>();
        told.forEach(one ->
                apart.computeIfAbsent(one.organ(), _ -> new ArrayList<>()).add(one));
        return apart.values().stream().map(ofOrgan -> one(ofOrgan, true));
    }

    private static Present one(List<Told> told, boolean namesake) {
        var first = told.getFirst().attendant();
        var placed = told.stream()
                .map(Told::attendant)
                .filter(attendant -> attendant.organName() != null)
                .findFirst()
                .orElse(first);
        return new Present(first.person(), placed.organCode(), placed.organName(), namesake, roles(told));
    }

    private static List<Role> roles(List<Told> told) {
        var papers = new LinkedHashMap<String, List<UUID>>();
        var words = new LinkedHashMap<String, String>();
        for (var one : told) {
            var role = Objects.requireNonNullElse(one.attendant().role(), "");
            var key = Folding.fold(role);
            words.putIfAbsent(key, role);
            papers.computeIfAbsent(key, _ -> new ArrayList<>()).add(one.paper());
        }
        return papers.entrySet().stream()
                .map(entry -> {
                    var role = words.get(entry.getKey());
                    return new Role(role == null || role.isEmpty() ? null : role, List.copyOf(entry.getValue()));
                })
                .toList();
    }
}
