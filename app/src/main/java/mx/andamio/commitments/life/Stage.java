package mx.andamio.commitments.life;

/** Names of the states, by which they are kept; in the order of life, exits last. */
public enum Stage {
    /** <em>Borrador</em>. */
    DRAFT,
    /** <em>Admitido</em>. */
    ADMITTED,
    /** <em>Firmado</em>. */
    SIGNED,
    /** <em>En ejecución</em>. */
    RUNNING,
    /** <em>Cumplimiento reportado</em>. */
    REPORTED_MET,
    /** <em>Verificado</em>. */
    VERIFIED,
    /** <em>Cerrado</em>. */
    CLOSED,
    /** <em>Cancelado</em>. */
    CANCELLED,
    /** <em>Sustituido</em>. */
    REPLACED,
    /** <em>No cumplido</em>. */
    NOT_MET;

    /** Whether it counts in ratings and roll-ups: signed, and neither closed nor out. */
    public boolean isSignedAndOpen() {
        return switch (this) {
            case SIGNED, RUNNING, REPORTED_MET, VERIFIED -> true;
            case DRAFT, ADMITTED, CLOSED, CANCELLED, REPLACED, NOT_MET -> false;
        };
    }
}
