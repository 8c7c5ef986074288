package mx.andamio.contradictions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** Names one contradiction by the thing that it is about, so that it keeps its name when another paper speaks. */
public record ContradictionId(@JsonValue UUID value) {

    /** @param thing all that makes two statements be about the same thing, folded */
    public static ContradictionId of(Kind kind, boolean simulated, Object... thing) {
        var key = new StringBuilder(kind.name()).append('|').append(simulated);
        for (var part : thing) {
            key.append('|').append(part);
        }
        return new ContradictionId(UUID.nameUUIDFromBytes(key.toString().getBytes(StandardCharsets.UTF_8)));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
