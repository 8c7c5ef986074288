package mx.andamio.annual.model;

/** Which of the two papers of a year. */
public enum Kind {
    /** <em>Informe de Labores</em>: what was done in a year. */
    INFORME,
    /** <em>Programa de Actividades</em>: what a year is to bring. */
    PROGRAMA
}
