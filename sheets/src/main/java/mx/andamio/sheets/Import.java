package mx.andamio.sheets;

/** What came of a file. */
public sealed interface Import permits Preview, Import.Refused {

    /** Not read at all. */
    record Refused(Refusal refusal) implements Import {}
}
