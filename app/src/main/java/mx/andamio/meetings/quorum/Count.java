package mx.andamio.meetings.quorum;

import java.util.List;

/**
 * How many of those who vote are there, and how many have to be.
 *
 * @param members all who vote, seats that nobody holds among them
 * @param needed from 1; more than there are members where a body has none
 */
public record Count(int members, int needed, int present, List<OfSector> sectors) {

    public Count {
        sectors = List.copyOf(sectors);
    }

    /** @param needed 0 where its presence is not asked for by itself */
    public record OfSector(String code, String name, int members, int needed, int present) {

        public boolean isMet() {
            return present >= needed;
        }
    }

    public boolean isMet() {
        return present >= needed && sectors.stream().allMatch(OfSector::isMet);
    }

    /** How many are missing in all; 0 also where only a sector is missing. */
    public int missing() {
        return Math.max(0, needed - present);
    }
}
