package mx.andamio.commitments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one report. */
public record ReportId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
