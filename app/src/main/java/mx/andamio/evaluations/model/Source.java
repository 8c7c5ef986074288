package mx.andamio.evaluations.model;

/** Where the value of an element comes from. All but the last are counted from commitments. */
public enum Source {
    /** Share of commitments with a step that are at step 3 or 4, by the rating that is used; percent. Known only while the period runs. */
    WELL_ON_THE_WAY,
    /** Share of commitments in force that were reported on in the period; percent. */
    HEARD,
    /** Share of those whose first date fell in the period that another post had confirmed by then; percent. */
    VERIFIED_ON_TIME,
    /** Mean distance, in steps, between what was reported and what another post judged in the period; 0 to 3. */
    DISTANCE,
    /** Share of the organ's obstacles that were cleared within thirty days, of those whose thirty days ended in the period; percent. */
    OBSTACLES_CLEARED,
    /** Entered by hand, with its source. */
    ENTERED;

    public boolean isCounted() {
        return this != ENTERED;
    }
}
