package mx.andamio.sessions.store;

import static mx.andamio.sessions.db.Tables.ATTENDANCE;
import static mx.andamio.sessions.db.Tables.SESSION;
import static org.jooq.impl.DSL.select;

import java.util.List;
import mx.andamio.pages.FoldedWords;
import mx.andamio.pages.Searchable;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Looks for sessions by name, place and the people who were there. */
@Component
class SessionSearch implements Searchable {

    private final DSLContext database;

    SessionSearch(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<Hit> search(String folded, int limit) {
        var bySomebody = SESSION.ID.in(
                select(ATTENDANCE.SESSION_ID).from(ATTENDANCE).where(FoldedWords.allIn(ATTENDANCE.FOLDED, folded)));
        return database.selectFrom(SESSION)
                .where(FoldedWords.allIn(SESSION.FOLDED, folded).or(bySomebody))
                .and(SESSION.REMOVED_ON.isNull())
                .orderBy(SESSION.STARTS_ON.desc().nullsLast())
                .limit(limit)
                .fetch(row ->
                        new Hit(row.get(SESSION.NAME), "/sesiones/" + row.get(SESSION.ID), row.get(SESSION.PLACE)));
    }

    @Override
    public String part() {
        return "sessions";
    }

    @Override
    public int rank() {
        return 20;
    }
}
