package mx.andamio.imports;

import java.time.Instant;

/** Where an import stands. */
public sealed interface ImportState {

    /** Nothing was written. */
    record Previewed() implements ImportState {}

    /** All of it was taken. */
    record Applied(Instant at, String by, Result result) implements ImportState {}

    /** Put aside; nothing was written. */
    record Discarded(Instant at, String by) implements ImportState {}

    /**
     * How many rows there were of each kind.
     *
     * @param entered new commitments, drafts included
     * @param drafts those of them without a day of signature
     * @param kept what a person had changed, or decided to keep, and what a file may not change
     */
    record Result(int rows, int entered, int drafts, int changed, int unchanged, int kept) {}
}
