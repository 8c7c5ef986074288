package mx.andamio.reader.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import mx.andamio.reader.PaperFile;
import mx.andamio.reader.documents.Refusal.Code;

/**
 * Reads the bytes of a file. Deterministic: the same bytes give the same text on every machine. Nothing outside the bytes is read, no
 * fonts of the machine, no network.
 */
public final class Documents {

    /** Most bytes taken of a PDF or Word file; plain text has {@link PaperFile#LIMIT}. */
    public static final long LIMIT = 20L * 1024 * 1024;

    /** Most characters of text taken out of a PDF or Word file: what a plain text may have. */
    static final int LONGEST_TEXT = (int) PaperFile.LIMIT;

    private static final byte[] PDF = {'%', 'P', 'D', 'F', '-'};
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] EMPTY_ZIP = {'P', 'K', 5, 6};
    private static final byte[] OLE2 = {
        (byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1
    };
    private static final byte[] RTF = {'{', '\\', 'r', 't', 'f'};

    /** Where the mark of a PDF may stand, as its readers have it. */
    private static final int HEAD = 1024;

    private Documents() {}

    /** What {@link #read} answers to more bytes than {@link #LIMIT}, for a caller that would not load them. */
    public static Refusal tooLarge() {
        return Refusal.of(Code.TOO_LARGE);
    }

    /** Never throws for any bytes. */
    public static Document read(byte[] bytes) {
        if (bytes.length > LIMIT) {
            return new Document.Refused(tooLarge());
        }
        try {
            return sniffed(bytes);
        } catch (Unreadable e) {
            return new Document.Refused(e.refusal());
        }
    }

    private static Document sniffed(byte[] bytes) {
        if (at(bytes, 0, ZIP) || at(bytes, 0, EMPTY_ZIP)) {
            return WordFile.read(bytes);
        }
        if (at(bytes, 0, OLE2)) {
            throw new Unreadable(compound(bytes));
        }
        if (at(bytes, 0, RTF)) {
            throw Unreadable.because(Code.OTHER_FORMAT, "RTF");
        }
        return isPdf(bytes) ? PdfFile.read(bytes) : plain(bytes);
    }

    private static Document plain(byte[] bytes) {
        return switch (PaperFile.decode(bytes)) {
            case PaperFile.Text text -> new Document.Text(text.text(), Format.TEXT, List.of());
            case PaperFile.Refused refused ->
                new Document.Refused(Refusal.of(
                        switch (refused.code()) {
                            case EMPTY -> Code.EMPTY;
                            case TOO_LARGE -> Code.TOO_LARGE;
                            case BINARY -> Code.BINARY;
                            case ENCODING -> Code.ENCODING;
                        }));
        };
    }

    /** The mark stands first, or behind bytes that are none of a text; a text that quotes it stays a text. */
    private static boolean isPdf(byte[] bytes) {
        boolean text = true;
        for (int i = 0; i < Math.min(bytes.length, HEAD); i++) {
            if (at(bytes, i, PDF)) {
                return blank(bytes, i) || !text;
            }
            text &= bytes[i] >= 32 || bytes[i] == '\n' || bytes[i] == '\r' || bytes[i] == '\t';
        }
        return false;
    }

    private static boolean blank(byte[] bytes, int to) {
        for (int i = 0; i < to; i++) {
            boolean mark = (bytes[i] & 0xFF) == 0xEF || (bytes[i] & 0xFF) == 0xBB || (bytes[i] & 0xFF) == 0xBF;
            if (bytes[i] != ' ' && bytes[i] != '\n' && bytes[i] != '\r' && !mark) {
                return false;
            }
        }
        return true;
    }

    /** The container of Office before 2007, and of encrypted files since. */
    private static Refusal compound(byte[] bytes) {
        if (holds(bytes, "EncryptedPackage")) {
            return Refusal.of(Code.ENCRYPTED, "Office");
        }
        if (holds(bytes, "WordDocument")) {
            return Refusal.of(Code.OLD_WORD);
        }
        return Refusal.of(Code.OTHER_FORMAT, holds(bytes, "Workbook") ? "Excel (.xls)" : "Office 97–2003");
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

    private static boolean at(byte[] bytes, int from, byte[] mark) {
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
}
