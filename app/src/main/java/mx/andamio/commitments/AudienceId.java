package mx.andamio.commitments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one saved set of organs and posts. */
public record AudienceId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
