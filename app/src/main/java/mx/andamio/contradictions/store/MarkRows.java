package mx.andamio.contradictions.store;

import static mx.andamio.contradictions.db.Tables.MARK;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.contradictions.Contradictions.NewMark;
import mx.andamio.contradictions.Mark;
import mx.andamio.contradictions.store.FoundRows.Found;
import org.jooq.DSLContext;
import org.jooq.Record;

/** What people said of contradictions, as rows. */
final class MarkRows {

    private final DSLContext database;

    MarkRows(DSLContext database) {
        this.database = database;
    }

    /** By contradiction, the latest first. */
    Map<UUID, List<Mark>> of(Collection<Found> found) {
        var today = found.stream().collect(Collectors.toMap(Found::id, Found::fingerprint));
        return database.selectFrom(MARK)
                .where(MARK.CONTRADICTION.in(today.keySet()))
                .orderBy(MARK.MARKED_AT.desc(), MARK.ID)
                .fetchGroups(
                        row -> row.get(MARK.CONTRADICTION),
                        row -> mark(row, row.get(MARK.FINGERPRINT).equals(today.get(row.get(MARK.CONTRADICTION)))));
    }

    /** @return false when somebody marked it already */
    boolean add(UUID id, Found found, NewMark mark, Instant at, String by) {
        return database.insertInto(MARK)
                        .set(MARK.ID, id)
                        .set(MARK.CONTRADICTION, found.id())
                        .set(MARK.FINGERPRINT, found.fingerprint())
                        .set(MARK.VERDICT, mark.verdict().name())
                        .set(MARK.WORDS, mark.words().strip())
                        .set(MARK.RIGHT_SOURCE, mark.rightSource())
                        .set(MARK.MARKED_AT, at.atOffset(ZoneOffset.UTC))
                        .set(MARK.MARKED_BY, by)
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    /** @return false when it was withdrawn already */
    boolean withdraw(UUID id, String why) {
        return database.update(MARK)
                        .set(MARK.WITHDRAWN_WHY, why.strip())
                        .where(MARK.ID.eq(id).and(MARK.WITHDRAWN_WHY.isNull()))
                        .execute()
                == 1;
    }

    private static Mark mark(Record row, boolean holds) {
        return new Mark(
                row.get(MARK.ID),
                Mark.Verdict.valueOf(row.get(MARK.VERDICT)),
                row.get(MARK.WORDS),
                row.get(MARK.RIGHT_SOURCE),
                row.get(MARK.MARKED_AT).toInstant(),
                row.get(MARK.MARKED_BY),
                holds,
                row.get(MARK.WITHDRAWN_WHY));
    }
}
