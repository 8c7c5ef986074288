package mx.andamio.commitments.store;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Ratings;
import mx.andamio.commitments.ratings.RatingRules;
import mx.andamio.commitments.ratings.SideBySide;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

@Component
class RatingsInPostgres implements Ratings {

    private final RatedCases cases;
    private final Clock clock;
    private final ZoneId zone;

    RatingsInPostgres(RatedCases cases, Clock clock, @Value("${andamio.zone}") String zone) {
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
                ratings.put(id, one.on(day, RatingRules.DEFAULT));
            }
        }
        return ratings;
    }

    @Override
    public Map<CommitmentId, SideBySide> today(Collection<CommitmentId> ids) {
        return of(ids, LocalDate.now(clock.withZone(zone)));
    }
}
