package mx.andamio.sheets.cells;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import mx.andamio.sheets.Refusal;
import mx.andamio.sheets.Refusal.Code;

/** Tells by their first bytes what a file is, and reads it. Nothing outside the bytes is opened: no links, no network. */
public final class SpreadsheetFile {

    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};

    private SpreadsheetFile() {}

    /** A workbook, or why there is none. */
    public sealed interface Opened {

        /** Read in full. */
        record Read(Workbook workbook) implements Opened {}

        /** Not read; nothing of it is used. */
        record Refused(Refusal refusal) implements Opened {}
    }

    /**
     * Never throws for any bytes.
     *
     * @param name of the file; its ending is not believed, a CSV's sheet is called after it
     */
    public static Opened read(byte[] bytes, String name) {
        try {
            return new Opened.Read(sniffed(bytes, name));
        } catch (Unreadable e) {
            return new Opened.Refused(e.refusal());
        }
    }

    /** The answer to more bytes than {@link Limits#BYTES}, for a caller that would not load them. */
    public static Refusal tooLarge() {
        return Refusal.of(Code.FILE_TOO_LARGE, Integer.toString(Limits.BYTES / (1024 * 1024)));
    }

    private static Workbook sniffed(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw Unreadable.because(Code.EMPTY_FILE);
        }
        if (bytes.length > Limits.BYTES) {
            throw new Unreadable(tooLarge());
        }
        if (at(bytes, 0, ZIP) || at(bytes, 0, EMPTY_ZIP)) {
            return XlsxFile.read(bytes);
        }
        if (at(bytes, 0, OLE2)) {
            throw new Unreadable(compound(bytes));
        }
        if (at(bytes, 0, PDF)) {
            throw Unreadable.because(Code.NOT_A_WORKBOOK, "PDF");
        }
        return CsvFile.read(bytes, stem(name));
    }

    /** The container of Excel before 2007, and of workbooks with a password since. */
    private static Refusal compound(byte[] bytes) {
        if (holds(bytes, "EncryptedPackage")) {
            return Refusal.of(Code.ENCRYPTED);
        }
        return holds(bytes, "Workbook") || holds(bytes, "Book")
                ? Refusal.of(Code.OLD_FORMAT)
                : Refusal.of(Code.NOT_A_WORKBOOK, "Office 97–2003");
    }

    /** Names in that container are UTF-16. */
    private static boolean holds(byte[] bytes, String name) {
        byte[] wanted = name.getBytes(StandardCharsets.UTF_16LE);
        for (int i = 0; i + wanted.length <= bytes.length; i += 2) {
            if (bytes[i] == wanted[0] && at(bytes, i, wanted)) {
                return true;
            }
        }
        return false;
    }

    static boolean at(byte[] bytes, int from, byte[] mark) {
        if (from + mark.length > bytes.length) {
            return false;
        }
        for (int k = 0; k < mark.length; k++) {
            if (bytes[from + k] != mark[k]) {
                return false;
            }
        }
        return true;
    }

    private static String stem(String name) {
        String file = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        String lower = file.toLowerCase(Locale.ROOT);
        boolean ending = lower.endsWith(".csv") || lower.endsWith(".txt") || lower.endsWith(".tsv");
        return ending ? file.substring(0, file.length() - 4) : file;
    }
}
