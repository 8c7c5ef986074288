package mx.andamio.posts;

import java.util.UUID;

/** Names an appointment. */
public record AppointmentId(UUID value) {

    @Override
    public String toString() {
        return value.toString();
    }
}
