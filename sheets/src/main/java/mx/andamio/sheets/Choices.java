package mx.andamio.sheets;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a person decided for a file.
 *
 * @param mappings by the fingerprint of a table: field of each column index. A column that is not named has none, so a mapping is whole
 * @param corrections cells as they should read
 * @param organ code of the organ of every row where the file has no column of organs; null where nobody said
 * @param hiddenSheets hidden sheets that are to be read all the same
 */
public record Choices(
        Map<String, Map<Integer, Field>> mappings,
        List<Correction> corrections,
        @Nullable String organ,
        Set<String> hiddenSheets) {

    /** Nobody decided anything. */
    public static final Choices NONE = new Choices(Map.of(), List.of(), null, Set.of());

    /**
     * A cell as it should read.
     *
     * @param row from 1
     * @param index of the column from 0
     */
    public record Correction(String sheet, int row, int index, String value) {}

    public Choices {
        mappings = Map.copyOf(mappings);
        corrections = List.copyOf(corrections);
        hiddenSheets = Set.copyOf(hiddenSheets);
    }

    /** The same with cells corrected. */
    public Choices correcting(List<Correction> cells) {
        return new Choices(mappings, cells, organ, hiddenSheets);
    }

    /** The same with a mapping remembered or corrected. */
    public Choices mapping(Map<String, Map<Integer, Field>> byFingerprint) {
        return new Choices(byFingerprint, corrections, organ, hiddenSheets);
    }
}
