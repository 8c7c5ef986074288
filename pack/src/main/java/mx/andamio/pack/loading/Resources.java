package mx.andamio.pack.loading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The values that references may point to, by resource and column. */
final class Resources {

    /** Every organ, whatever its file. */
    static final String ORGANS = "organs";

    /** Every post, those of the rules included. */
    static final String POSTS = "posts";

    static final String SOURCES = "sources";

    private final Map<String, Set<String>> values = new HashMap<>();
    private final Set<String> declared = new HashSet<>();
    private final Set<String> unavailable = new HashSet<>();

    /** Part of the resource could not be read: that fault is enough, one for every reference into it helps nobody. */
    void unavailable(String resource) {
        unavailable.add(resource);
    }

    void declare(String resource, String field) {
        declared.add(resource);
        values.putIfAbsent(resource + "." + field, new HashSet<>());
    }

    void add(String resource, String field, String value) {
        values.computeIfAbsent(resource + "." + field, ignored -> new HashSet<>())
                .add(value);
    }

    void addAll(Table table, String resource) {
        for (TableSchema.Field field : table.schema().fields()) {
            int column = table.schema().column(field.name());
            if (field.unique()) {
                declare(resource, field.name());
                table.rows()
                        .forEach(row -> add(resource, field.name(), row.cells().get(column)));
            }
        }
    }

    /** Checks every foreign key of the table. */
    void check(Table table, Faults faults) {
        for (TableSchema.ForeignKey key : table.schema().foreignKeys()) {
            int column = table.schema().column(key.field());
            Set<String> known = known(key.resource(), key.target());
            for (Table.Row row : table.rows()) {
                String value = row.cells().get(column);
                if (!value.isEmpty()) {
                    check(known, key.resource(), value, table.place(row, key.field()), faults);
                }
            }
        }
    }

    void check(List<NodeCheck.Reference> references, Faults faults) {
        for (NodeCheck.Reference reference : references) {
            check(reference.resource(), "code", reference.value(), reference.place(), faults);
        }
    }

    void check(String resource, String field, String value, Faults.Place place, Faults faults) {
        check(known(resource, field), resource, value, place, faults);
    }

    /** Whether it is there, or nobody can tell. */
    boolean mayHave(String resource, String field, String value) {
        return known(resource, field).contains(value) || !isAvailable(resource);
    }

    private void check(Set<String> known, String resource, String value, Faults.Place place, Faults faults) {
        if (!known.contains(value) && isAvailable(resource)) {
            faults.at(place, FaultCode.UNKNOWN_REFERENCE, value, resource);
        }
    }

    /** Organ files have names of their own, and posts follow from organs: without all organs neither can be judged. */
    private boolean isAvailable(String resource) {
        boolean ofOrgans = resource.equals(POSTS) || !declared.contains(resource);
        return !unavailable.contains(resource) && !(ofOrgans && unavailable.contains(ORGANS));
    }

    private Set<String> known(String resource, String field) {
        return values.getOrDefault(resource + "." + field, Set.of());
    }
}
