package mx.andamio.commitments;

import java.util.UUID;

/** Names a piece of evidence. */
public record EvidenceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
