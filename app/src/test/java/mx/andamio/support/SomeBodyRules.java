package mx.andamio.support;

import static mx.andamio.meetings.db.Tables.BODY_RULE;

import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;

/** Rules of bodies that no pack has. */
@Component
public class SomeBodyRules {

    private static final String SAID = """
            {"meeting": {"members": [], "noticeDays": {}, "deputies": %s, "quorum": {
                "first": {"members": {"more": true, "count": 1, "of": 2}},
                "second": {"members": {"more": false, "count": 1}, "afterMinutes": 0},
                "items": []}},
             "sectors": [], "business": []}
            """;

    private final DSLContext database;

    SomeBodyRules(DSLContext database) {
        this.database = database;
    }

    /** More than half of the members; one is enough after a second call, which may follow at once. */
    public void meetsAgain(String body) {
        say(body, SAID.formatted("null"));
    }

    /** The same, and nobody takes the place of a member. */
    public void admitsNoDeputies(String body) {
        say(body, SAID.formatted("false"));
    }

    private void say(String body, String rules) {
        database.insertInto(BODY_RULE)
                .set(BODY_RULE.BODY_CODE, body)
                .set(BODY_RULE.RULES, JSONB.valueOf(rules))
                .execute();
    }
}
