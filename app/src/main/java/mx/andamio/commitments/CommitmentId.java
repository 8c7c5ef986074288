package mx.andamio.commitments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one commitment, whatever its kind, through all its states. */
public record CommitmentId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
