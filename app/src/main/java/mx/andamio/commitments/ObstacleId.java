package mx.andamio.commitments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one obstacle. */
public record ObstacleId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
