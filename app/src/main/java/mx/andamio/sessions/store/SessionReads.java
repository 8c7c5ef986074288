package mx.andamio.sessions.store;

import static mx.andamio.sessions.db.Tables.ATTENDANCE;
import static mx.andamio.sessions.db.Tables.ATTENDING_ORGAN;
import static mx.andamio.sessions.db.Tables.BODY;
import static mx.andamio.sessions.db.Tables.SERIES;
import static mx.andamio.sessions.db.Tables.SESSION;
import static mx.andamio.sessions.db.Tables.SESSION_DAY;
import static mx.andamio.sessions.db.Tables.SOURCE;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.min;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.select;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.sum;
import static org.jooq.impl.DSL.when;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.pages.Slice;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.Numbered;
import mx.andamio.sessions.Removal;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.Session.Attendant;
import mx.andamio.sessions.Session.Present;
import mx.andamio.sessions.Session.Source;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionLine;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.OrderField;
import org.jooq.Record;
import org.jooq.Record2;
import org.jooq.SelectField;
import org.jooq.SelectOnConditionStep;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads bodies and sessions. */
@Component
class SessionReads {

    private static final Field<Integer> ORGANS = field(select(countDistinct(ATTENDING_ORGAN.ORGAN_CODE))
                    .from(ATTENDING_ORGAN)
                    .where(ATTENDING_ORGAN.SESSION_ID.eq(SESSION.ID)))
            .as("organs");
    private static final Field<Integer> PEOPLE = people().as("people");
    private static final Field<LocalDate> FIRST_PAPER =
            field(select(min(SOURCE.DATED)).from(SOURCE).where(SOURCE.SESSION_ID.eq(SESSION.ID)));
    private static final Field<LocalDate> DATED = FIRST_PAPER.as("dated");
    private static final List<OrderField<?>> NEWEST_FIRST = List.of(
            coalesce(SESSION.STARTS_ON, FIRST_PAPER).desc().nullsLast(),
            SESSION.NUMBER.desc().nullsLast(),
            SESSION.ID);
    private static final Field<Integer> SESSIONS = field(selectCount()
                    .from(SESSION)
                    .join(SERIES)
                    .on(SERIES.ID.eq(SESSION.SERIES_ID))
                    .where(SERIES.BODY_CODE.eq(BODY.CODE).and(SESSION.REMOVED_ON.isNull())))
            .as("sessions");

    private static final Condition STANDS = SESSION.REMOVED_ON.isNull();

    /** Nobody plans more at once. */
    private static final int MOST_AHEAD = 100;

    private final DSLContext database;

    SessionReads(DSLContext database) {
        this.database = database;
    }

    /** As {@link Gathering} counts them: a name once, or once for each organ with which it stands. */
    private static Field<Integer> people() {
        var organ = coalesce(ATTENDANCE.ORGAN_CODE, ATTENDANCE.ORGAN_NAME);
        var organs = countDistinct(organ);
        var withoutOrgan = count().filterWhere(organ.isNull());
        var ofName = when(organs.le(1), inline(1))
                .otherwise(organs.plus(when(withoutOrgan.gt(0), inline(1)).otherwise(inline(0))))
                .as("of_name");
        var names = select(ofName)
                .from(ATTENDANCE)
                .where(ATTENDANCE.SESSION_ID.eq(SESSION.ID))
                .groupBy(ATTENDANCE.FOLDED)
                .asTable("names");
        return field(select(coalesce(sum(names.field(ofName)), inline(BigDecimal.ZERO))
                        .cast(SQLDataType.INTEGER))
                .from(names));
    }

    List<MeetingBody> bodies(Condition condition) {
        var series = database.select(SERIES.BODY_CODE, SERIES.NAME)
                .from(SERIES)
                .join(BODY)
                .on(BODY.CODE.eq(SERIES.BODY_CODE))
                // Of a closed body those that it kept to the end.
                .where(SERIES.VALID_TO.isNull().or(SERIES.VALID_TO.eq(BODY.VALID_TO)))
                .orderBy(SERIES.POSITION, SERIES.NAME)
                .fetchGroups(SERIES.BODY_CODE, SERIES.NAME);
        return database.select(BODY.asterisk(), SESSIONS)
                .from(BODY)
                .where(condition)
                .orderBy(BODY.VALID_TO.desc().nullsFirst(), BODY.POSITION, BODY.NAME)
                .fetch(row -> new MeetingBody(
                        row.get(BODY.CODE),
                        row.get(BODY.NAME),
                        row.get(BODY.KIND),
                        row.get(BODY.SCOPE),
                        row.get(BODY.REGION),
                        row.get(BODY.OWNER_ORGAN),
                        row.get(BODY.FOLIO_PATTERN),
                        Arrays.asList(row.get(BODY.CONVENES)),
                        series.getOrDefault(row.get(BODY.CODE), List.of()),
                        Arrays.asList(row.get(BODY.TO_CONFIRM)),
                        row.get(BODY.VALID_TO),
                        row.get(SESSIONS)));
    }

    Map<SessionId, String> bodiesOf(Collection<SessionId> ids) {
        return database.select(SESSION.ID, SERIES.BODY_CODE)
                .from(SESSION)
                .join(SERIES)
                .on(SERIES.ID.eq(SESSION.SERIES_ID))
                .where(SESSION.ID.eq(any(ids.stream().map(SessionId::value).toArray(UUID[]::new))))
                .fetchMap(row -> new SessionId(row.value1()), Record2::value2);
    }

    Slice<SessionLine> sessions(@Nullable String bodyCode, int page, int size) {
        Slice.check(page, size);
        var condition = STANDS.and(bodyCode == null ? noCondition() : SERIES.BODY_CODE.eq(bodyCode));
        var items = lines().where(condition)
                .orderBy(NEWEST_FIRST)
                .offset((long) page * size)
                .limit(size)
                .fetch(SessionReads::line);
        var total = database.selectCount()
                .from(SESSION)
                .join(SERIES)
                .on(SERIES.ID.eq(SESSION.SERIES_ID))
                .where(condition)
                .fetchSingle()
                .value1();
        return new Slice<>(items, total);
    }

    List<SessionLine> ahead(LocalDate from) {
        return lines().where(SESSION.STARTS_ON.ge(from).and(STANDS))
                .orderBy(SESSION.STARTS_ON, SESSION.ID)
                .limit(MOST_AHEAD)
                .fetch(SessionReads::line);
    }

    /** Of the same series, on a day before that one's; the latest first. */
    List<SessionId> earlier(SessionId id) {
        var other = SESSION.as("other");
        return database.select(other.ID)
                .from(SESSION)
                .join(other)
                .on(other.SERIES_ID.eq(SESSION.SERIES_ID).and(other.STARTS_ON.lt(SESSION.STARTS_ON)))
                .where(SESSION.ID.eq(id.value()).and(other.REMOVED_ON.isNull()))
                .orderBy(other.STARTS_ON.desc(), other.ID)
                .fetch(row -> new SessionId(row.value1()));
    }

    List<Numbered> numbered(Condition which) {
        return lines(SERIES.NAME)
                .where(which.and(STANDS).and(SESSION.NUMBER.isNotNull()))
                .orderBy(SESSION.STARTS_ON.asc().nullsLast(), SESSION.ID)
                .fetch(row -> new Numbered(line(row), row.get(SERIES.NAME), row.get(SESSION.NUMBER)));
    }

    /** Of the same series, on a day after that one's; the first of them. */
    Optional<LocalDate> next(SessionId id) {
        var other = SESSION.as("other");
        return database.select(min(other.STARTS_ON))
                .from(SESSION)
                .join(other)
                .on(other.SERIES_ID.eq(SESSION.SERIES_ID).and(other.STARTS_ON.gt(SESSION.STARTS_ON)))
                .where(SESSION.ID.eq(id.value()).and(other.REMOVED_ON.isNull()))
                .fetchOptional(row -> row.value1());
    }

    /** Those that no paper tells of. */
    List<SessionLine> planned(String body) {
        var told = exists(selectOne().from(SOURCE).where(SOURCE.SESSION_ID.eq(SESSION.ID)));
        return lines().where(BODY.CODE.eq(body).and(STANDS).andNot(told))
                .orderBy(SESSION.STARTS_ON, SESSION.ID)
                .limit(MOST_AHEAD)
                .fetch(SessionReads::line);
    }

    List<Calendar.Removed> removed(String body) {
        return lines().where(BODY.CODE.eq(body).andNot(STANDS))
                .orderBy(SESSION.REMOVED_ON.desc(), SESSION.ID)
                .limit(MOST_AHEAD)
                .fetch(row -> new Calendar.Removed(line(row), Objects.requireNonNull(removal(row))));
    }

    private static @Nullable Removal removal(Record row) {
        var on = row.get(SESSION.REMOVED_ON);
        return on == null ? null : new Removal(on, row.get(SESSION.REMOVED_BY), row.get(SESSION.REMOVED_WHY));
    }

    List<SessionLine> attendedBy(String organCode) {
        return lines().where(SESSION.ID
                        .in(select(ATTENDING_ORGAN.SESSION_ID)
                                .from(ATTENDING_ORGAN)
                                .where(ATTENDING_ORGAN.ORGAN_CODE.eq(organCode)))
                        .or(SESSION.ID.in(select(ATTENDANCE.SESSION_ID)
                                .from(ATTENDANCE)
                                .where(ATTENDANCE.ORGAN_CODE.eq(organCode)))))
                .orderBy(NEWEST_FIRST)
                .fetch(SessionReads::line);
    }

    Optional<SessionLine> line(UUID id) {
        return lines().where(SESSION.ID.eq(id)).fetchOptional(SessionReads::line);
    }

    private SelectOnConditionStep<Record> lines(SelectField<?>... more) {
        return database.select(SESSION.asterisk(), BODY.CODE, BODY.NAME, ORGANS, PEOPLE, DATED)
                .select(more)
                .from(SESSION)
                .join(SERIES)
                .on(SERIES.ID.eq(SESSION.SERIES_ID))
                .join(BODY)
                .on(BODY.CODE.eq(SERIES.BODY_CODE));
    }

    private static SessionLine line(Record row) {
        return new SessionLine(
                new SessionId(row.get(SESSION.ID)),
                row.get(BODY.CODE),
                row.get(BODY.NAME),
                row.get(SESSION.NAME),
                row.get(SESSION.NUMBER),
                row.get(SESSION.STARTS_ON),
                row.get(SESSION.ENDS_ON),
                row.get(SESSION.PLACE),
                row.get(ORGANS),
                row.get(PEOPLE),
                row.get(DATED),
                row.get(SESSION.SIMULATED));
    }

    Optional<Session> session(SessionId id) {
        return database.select(SESSION.asterisk(), SERIES.NAME, BODY.CODE, BODY.NAME)
                .from(SESSION)
                .join(SERIES)
                .on(SERIES.ID.eq(SESSION.SERIES_ID))
                .join(BODY)
                .on(BODY.CODE.eq(SERIES.BODY_CODE))
                .where(SESSION.ID.eq(id.value()))
                .fetchOptional(this::whole);
    }

    private Session whole(Record row) {
        var id = row.get(SESSION.ID);
        return new Session(
                new SessionId(id),
                row.get(BODY.CODE),
                row.get(BODY.NAME),
                row.get(SERIES.NAME),
                row.get(SESSION.NUMBER),
                row.get(SESSION.NAME),
                row.get(SESSION.SCOPE),
                row.get(SESSION.MODE),
                database.select(SESSION_DAY.DAY)
                        .from(SESSION_DAY)
                        .where(SESSION_DAY.SESSION_ID.eq(id))
                        .orderBy(SESSION_DAY.DAY)
                        .fetch(SESSION_DAY.DAY),
                row.get(SESSION.PLACE),
                row.get(SESSION.VENUE),
                row.get(SESSION.COMMITMENTS_COUNT),
                database.selectDistinct(ATTENDING_ORGAN.ORGAN_CODE)
                        .from(ATTENDING_ORGAN)
                        .where(ATTENDING_ORGAN.SESSION_ID.eq(id))
                        .orderBy(ATTENDING_ORGAN.ORGAN_CODE)
                        .fetch(ATTENDING_ORGAN.ORGAN_CODE),
                attendance(id),
                sources(id),
                removal(row),
                follows(row),
                row.get(SESSION.SIMULATED));
    }

    private static @Nullable SessionId follows(Record row) {
        @Nullable UUID follows = row.get(SESSION.FOLLOWS);
        return follows == null ? null : new SessionId(follows);
    }

    private List<Present> attendance(UUID id) {
        var told = database.select(ATTENDANCE.asterisk())
                .from(ATTENDANCE)
                .join(SOURCE)
                .on(SOURCE.SESSION_ID.eq(ATTENDANCE.SESSION_ID).and(SOURCE.PAPER_ID.eq(ATTENDANCE.PAPER_ID)))
                .where(ATTENDANCE.SESSION_ID.eq(id))
                .orderBy(ATTENDANCE.PERSON, SOURCE.DATED, SOURCE.LABEL, ATTENDANCE.ID)
                .fetch(row -> new Gathering.Told(
                        new Attendant(
                                row.get(ATTENDANCE.PERSON),
                                row.get(ATTENDANCE.ROLE),
                                row.get(ATTENDANCE.ORGAN_CODE),
                                row.get(ATTENDANCE.ORGAN_NAME)),
                        row.get(ATTENDANCE.PAPER_ID)));
        return Gathering.of(told);
    }

    private List<Source> sources(UUID id) {
        return database.selectFrom(SOURCE)
                .where(SOURCE.SESSION_ID.eq(id))
                .orderBy(SOURCE.DATED, SOURCE.LABEL)
                .fetch(row -> new Source(
                        row.get(SOURCE.PAPER_ID), row.get(SOURCE.LABEL), row.get(SOURCE.PHASE), row.get(SOURCE.DATED)));
    }
}
