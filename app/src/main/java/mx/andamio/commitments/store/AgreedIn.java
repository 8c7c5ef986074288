package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.PROMISE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.select;

import java.util.Collection;
import java.util.UUID;
import mx.andamio.sessions.SessionId;
import org.jooq.Condition;
import org.jooq.Field;

/** Which commitments a session agreed: those that say so, and those that were taken from what a paper promised there. */
final class AgreedIn {

    /** The session that a commitment says; null where it says none. As its index has it. */
    static final Field<String> SAID = jsonbGetAttributeAsText(COMMITMENT.ORIGIN, inline("session"));

    private AgreedIn() {}

    /** By two indexes: one condition with an "or" would read all of them. */
    static Condition these(Collection<SessionId> sessions) {
        var ids = sessions.stream().map(SessionId::value).toArray(UUID[]::new);
        var words = sessions.stream().map(SessionId::toString).toArray(String[]::new);
        return COMMITMENT.ID.in(select(COMMITMENT.ID)
                .from(COMMITMENT)
                .where(SAID.eq(any(words)))
                .union(select(COMMITMENT.ID)
                        .from(COMMITMENT)
                        .join(PROMISE)
                        .on(PROMISE.ID.eq(COMMITMENT.PROMISE_ID))
                        .where(PROMISE.SESSION_ID.eq(any(ids)))));
    }
}
