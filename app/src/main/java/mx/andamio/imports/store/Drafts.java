package mx.andamio.imports.store;

import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.imports.RowKey;
import mx.andamio.sheets.Difference;
import mx.andamio.sheets.Difference.Change;
import mx.andamio.sheets.Draft;
import mx.andamio.sheets.Field;
import org.jspecify.annotations.Nullable;

/** Rows beside rows. */
final class Drafts {

    private Drafts() {}

    /** The same under another key. */
    static Draft named(Draft of, @Nullable String key) {
        return merged(of, of, Set.of(), key);
    }

    /** The same under a name that no other row of any organ has. */
    static Draft named(Draft of, RowKey key) {
        return named(of, key.word());
    }

    /** The first with these fields of the second. */
    static Draft merged(Draft first, Draft second, Set<Field> fields) {
        return merged(first, second, fields, first.key());
    }

    private static Draft merged(Draft first, Draft second, Set<Field> fields, @Nullable String key) {
        return new Draft(
                first.sheet(),
                first.row(),
                key,
                of(first, second, fields, Field.ORGAN).organ(),
                first.organWritten(),
                of(first, second, fields, Field.LINE).line(),
                of(first, second, fields, Field.TABLE).table(),
                of(first, second, fields, Field.TEXT).text(),
                of(first, second, fields, Field.RESPONSIBLE).responsible(),
                of(first, second, fields, Field.CO_RESPONSIBLE).coResponsible(),
                of(first, second, fields, Field.BASELINE).baseline(),
                of(first, second, fields, Field.TARGET).target(),
                of(first, second, fields, Field.UNIT).unit(),
                of(first, second, fields, Field.DIRECTION).direction(),
                of(first, second, fields, Field.SIGNED_ON).signedOn(),
                of(first, second, fields, Field.DEADLINE).deadline(),
                of(first, second, fields, Field.DEADLINE).precision(),
                of(first, second, fields, Field.STATUS).status(),
                of(first, second, fields, Field.PROGRAMME).programme(),
                of(first, second, fields, Field.NOTES).notes(),
                first.written());
    }

    private static Draft of(Draft first, Draft second, Set<Field> fields, Field field) {
        return fields.contains(field) ? second : first;
    }

    /** Fields in which two drafts differ. */
    static Set<Field> differing(Draft one, Draft other) {
        var first = java.util.List.of(named(one, "same"));
        return Difference.of(first, java.util.List.of(named(other, "same")), first).stream()
                .flatMap(difference -> difference.changes().stream())
                .map(Change::field)
                .collect(Collectors.toSet());
    }
}
