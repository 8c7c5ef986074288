package mx.andamio.measures.definitions;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/** Codes of published manuals by edition: one code means different things in two editions. */
final class OfficialCodes {

    /** Beside the indicators, with at least the columns {@code edition} and {@code code}. */
    static final String FILE = "official_codes.csv";

    private final Set<String> keys = new HashSet<>();

    /** Those of a pack; none where it has no such list. */
    OfficialCodes(Path pack) {
        var file = pack.resolve("indicators").resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return;
        }
        try (var rows = CsvReader.builder().ofNamedCsvRecord(file)) {
            rows.forEach(row -> keys.add(key(row.getField("edition"), row.getField("code"))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean has(String edition, String code) {
        return keys.contains(key(edition, code));
    }

    private static String key(String edition, String code) {
        return edition + "/" + code;
    }
}
