package mx.andamio.requests;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one request. */
public record RequestId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
