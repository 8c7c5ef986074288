package mx.andamio.measures.simulator;

/**
 * Where the rows of one dataset come from.
 *
 * @param dataset its code
 * @param who who may tell it
 */
record Source(String dataset, Who who, Telling telling) {

    /** Whose codes the organ column has. */
    enum Who {
        UNITS,
        BODIES,
        /** The directorate that keeps the reserves. */
        FINANCE
    }

    /** Writes the rows of one organ and month, each in the order of the dataset's columns. */
    @FunctionalInterface
    interface Telling {

        void tell(World world, Teller who, Month month, Draw draw, Line line);
    }
}
