package mx.andamio.reader.documents;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through a PDF before it is opened: PDFBox inflates a stream whole, so a small file could ask for any amount of memory. Each
 * stream is inflated once here, counted and thrown away; pictures are not, since no text is read from them.
 */
final class PdfStreams {

    private static final long EACH = 48L * 1024 * 1024;
    private static final long ALL = 160L * 1024 * 1024;
    private static final int DICTIONARY = 600;
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);

    /** A row of a packed table, of which PDFBox makes an array before it has read any. */
    private static final Pattern WIDE_ROW = Pattern.compile("/(?:Columns|Colors|BitsPerComponent)\\s*\\d{6}");

    private PdfStreams() {}

    /** Refuses a file whose streams grow beyond the limits, or are packed more than once. */
    static void check(byte[] pdf) {
        long all = 0;
        byte[] waste = new byte[64 * 1024];
        for (int at = next(pdf, 0); at >= 0; at = next(pdf, at + STREAM.length)) {
            String before = new String(
                    pdf, Math.max(0, at - DICTIONARY), Math.min(at, DICTIONARY), StandardCharsets.ISO_8859_1);
            String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
            if (dictionary.endsWith("end") || dictionary.contains("/Image")) {
                continue;
            }
            if (dictionary.split("FlateDecode|/Fl\\b|LZWDecode", -1).length > 2) {
                throw Unreadable.because(Refusal.Code.TOO_DENSE, "PDF: /Filter");
            }
            if (WIDE_ROW.matcher(dictionary).find()) {
                throw Unreadable.because(Refusal.Code.TOO_DENSE, "PDF: /DecodeParms");
            }
            long size = inflated(pdf, start(pdf, at), waste);
            all += size;
            if (size > EACH || all > ALL) {
                throw Unreadable.because(Refusal.Code.TOO_DENSE, "PDF: stream");
            }
        }
    }

    private static int next(byte[] pdf, int from) {
        for (int i = from; i + STREAM.length < pdf.length; i++) {
            int k = 0;
            while (k < STREAM.length && pdf[i + k] == STREAM[k]) {
                k++;
            }
            if (k == STREAM.length) {
                return i;
            }
        }
        return -1;
    }

    private static int start(byte[] pdf, int at) {
        int i = at + STREAM.length;
        while (i < pdf.length && (pdf[i] == '\r' || pdf[i] == '\n')) {
            i++;
        }
        return i;
    }

    /** Bytes that the stream at a place grows to, 0 when it is not packed that way; counting ends above the limit. */
    private static long inflated(byte[] pdf, int from, byte[] waste) {
        if (from + 2 > pdf.length || (pdf[from] & 0x0F) != 8) {
            return 0;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            while (!inflater.finished() && inflater.getBytesWritten() <= EACH) {
                if (inflater.inflate(waste) == 0) {
                    break;
                }
            }
        } catch (DataFormatException e) {
            // damaged from here on: PDFBox keeps what it read until here
        }
        long size = inflater.getBytesWritten();
        inflater.end();
        return size;
    }
}
