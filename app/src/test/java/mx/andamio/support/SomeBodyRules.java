package mx.andamio.support;

import static mx.andamio.meetings.db.Tables.BODY_RULE;
import static mx.andamio.sessions.db.Tables.BODY;

import java.util.Objects;
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

    /** Its sessions of a series are called so many days before. */
    public void asksForNotice(String body, String series, int days) {
        say(
                body,
                SAID.formatted("null")
                        .replace("\"noticeDays\": {}", "\"noticeDays\": {\"%s\": %d}".formatted(series, days)));
    }

    /** An institute and its union agree, and name nobody; where they {@code approve}, both agree to the act before it is closed. */
    public void ofTwoParties(String body, boolean approve) {
        say(body, """
                {"meeting": {"members": [], "noticeDays": {}, "namesPeople": false, "approvedBySectors": %s,
                             "act": {"kind": "MINUTA", "signers": ["SECTORS"], "level": "ADVANCED"}},
                 "sectors": [{"code": "INSTITUTE", "name": "IMSS"}, {"code": "UNION", "name": "SNTSS"}], "business": []}
                """.formatted(approve));
    }

    /** From now on nobody takes the place of a member. */
    public void replaceByNoDeputies(String body) {
        set(body, JSONB.valueOf(SAID.formatted("false")));
    }

    /** That body meets as {@link #meetsAgain}, only while something is looked at. */
    public void replaceForAWhile(String body, Runnable look) {
        var before = Objects.requireNonNull(database.select(BODY_RULE.RULES)
                .from(BODY_RULE)
                .where(BODY_RULE.BODY_CODE.eq(body))
                .fetchSingle(BODY_RULE.RULES));
        try {
            set(body, JSONB.valueOf(SAID.formatted("null")));
            look.run();
        } finally {
            set(body, before);
        }
    }

    private void set(String body, JSONB rules) {
        database.update(BODY_RULE)
                .set(BODY_RULE.RULES, rules)
                .where(BODY_RULE.BODY_CODE.eq(body))
                .execute();
    }

    /** It is that of one office, which nobody heads: the next session of all others is none of its own. The installation is shared. */
    public void ofOneOffice(String body) {
        database.update(BODY)
                .set(BODY.OWNER_ORGAN, "R-CENTRO")
                .where(BODY.CODE.eq(body))
                .execute();
    }

    private void say(String body, String rules) {
        database.insertInto(BODY_RULE)
                .set(BODY_RULE.BODY_CODE, body)
                .set(BODY_RULE.RULES, JSONB.valueOf(rules))
                .execute();
    }
}
