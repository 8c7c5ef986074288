package mx.andamio.commitments.web;

import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;

/** Names of organs where there is little room. */
public final class Organs {

    private Organs() {}

    /** A state body by its name, for its short one is an abbreviation for tiles; another by its short name, for its own is a line long. */
    public static String label(Organ organ) {
        return organ.type() == OrganType.OOAD ? organ.name() : organ.shortName();
    }
}
