package mx.andamio.pack;

import org.jspecify.annotations.Nullable;

/**
 * Which OOAD a municipality belongs to. The key is OOAD and IMSS municipality code together: neither is unique alone.
 *
 * @param imssCode code of the municipality within the institution
 * @param ooad two IMSS digits
 * @param inegiState two INEGI digits: never to be joined with {@code ooad}
 * @param state name of the state
 * @param name name of the municipality, null where the source has none (87 rows of Mexico City)
 */
public record Municipality(
        String imssCode,
        String ooad,
        String inegiState,
        String state,
        @Nullable String name) {}
