package mx.andamio.evaluations;

import java.util.List;
import mx.andamio.evaluations.model.Cadence;
import mx.andamio.evaluations.model.Period;
import mx.andamio.pack.OrganType;

/**
 * By what organs of some types are evaluated, period after period.
 *
 * @param code stands in addresses: small letters, digits and hyphens, 2 to 40
 * @param types of the organs that it evaluates
 * @param simulated made up for a demonstration: it counts only what is simulated, and others only what is not
 * @param versions the first ahead, one or more
 */
public record Scheme(
        String code, String name, Cadence cadence, List<OrganType> types, boolean simulated, List<Version> versions) {

    public Scheme {
        types = List.copyOf(types);
        versions = List.copyOf(versions);
    }

    public Version latest() {
        return versions.getLast();
    }

    /** @throws IndexOutOfBoundsException for a number that it has not */
    public Version version(int number) {
        return versions.get(number - 1);
    }

    /** The last one that holds from that period on; empty before the first. */
    public java.util.Optional<Version> on(Period period) {
        return versions.stream()
                .filter(version -> !version.from().isAfter(period.from()))
                .reduce((one, later) -> later);
    }
}
