package mx.andamio.measures.simulator;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Column;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.reference.Reference.Row;
import org.jspecify.annotations.Nullable;

/**
 * Writes rows of a dataset, cell by cell in the order of its columns, through one buffer. Texts are plain ASCII without commas or quotes. On demand it keeps the rows as
 * values too.
 */
final class Line implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int DATE = 10;
    /** No row is longer. */
    private static final int LONGEST = 1 << 10;

    private final OutputStream out;
    private final List<Column> columns;
    private final boolean keeps;
    private final boolean needsValues;
    private final @Nullable Faults faults;
    private final byte[] buffer = new byte[BUFFER];
    private final @Nullable Object[] values;
    private List<Row> kept = new ArrayList<>();
    private int end;
    private int begin;
    private int cell;
    private long rows;
    /** Most dates are that of the row before. */
    private long lastDay = Long.MIN_VALUE;

    private byte[] lastDate = {};

    /** @param keeps whether rows are kept as values, until they are taken */
    Line(Dataset dataset, OutputStream out, boolean keeps, @Nullable Faults faults) {
        this.out = out;
        this.columns = dataset.columns();
        this.keeps = keeps;
        this.needsValues = keeps || faults != null;
        this.faults = faults;
        this.values = new Object[columns.size()];
        raw(columns.stream().map(Line::header).collect(Collectors.joining(",")) + "\n");
        flush();
    }

    /** As deliveries call it. */
    private static String header(Column column) {
        return column.headers().isEmpty() ? column.name() : column.headers().getFirst();
    }

    Line text(String text) {
        separate();
        raw(text);
        return kept(text);
    }

    /** A text of a beginning and a number of at least so many digits. */
    Line text(String beginning, long number, int digits) {
        separate();
        raw(beginning);
        digits(number, digits);
        return needsValues ? kept(beginning + ("%0" + digits + "d").formatted(number)) : kept(null);
    }

    Line number(long number) {
        separate();
        signed(number);
        return needsValues ? kept(BigDecimal.valueOf(number)) : kept(null);
    }

    /** With two decimals. */
    Line cents(double number) {
        var cents = Math.round(number * 100);
        separate();
        signed(cents / 100);
        buffer[end++] = '.';
        digits(Math.abs(cents % 100), 2);
        return needsValues ? kept(BigDecimal.valueOf(cents, 2)) : kept(null);
    }

    /** @param epochDay as {@link LocalDate#toEpochDay} has it */
    Line date(long epochDay) {
        separate();
        if (epochDay != lastDay) {
            lastDay = epochDay;
            lastDate = LocalDate.ofEpochDay(epochDay).toString().getBytes(StandardCharsets.US_ASCII);
        }
        System.arraycopy(lastDate, 0, buffer, end, DATE);
        end += DATE;
        return needsValues ? kept(LocalDate.ofEpochDay(epochDay)) : kept(null);
    }

    Line flag(boolean flag) {
        separate();
        buffer[end++] = (byte) (flag ? '1' : '0');
        return kept(flag);
    }

    Line nothing() {
        separate();
        return kept(null);
    }

    /** Every column has had its cell; those that an analyst added after them are empty, where they may be. */
    void end() {
        while (cell < columns.size() && !columns.get(cell).required()) {
            nothing();
        }
        if (cell != columns.size()) {
            throw new IllegalStateException(cell + " cells of " + columns.size());
        }
        var text = faults == null ? "" : new String(buffer, begin, end - begin, StandardCharsets.US_ASCII);
        buffer[end++] = '\n';
        rows++;
        var row = needsValues ? row() : null;
        if (row != null && keeps) {
            kept.add(row);
        }
        flush();
        if (faults != null && row != null) {
            faults.after(text, row, rows + 1).ifPresent(bad -> {
                raw(bad + "\n");
                rows++;
                flush();
            });
        }
        cell = 0;
    }

    private Row row() {
        var row = new HashMap<String, @Nullable Object>();
        for (var at = 0; at < values.length; at++) {
            row.put(columns.get(at).name(), values[at]);
        }
        return new Row(row);
    }

    /** Rows since they were last taken. */
    List<Row> take() {
        var taken = kept;
        kept = new ArrayList<>();
        return taken;
    }

    /** Rows that were written, the bad ones too. */
    long rows() {
        return rows;
    }

    private Line kept(@Nullable Object value) {
        values[cell++] = value;
        return this;
    }

    private void separate() {
        if (cell > 0) {
            buffer[end++] = ',';
        }
    }

    private void raw(String text) {
        for (var at = 0; at < text.length(); at++) {
            buffer[end++] = (byte) text.charAt(at);
        }
    }

    private void signed(long number) {
        if (number < 0) {
            buffer[end++] = '-';
        }
        digits(Math.abs(number), 1);
    }

    private void digits(long number, int least) {
        var many = 1;
        for (var rest = number / 10; rest > 0; rest /= 10) {
            many++;
        }
        many = Math.max(many, least);
        var rest = number;
        for (var at = end + many - 1; at >= end; at--) {
            buffer[at] = (byte) ('0' + rest % 10);
            rest /= 10;
        }
        end += many;
    }

    private void flush() {
        begin = end;
        if (end > BUFFER - 2 * LONGEST) {
            pour();
        }
    }

    private void pour() {
        try {
            out.write(buffer, 0, end);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        end = 0;
        begin = 0;
    }

    @Override
    public void close() throws IOException {
        pour();
        out.close();
    }
}
