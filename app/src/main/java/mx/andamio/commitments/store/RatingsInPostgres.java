package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static org.jooq.impl.DSL.any;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Rated;
import mx.andamio.commitments.Ratings;
import mx.andamio.commitments.ratings.SideBySide;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class RatingsInPostgres implements Ratings {

    private final DSLContext database;
    private final RatedCases cases;
    private final Clock clock;
    private final ZoneId zone;

    RatingsInPostgres(DSLContext database, RatedCases cases, Clock clock, @Value("${andamio.zone}") String zone) {
        this.database = database;
        this.cases = cases;
        this.clock = clock;
        this.zone = ZoneId.of(zone);
    }

    @Override
    public Map<CommitmentId, SideBySide> of(Collection<CommitmentId> ids, LocalDate day) {
        var followed = cases.of(ids.stream().map(CommitmentId::value).toList());
        var ratings = new LinkedHashMap<CommitmentId, SideBySide>();
        for (var id : ids) {
            var one = followed.get(id.value());
            if (one != null) {
                ratings.put(id, one.on(day));
            }
        }
        return ratings;
    }

    @Override
    public List<Rated> rated(Collection<CommitmentId> ids) {
        var found = database.selectFrom(COMMITMENT)
                .where(COMMITMENT.ID.eq(
                        any(ids.stream().map(CommitmentId::value).toArray(UUID[]::new))))
                .fetchMap(row -> new CommitmentId(row.get(COMMITMENT.ID)), CommitmentRows::commitment);
        return today(ids).entrySet().stream()
                .filter(one -> found.containsKey(one.getKey()))
                .map(one -> new Rated(Objects.requireNonNull(found.get(one.getKey())), one.getValue()))
                .toList();
    }

    @Override
    public Map<CommitmentId, SideBySide> today(Collection<CommitmentId> ids) {
        return of(ids, LocalDate.now(clock.withZone(zone)));
    }
}
