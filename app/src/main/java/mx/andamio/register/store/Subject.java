package mx.andamio.register.store;

import static mx.andamio.register.db.Tables.ENTRY;

import java.util.Map;
import org.jooq.Field;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** What an entry is about, as its payload says. */
final class Subject {

    private Subject() {}

    /** A commitment by its id, or else an account by its user name, or else null. */
    static Field<String> of(Map<String, ?> payload) {
        return DSL.val(said(payload), ENTRY.ABOUT);
    }

    private static @Nullable String said(Map<String, ?> payload) {
        return payload.get("commitment") instanceof String commitment
                ? commitment
                : payload.get("user_name") instanceof String account ? account : null;
    }
}
