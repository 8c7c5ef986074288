package mx.andamio.support;

import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** What the database says of locks, for tests of two at once. */
public final class Locks {

    private Locks() {}

    /**
     * Whether somebody waits for a lock. Locks are told as they are now; what sessions do would be told, within a transaction, as it was when that first
     * looked.
     */
    public static boolean isSomebodyWaiting(DSLContext database) {
        return database.fetchExists(
                DSL.table(DSL.name("pg_locks")),
                DSL.field(DSL.name("granted"), Boolean.class).isFalse());
    }
}
