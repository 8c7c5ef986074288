package mx.andamio.publishing;

import java.util.UUID;

/** Names one silence. */
public record SilenceId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
