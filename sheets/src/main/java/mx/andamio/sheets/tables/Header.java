package mx.andamio.sheets.tables;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The headings of a table.
 *
 * @param first and last row of the headings; the same where there is one
 * @param columns in order
 */
public record Header(int first, int last, List<Column> columns) {

    /**
     * One heading.
     *
     * @param index of the column from 0
     * @param written the cell next to the data, or the one above it where that is empty
     * @param above what stands over it in the first of two rows, empty where nothing does
     */
    public record Column(int index, String written, String above) {

        /** Both rows read together. */
        String whole() {
            return above.isEmpty() || above.equals(written) ? written : above + " " + written;
        }
    }

    public Header {
        columns = List.copyOf(columns);
    }

    /** The same for the same headings in the same columns: first 16 hexadecimal digits of SHA-256. */
    public String fingerprint() {
        String all = columns.stream()
                .map(c -> c.index() + "=" + Headings.fold(c.whole()))
                .collect(Collectors.joining("\n"));
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(all.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Headings in lower case without accents, by column. */
    List<String> folded() {
        List<String> folded = new ArrayList<>();
        columns.forEach(c -> folded.add(Headings.fold(c.written())));
        return folded;
    }
}
