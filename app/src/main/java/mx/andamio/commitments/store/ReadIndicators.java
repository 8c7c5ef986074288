package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.GoalIndicators;
import mx.andamio.commitments.GoalIndicators.Reading;
import mx.andamio.commitments.GoalIndicators.Told;
import mx.andamio.commitments.goals.Quantitative;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Asks who measures what goals read. */
@Component
class ReadIndicators {

    private final List<GoalIndicators> sources;

    ReadIndicators(List<GoalIndicators> sources) {
        this.sources = List.copyOf(sources);
    }

    /**
     * By commitment; one whose goal reads no indicator that there is has none.
     *
     * @param rows with id, organ and goal
     */
    Map<CommitmentId, Told> of(Collection<? extends Record> rows) {
        var readings = rows.stream().flatMap(row -> reading(row).stream()).toList();
        if (readings.isEmpty()) {
            return Map.of();
        }
        var told = new HashMap<CommitmentId, Told>();
        sources.forEach(source -> told.putAll(source.told(readings)));
        return told;
    }

    private static Optional<Reading> reading(Record row) {
        return Stream.ofNullable(row.get(COMMITMENT.GOAL))
                .map(Documents::goal)
                .flatMap(goal -> goal.whole().stream())
                .filter(Quantitative.class::isInstance)
                .map(Quantitative.class::cast)
                .filter(goal -> goal.measure().indicator() != null)
                .map(goal -> new Reading(
                        new CommitmentId(Objects.requireNonNull(row.get(COMMITMENT.ID))),
                        Objects.requireNonNull(row.get(COMMITMENT.ORGAN)),
                        goal))
                .findFirst();
    }
}
