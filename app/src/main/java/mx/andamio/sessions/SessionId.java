package mx.andamio.sessions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one session. */
public record SessionId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
