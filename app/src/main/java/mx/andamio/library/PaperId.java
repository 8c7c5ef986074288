package mx.andamio.library;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one paper. */
public record PaperId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
