package mx.andamio.requests;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names what somebody asked at once. */
public record AskingId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
