package mx.andamio.sheets;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What importing a file again would change, for one commitment: what the file said before, what stands now, and what the file says. A change that a
 * person made since is never overwritten in silence.
 *
 * @param key of the commitment
 * @param changes fields in which the three differ, in the order of {@link Field}
 */
public record Difference(String key, Kind kind, List<Change> changes) {

    /** What is to be done. */
    public enum Kind {
        /** The file has it for the first time. */
        NEW,
        /** The file had it and has it no more. */
        GONE,
        UNCHANGED,
        /** Only the file changed: may be taken. */
        CHANGED_IN_FILE,
        /** Only a person changed it since: stays. */
        CHANGED_BY_HAND,
        /** Both changed, in different fields: what the file changed may be taken, the rest stays. */
        CHANGED_APART,
        /** Both changed the same field to different values: a person decides. */
        CONFLICT
    }

    /**
     * One field.
     *
     * @param before what the file said when it was imported last, null for nothing
     * @param now what stands
     * @param file what the file says
     */
    public record Change(
            Field field,
            @Nullable String before,
            @Nullable String now,
            @Nullable String file) {

        /** Whether a person changed it since. */
        public boolean byHand() {
            return !Objects.equals(before, now);
        }

        /** Whether the file changed it. */
        public boolean inFile() {
            return !Objects.equals(before, file);
        }

        /** Whether both did, and not alike. */
        public boolean conflict() {
            return byHand() && inFile() && !Objects.equals(now, file);
        }
    }

    public Difference {
        changes = List.copyOf(changes);
    }

    /**
     * Differences by key, in the order of the new file, then what it has no more.
     *
     * @param before drafts of the earlier import, empty for the first
     * @param now drafts of what stands, by whoever entered it
     * @param file drafts of the new file; those without a key are left out, they have a fault
     */
    public static List<Difference> of(List<Draft> before, List<Draft> now, List<Draft> file) {
        Map<String, Draft> earlier = byKey(before);
        Map<String, Draft> current = byKey(now);
        Map<String, Draft> coming = byKey(file);
        Set<String> keys = new LinkedHashSet<>(coming.keySet());
        keys.addAll(earlier.keySet());
        List<Difference> differences = new ArrayList<>();
        for (String key : keys) {
            differences.add(of(key, earlier.get(key), current.get(key), coming.get(key)));
        }
        return differences;
    }

    private static Difference of(String key, @Nullable Draft before, @Nullable Draft now, @Nullable Draft file) {
        if (file == null) {
            return new Difference(key, Kind.GONE, List.of());
        }
        if (now == null) {
            // imported before and deleted since: the file would bring it back, and a person decides
            return new Difference(key, before == null ? Kind.NEW : Kind.CONFLICT, List.of());
        }
        List<Change> changes = new ArrayList<>();
        for (Field field : Field.values()) {
            // entered by hand and never imported: what stands is not known to come from a file, so any difference is a
            // conflict
            String was = before == null ? null : value(before, field);
            Change change = new Change(field, was, value(now, field), value(file, field));
            boolean differs =
                    before == null ? !Objects.equals(change.now(), change.file()) : change.byHand() || change.inFile();
            if (differs) {
                changes.add(change);
            }
        }
        return new Difference(key, before == null ? unknown(changes) : kind(changes), changes);
    }

    private static Kind unknown(List<Change> changes) {
        return changes.isEmpty() ? Kind.UNCHANGED : Kind.CONFLICT;
    }

    private static Kind kind(List<Change> changes) {
        boolean conflict = changes.stream().anyMatch(Change::conflict);
        boolean hand = changes.stream().anyMatch(c -> c.byHand() && !c.inFile());
        boolean file = changes.stream().anyMatch(c -> c.inFile() && !c.byHand());
        if (conflict) {
            return Kind.CONFLICT;
        }
        if (hand && file) {
            return Kind.CHANGED_APART;
        }
        return hand ? Kind.CHANGED_BY_HAND : file ? Kind.CHANGED_IN_FILE : Kind.UNCHANGED;
    }

    private static Map<String, Draft> byKey(List<Draft> drafts) {
        Map<String, Draft> byKey = new LinkedHashMap<>();
        drafts.forEach(d -> {
            String key = d.key();
            if (key != null) {
                byKey.putIfAbsent(key, d);
            }
        });
        return byKey;
    }

    /** What a commitment says in a field, so that equal values are equal texts; null for nothing. */
    static @Nullable String value(Draft d, Field field) {
        return switch (field) {
            case ORGAN -> d.organ();
            case LINE -> d.line();
            case TABLE -> d.table();
            case TEXT -> d.text();
            case RESPONSIBLE -> d.responsible();
            case CO_RESPONSIBLE -> d.coResponsible();
            case BASELINE -> plain(d.baseline());
            case TARGET -> plain(d.target());
            case UNIT -> d.unit();
            case DIRECTION -> text(d.direction());
            case SIGNED_ON -> text(d.signedOn());
            case DEADLINE -> text(d.deadline());
            case STATUS -> d.status();
            case PROGRAMME -> d.programme();
            case NOTES -> d.notes();
            case KEY, HOSPITAL, ORGAN_TYPE -> null;
        };
    }

    private static @Nullable String plain(@Nullable BigDecimal number) {
        return number == null
                ? null
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }
}
