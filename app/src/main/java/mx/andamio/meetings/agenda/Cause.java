package mx.andamio.meetings.agenda;

/** Why a commitment comes before a session, the gravest first. Of several the gravest is told. */
public enum Cause {
    /** An earlier session of the same series agreed it, or the one that this one follows up, and it is open. */
    CARRIED,
    /** Whoever answers for it asks for another date: only a session says yes or no. */
    EXTENSION_ASKED,
    /** Its day is past and its target is not reached. */
    OVERDUE,
    /** <em>En riesgo de incumplimiento</em>. */
    AT_RISK,
    /** What was reported last is not what was measured. */
    CONTRADICTED,
    /** <em>Requiere apoyo</em>. */
    NEEDS_SUPPORT,
    /** It waits for something whose owner is convened. */
    OBSTACLE,
    /** A recommendation that nobody answered. */
    UNANSWERED,
    /** Nobody reported in time. */
    SILENT,
    /** Due before the session after this one. */
    DUE
}
