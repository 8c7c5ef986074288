package mx.andamio.commitments.life;

/** Three kinds of obligation; all are followed alike. */
public enum CommitmentKind {
    /** <em>Compromiso</em>: taken on. */
    COMMITMENT,
    /** <em>Instrucción</em> of a resolution: given. */
    INSTRUCTION,
    /** <em>Recomendación</em>. */
    RECOMMENDATION
}
