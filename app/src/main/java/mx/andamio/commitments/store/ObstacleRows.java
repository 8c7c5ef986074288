package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.OBSTACLE;

import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Obstacle;
import mx.andamio.commitments.ObstacleId;
import mx.andamio.commitments.life.Blocker;
import org.jooq.Record;

/** An obstacle as a row, and back. */
final class ObstacleRows {

    private ObstacleRows() {}

    static Obstacle obstacle(Record row) {
        return new Obstacle(
                new ObstacleId(row.get(OBSTACLE.ID)),
                new CommitmentId(row.get(OBSTACLE.COMMITMENT_ID)),
                new Blocker(
                        Blocker.Kind.valueOf(row.get(OBSTACLE.KIND)),
                        row.get(OBSTACLE.OWNER),
                        row.get(OBSTACLE.TEXT),
                        row.get(OBSTACLE.OPENED),
                        row.get(OBSTACLE.CLOSED)),
                row.get(OBSTACLE.OWNER_ORGAN),
                row.get(OBSTACLE.VERSION));
    }
}
