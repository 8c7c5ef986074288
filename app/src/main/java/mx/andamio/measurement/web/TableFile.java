package mx.andamio.measurement.web;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A table that is written row by row: whatever its length, only a few rows are in memory. */
interface TableFile extends Closeable {

    /** @param cells by the columns: {@code String}, {@code Double}, {@code Integer}, {@code LocalDate}, {@link Said} or null where there is nothing */
    void row(List<@Nullable Object> cells) throws IOException;
}
