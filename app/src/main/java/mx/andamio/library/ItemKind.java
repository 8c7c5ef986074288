package mx.andamio.library;

/** The sorts of finding in a reading, in the order in which a person goes through them. */
public enum ItemKind {
    WARNING,
    MEETING,
    DATE,
    SCALAR,
    AGENDA,
    PERSON,
    ORGAN,
    FIGURE,
    PROMISE,
    INSTRUCTION,
    HIGHLIGHT,
    LINK
}
