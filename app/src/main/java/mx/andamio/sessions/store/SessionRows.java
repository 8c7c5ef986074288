package mx.andamio.sessions.store;

import static mx.andamio.sessions.db.Tables.ATTENDANCE;
import static mx.andamio.sessions.db.Tables.ATTENDING_ORGAN;
import static mx.andamio.sessions.db.Tables.SESSION;
import static mx.andamio.sessions.db.Tables.SESSION_DAY;
import static mx.andamio.sessions.db.Tables.SOURCE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.max;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.val;
import static org.jooq.impl.DSL.when;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.pack.Folding;
import mx.andamio.sessions.Removal;
import mx.andamio.sessions.SessionFacts;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sessions as rows. */
@Component
class SessionRows {

    private final DSLContext database;
    private final Clock clock;

    SessionRows(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    Optional<UUID> sameSession(UUID series, SessionFacts facts) {
        var inSeries = SESSION.SERIES_ID.eq(series).and(SESSION.SIMULATED.eq(facts.simulated()));
        var told = database.select(SESSION.ID)
                .from(SESSION)
                .join(SOURCE)
                .on(SOURCE.SESSION_ID.eq(SESSION.ID))
                .where(inSeries.and(SOURCE.PAPER_ID.eq(facts.paper())))
                .orderBy(SESSION.CREATED_AT)
                .limit(1)
                .fetchOptional(SESSION.ID);
        if (told.isPresent()) {
            return told;
        }
        if (facts.number() != null) {
            return database.select(SESSION.ID)
                    .from(SESSION)
                    .where(inSeries.and(SESSION.NUMBER.eq(facts.number())))
                    .fetchOptional(SESSION.ID);
        }
        if (facts.days().isEmpty()) {
            return Optional.empty();
        }
        return database.select(SESSION.ID)
                .from(SESSION)
                .where(inSeries.and(SESSION.REMOVED_ON.isNull())
                        .and(SESSION.STARTS_ON.le(facts.days().getLast()))
                        .and(SESSION.ENDS_ON.ge(facts.days().getFirst())))
                .orderBy(SESSION.STARTS_ON)
                .limit(1)
                .fetchOptional(SESSION.ID);
    }

    UUID newSession(UUID series, SessionFacts facts) {
        var id = UUID.randomUUID();
        database.insertInto(SESSION)
                .set(SESSION.ID, id)
                .set(SESSION.SERIES_ID, series)
                .set(SESSION.NUMBER, facts.number())
                .set(SESSION.NAME, facts.name())
                .set(SESSION.SCOPE, facts.scope())
                .set(SESSION.MODE, facts.mode())
                .set(SESSION.PLACE, facts.place())
                .set(SESSION.VENUE, facts.venue())
                .set(SESSION.COMMITMENTS_COUNT, facts.commitmentsCount())
                .set(SESSION.FOLDED, Folding.fold(facts.name() + " " + Objects.toString(facts.place(), "")))
                .set(SESSION.SIMULATED, facts.simulated())
                .set(SESSION.CREATED_AT, clock.instant().atOffset(ZoneOffset.UTC))
                .execute();
        return id;
    }

    /**
     * What an earlier paper gave stays; what it left open is filled.
     *
     * @return whether anything was
     */
    boolean fillIn(UUID id, SessionFacts facts) {
        var gaps = gap(SESSION.SCOPE, facts.scope())
                .or(gap(SESSION.MODE, facts.mode()))
                .or(gap(SESSION.PLACE, facts.place()))
                .or(gap(SESSION.VENUE, facts.venue()))
                .or(gap(SESSION.COMMITMENTS_COUNT, facts.commitmentsCount()));
        return database.update(SESSION)
                        .set(SESSION.SCOPE, coalesce(SESSION.SCOPE, val(facts.scope())))
                        .set(SESSION.MODE, coalesce(SESSION.MODE, val(facts.mode())))
                        .set(
                                SESSION.FOLDED,
                                when(
                                                SESSION.PLACE.isNull(),
                                                SESSION.FOLDED.concat(" " + Folding.fold(orEmpty(facts.place()))))
                                        .otherwise(SESSION.FOLDED))
                        .set(SESSION.PLACE, coalesce(SESSION.PLACE, val(facts.place())))
                        .set(SESSION.VENUE, coalesce(SESSION.VENUE, val(facts.venue())))
                        .set(
                                SESSION.COMMITMENTS_COUNT,
                                coalesce(SESSION.COMMITMENTS_COUNT, val(facts.commitmentsCount())))
                        .set(SESSION.VERSION, SESSION.VERSION.plus(1))
                        .where(SESSION.ID.eq(id).and(gaps))
                        .execute()
                > 0;
    }

    private static <T> Condition gap(Field<T> field, @Nullable T told) {
        return told == null ? falseCondition() : field.isNull();
    }

    private static String orEmpty(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    /** @return whether any day is new */
    boolean addDays(UUID session, SessionFacts facts) {
        var added = 0;
        for (var day : facts.days()) {
            added += database.insertInto(SESSION_DAY)
                    .set(SESSION_DAY.SESSION_ID, session)
                    .set(SESSION_DAY.DAY, day)
                    .onConflictDoNothing()
                    .execute();
        }
        if (added > 0) {
            span(session);
        }
        return added > 0;
    }

    /** Its day and place are those that were planned, and no others. */
    void planned(UUID session, SessionFacts facts) {
        forgetDays(session);
        addDays(session, facts);
        database.update(SESSION)
                .set(SESSION.PLACE, facts.place())
                .set(SESSION.FOLDED, Folding.fold(facts.name() + " " + orEmpty(facts.place())))
                .set(SESSION.VERSION, SESSION.VERSION.plus(1))
                .where(SESSION.ID.eq(session))
                .execute();
    }

    /** What it is called for: the obligations of that session. */
    void follows(UUID session, UUID followed) {
        database.update(SESSION)
                .set(SESSION.FOLLOWS, followed)
                .where(SESSION.ID.eq(session))
                .execute();
    }

    void removed(UUID session, Removal removal) {
        removal(session, removal.on(), removal.by(), removal.why());
    }

    /** Of one that was taken out of the calendar and is there again. */
    void back(UUID session) {
        removal(session, null, null, null);
    }

    private void removal(UUID session, @Nullable LocalDate on, @Nullable String by, @Nullable String why) {
        database.update(SESSION)
                .set(SESSION.REMOVED_ON, on)
                .set(SESSION.REMOVED_BY, by)
                .set(SESSION.REMOVED_WHY, why)
                .set(SESSION.VERSION, SESSION.VERSION.plus(1))
                .where(SESSION.ID.eq(session).and(SESSION.REMOVED_ON.isDistinctFrom(on)))
                .execute();
    }

    /** A day that was planned gives way to those of the first paper that tells any. */
    void forgetPlan(UUID session, SessionFacts facts) {
        if (!facts.days().isEmpty() && !database.fetchExists(SOURCE, SOURCE.SESSION_ID.eq(session))) {
            forgetDays(session);
        }
    }

    private void forgetDays(UUID session) {
        database.deleteFrom(SESSION_DAY)
                .where(SESSION_DAY.SESSION_ID.eq(session))
                .execute();
    }

    private void span(UUID session) {
        var days = database.select(min(SESSION_DAY.DAY), max(SESSION_DAY.DAY))
                .from(SESSION_DAY)
                .where(SESSION_DAY.SESSION_ID.eq(session))
                .fetchSingle();
        @Nullable LocalDate first = days.value1();
        database.update(SESSION)
                .set(SESSION.STARTS_ON, first)
                .set(SESSION.ENDS_ON, days.value2())
                .where(SESSION.ID.eq(session))
                .execute();
    }

    /** @return whether the paper, or anything that it tells of who was there, is new */
    boolean addPaper(UUID session, SessionFacts facts) {
        return addSource(session, facts) + addPeople(session, facts) + addOrgans(session, facts) > 0;
    }

    private int addSource(UUID session, SessionFacts facts) {
        return database.insertInto(SOURCE)
                .set(SOURCE.SESSION_ID, session)
                .set(SOURCE.PAPER_ID, facts.paper())
                .set(SOURCE.LABEL, facts.label())
                .set(SOURCE.PHASE, facts.phase())
                .set(SOURCE.DATED, facts.dated())
                .onConflict(SOURCE.SESSION_ID, SOURCE.PAPER_ID)
                .doUpdate()
                .setAllToExcluded()
                .where(SOURCE.LABEL
                        .isDistinctFrom(excluded(SOURCE.LABEL))
                        .or(SOURCE.PHASE.isDistinctFrom(excluded(SOURCE.PHASE)))
                        .or(SOURCE.DATED.isDistinctFrom(excluded(SOURCE.DATED))))
                .execute();
    }

    private int addPeople(UUID session, SessionFacts facts) {
        var added = 0;
        for (var person : facts.attendance()) {
            added += database.insertInto(ATTENDANCE)
                    .set(ATTENDANCE.ID, UUID.randomUUID())
                    .set(ATTENDANCE.SESSION_ID, session)
                    .set(ATTENDANCE.PERSON, person.person())
                    .set(ATTENDANCE.FOLDED, Folding.fold(person.person()))
                    .set(ATTENDANCE.ROLE, person.role())
                    .set(ATTENDANCE.ORGAN_CODE, person.organCode())
                    .set(ATTENDANCE.ORGAN_NAME, person.organName())
                    .set(ATTENDANCE.PAPER_ID, facts.paper())
                    .onConflictDoNothing()
                    .execute();
        }
        return added;
    }

    private int addOrgans(UUID session, SessionFacts facts) {
        var added = 0;
        for (var organ : facts.organs()) {
            added += database.insertInto(ATTENDING_ORGAN)
                    .set(ATTENDING_ORGAN.SESSION_ID, session)
                    .set(ATTENDING_ORGAN.ORGAN_CODE, organ)
                    .set(ATTENDING_ORGAN.PAPER_ID, facts.paper())
                    .onConflictDoNothing()
                    .execute();
        }
        return added;
    }
}
