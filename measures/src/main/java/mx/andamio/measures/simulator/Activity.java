package mx.andamio.measures.simulator;

/** What units share out among them, each kind by its own weight. */
enum Activity {
    FAMILY_CARE,
    SPECIALTY_CARE,
    EMERGENCY,
    SURGERY,
    PRESCRIBING,
    PREVENTION,
    EVERYTHING;

    double weight(Kind kind) {
        return switch (this) {
            case FAMILY_CARE ->
                switch (kind) {
                    case FAMILY -> 1;
                    case SUBZONE -> 1.2;
                    case GENERAL -> 0.6;
                    default -> 0;
                };
            case SPECIALTY_CARE -> kind.isHospital() ? kind.weight() : 0;
            case EMERGENCY -> kind.isHospital() && kind != Kind.SPECIALTY ? kind.weight() : 0;
            case SURGERY -> kind.isHospital() ? kind.weight() : 0;
            case PRESCRIBING ->
                switch (kind) {
                    case FAMILY -> 1;
                    case RURAL -> 0.2;
                    case BODY, DIRECTORATE -> 0;
                    default -> 0.7 * kind.weight();
                };
            case PREVENTION ->
                switch (kind) {
                    case FAMILY -> 1;
                    case RURAL, SUBZONE -> 0.5;
                    case GENERAL -> 0.3;
                    default -> 0;
                };
            case EVERYTHING -> kind.weight();
        };
    }
}
