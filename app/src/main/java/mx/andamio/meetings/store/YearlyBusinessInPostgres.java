package mx.andamio.meetings.store;

import static mx.andamio.meetings.db.Tables.AGENDA;
import static mx.andamio.meetings.db.Tables.ITEM;
import static org.jooq.impl.DSL.any;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.meetings.YearlyBusiness;
import mx.andamio.pack.LineSet;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.Sessions;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class YearlyBusinessInPostgres implements YearlyBusiness {

    /** A body of this kind meets once or twice a year. */
    private static final int SESSIONS = 500;

    private final DSLContext database;
    private final BodyRuleRows rules;
    private final Sessions sessions;

    YearlyBusinessInPostgres(DSLContext database, BodyRuleRows rules, Sessions sessions) {
        this.database = database;
        this.rules = rules;
        this.sessions = sessions;
    }

    @Override
    public List<LineSet.Line> missing(Session session) {
        var business = rules.of(session.bodyCode()).business();
        if (business.isEmpty() || session.days().isEmpty()) {
            return List.of();
        }
        var year = session.days().getFirst().getYear();
        var all = sessions.sessions(session.bodyCode(), 0, SESSIONS);
        var those = Stream.concat(
                        Stream.of(session.id().value()),
                        all.items().stream()
                                .filter(one -> one.startsOn() != null
                                        && Objects.requireNonNull(one.startsOn())
                                                        .getYear()
                                                == year)
                                .map(one -> one.id().value()))
                .toArray(UUID[]::new);
        var treated = new HashSet<>(database.selectDistinct(ITEM.BUSINESS)
                .from(ITEM)
                .join(AGENDA)
                .on(AGENDA.SESSION_ID.eq(ITEM.SESSION_ID))
                .where(ITEM.SESSION_ID.eq(any(those)))
                .and(ITEM.DROPPED_ON.isNull())
                .and(ITEM.BUSINESS.isNotNull())
                .fetch(ITEM.BUSINESS));
        return business.stream().filter(one -> !treated.contains(one.code())).toList();
    }
}
