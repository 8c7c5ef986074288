package mx.andamio.imports;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one spreadsheet that was handed in. */
public record ImportId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
