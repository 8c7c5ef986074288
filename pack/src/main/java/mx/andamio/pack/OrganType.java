package mx.andamio.pack;

/** The kinds of organ. Collegiate bodies are not organs: see {@link Body}. */
public enum OrganType {
    REGION,
    OOAD,
    UMAE,
    SUBDELEGATION,
    DIRECTORATE,
    UNIT,
    UNION,
    UNION_SECTION,
    EXTERNAL
}
