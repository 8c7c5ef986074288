package mx.andamio.commitments;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Names one instruction to many posts. */
public record InstructionId(@JsonValue UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
