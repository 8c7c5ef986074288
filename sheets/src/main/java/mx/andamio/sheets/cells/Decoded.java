package mx.andamio.sheets.cells;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import mx.andamio.sheets.Refusal.Code;
import org.jspecify.annotations.Nullable;

/**
 * The letters of a text file.
 *
 * @param mark whether a byte order mark stood first
 */
record Decoded(String text, Charset charset, boolean mark) {

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final byte[] UTF8_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    static Decoded of(byte[] bytes) {
        if (SpreadsheetFile.at(bytes, 0, UTF8_MARK)) {
            return made(bytes, 3, StandardCharsets.UTF_8, true);
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE) {
            return made(bytes, 2, StandardCharsets.UTF_16LE, true);
        }
        if (bytes.length > 1 && bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF) {
            return made(bytes, 2, StandardCharsets.UTF_16BE, true);
        }
        Charset wide = wide(bytes);
        if (wide != null) {
            return made(bytes, 0, wide, false);
        }
        String utf8 = strictly(bytes, 0, StandardCharsets.UTF_8);
        return utf8 != null ? checked(utf8, StandardCharsets.UTF_8, false) : made(bytes, 0, WINDOWS, false);
    }

    /** UTF-16 without a mark: every second byte of Latin text is zero. */
    private static @Nullable Charset wide(byte[] bytes) {
        int even = 0;
        int odd = 0;
        int length = Math.min(bytes.length, 4096) & ~1;
        for (int i = 0; i < length; i += 2) {
            even += bytes[i] == 0 ? 1 : 0;
            odd += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (length < 8) {
            return null;
        }
        boolean little = odd * 10 > length * 3 && even == 0;
        boolean big = even * 10 > length * 3 && odd == 0;
        return little ? StandardCharsets.UTF_16LE : big ? StandardCharsets.UTF_16BE : null;
    }

    private static Decoded made(byte[] bytes, int from, Charset charset, boolean mark) {
        String text = strictly(bytes, from, charset);
        if (text == null) {
            // windows-1252 leaves five bytes without a letter: one of them does not make a file unreadable
            text = new String(bytes, from, bytes.length - from, charset);
        }
        return checked(text, charset, mark);
    }

    private static Decoded checked(String text, Charset charset, boolean mark) {
        int strange = 0;
        int length = Math.min(text.length(), 64 * 1024);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            strange += c == 0 || (c < ' ' && c != '\n' && c != '\r' && c != '\t') || c == '\uFFFD' ? 1 : 0;
        }
        if (strange * 100L > length || text.indexOf('\0') >= 0) {
            throw Unreadable.because(Code.NOT_A_WORKBOOK, "binario");
        }
        return new Decoded(text, charset, mark);
    }

    private static @Nullable String strictly(byte[] bytes, int from, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes, from, bytes.length - from))
                    .toString();
        } catch (CharacterCodingException e) {
            return null;
        }
    }
}
