package mx.andamio.commitments.life;

import java.time.LocalDate;

/** How and when a commitment was signed. */
public sealed interface Signing {

    LocalDate on();

    /** Here, through the gate. */
    record Here(LocalDate on) implements Signing {}

    /**
     * Outside the system; it always enters, whatever it lacks.
     *
     * @param scan name of the scanned document
     * @param hash SHA-256 of its bytes, 64 lower-case hexadecimal digits
     */
    record Outside(LocalDate on, String scan, String hash) implements Signing {

        public Outside {
            if (scan.isBlank() || !hash.matches("[0-9a-f]{64}")) {
                throw new IllegalArgumentException("what was signed elsewhere has a scan and its hash");
            }
        }
    }
}
