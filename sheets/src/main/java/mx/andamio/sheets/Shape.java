package mx.andamio.sheets;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import mx.andamio.pack.Pack;
import mx.andamio.sheets.TableRead.MappedColumn;
import mx.andamio.sheets.cells.Format;
import mx.andamio.sheets.writing.CsvEdit;
import mx.andamio.sheets.writing.Edit;
import mx.andamio.sheets.writing.Shown;
import mx.andamio.sheets.writing.XlsxEdit;

/**
 * Writes what stands now into the very file that came in, so that an office can go on working with it: only cells whose value differs are changed;
 * formats, other sheets and other columns stay.
 */
public final class Shape {

    private final Pack pack;

    private Shape(Pack pack) {
        this.pack = pack;
    }

    /** For files of one institution. */
    public static Shape over(Pack pack) {
        return new Shape(pack);
    }

    /** What came of it. */
    public sealed interface Shaped {

        /** A file like the one that came in. */
        final class Done implements Shaped {

            private final byte[] bytes;
            private final int changed;
            private final List<Place> left;
            private final List<String> notInFile;

            Done(byte[] bytes, int changed, List<Place> left, List<String> notInFile) {
                this.bytes = bytes.clone();
                this.changed = changed;
                this.left = List.copyOf(left);
                this.notInFile = List.copyOf(notInFile);
            }

            /** The whole file. */
            public byte[] bytes() {
                return bytes.clone();
            }

            /** How many cells have another value. */
            public int changed() {
                return changed;
            }

            /** Cells whose value differs and could not be changed: those that a merged cell covers. */
            public List<Place> left() {
                return left;
            }

            /** Keys of commitments that the file has no row for. */
            public List<String> notInFile() {
                return notInFile;
            }
        }

        /** The file cannot be read. */
        record Refused(Refusal refusal) implements Shaped {}
    }

    /**
     * The file with the values that stand now.
     *
     * @param bytes as they came in
     * @param choices those of the import
     * @param now commitments as they stand, by their keys
     */
    public Shaped write(byte[] bytes, String name, Choices choices, List<Draft> now) {
        Choices plain = choices.correcting(List.of());
        return switch (Importer.over(pack).preview(bytes, name, plain)) {
            case Import.Refused(Refusal refusal) -> new Shaped.Refused(refusal);
            case Preview preview -> written(bytes, preview, now);
        };
    }

    private Shaped written(byte[] bytes, Preview preview, List<Draft> now) {
        Map<String, Draft> byKey = new HashMap<>();
        Set<String> missing = new LinkedHashSet<>();
        for (Draft d : now) {
            String key = d.key();
            if (key != null) {
                byKey.put(key, d);
                missing.add(key);
            }
        }
        List<Edit> edits = new ArrayList<>();
        for (Draft read : preview.drafts()) {
            String key = read.key();
            Draft current = key == null ? null : byKey.get(key);
            if (current != null) {
                missing.remove(key);
                edits(preview, read, current, edits);
            }
        }
        List<Place> left = new ArrayList<>();
        byte[] out = switch (preview.format()) {
            case Format.Xlsx x -> XlsxEdit.of(bytes, edits, left);
            case Format.Csv csv -> CsvEdit.of(bytes, csv, edits);
        };
        return out.length == 0
                ? new Shaped.Refused(Refusal.of(Refusal.Code.BROKEN, "XLSX"))
                : new Shaped.Done(out, edits.size() - left.size(), left, List.copyOf(missing));
    }

    private void edits(Preview preview, Draft read, Draft now, List<Edit> edits) {
        Shown shown = new Shown(pack);
        TableRead table = table(preview, read);
        for (MappedColumn column : table.columns()) {
            Field field = column.field();
            if (field == null || field == Field.KEY || field == Field.HOSPITAL || field == Field.ORGAN_TYPE) {
                continue;
            }
            if (!Objects.equals(Difference.value(read, field), Difference.value(now, field))) {
                Place place = new Place(read.sheet(), read.row(), column.index(), column.header());
                edits.add(new Edit(place, shown.value(now, field)));
            }
        }
    }

    /** The table that a row belongs to: the last that begins above it. */
    private static TableRead table(Preview preview, Draft read) {
        TableRead found = preview.tables().get(0);
        for (TableRead table : preview.tables()) {
            boolean above = table.sheet().equals(read.sheet()) && table.headerRow() < read.row();
            found = above ? table : found;
        }
        return found;
    }
}
