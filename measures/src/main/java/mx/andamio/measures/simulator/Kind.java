package mx.andamio.measures.simulator;

/** What kind of organ tells data. */
enum Kind {
    FAMILY("UMF"),
    SUBZONE("HGS"),
    GENERAL("HGZ"),
    REGIONAL("HGR"),
    /** Of the programme IMSS Coplamar. */
    RURAL("UMR"),
    SPECIALTY("UMAE"),
    /** A state body, where it tells of itself and not of a unit. */
    BODY("OOAD"),
    DIRECTORATE("DIRECCION");

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    String word() {
        return word;
    }

    boolean isHospital() {
        return this == SUBZONE || this == GENERAL || this == REGIONAL || this == SPECIALTY;
    }

    /** How much larger than a family medicine unit of the same rank, in beds, rooms and people. */
    double weight() {
        return switch (this) {
            case FAMILY, RURAL -> 1;
            case SUBZONE -> 1.5;
            case GENERAL -> 4;
            case REGIONAL -> 8;
            case SPECIALTY -> 9;
            case BODY, DIRECTORATE -> 0;
        };
    }
}
