package mx.andamio.sheets.cells;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import mx.andamio.sheets.Refusal.Code;

/**
 * Opens every part of a package once and throws it away: what an entry says of its size is not believed, and nothing is kept until all of it
 * is known to fit.
 */
final class Archive {

    private static final String MEGABYTES = Long.toString(Limits.INFLATED / (1024 * 1024));

    private final byte[] chunk = new byte[64 * 1024];
    private long total;
    private int parts;
    private boolean workbook;

    private Archive() {}

    static void check(byte[] bytes) {
        Archive archive = new Archive();
        try (CountedInput counted = new CountedInput(bytes);
                ZipInputStream zip = new ZipInputStream(counted)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                archive.part(entry, zip, counted);
            }
        } catch (IOException | IllegalArgumentException e) {
            throw Unreadable.because(Code.BROKEN, "ZIP");
        }
        if (!archive.workbook) {
            throw Unreadable.because(Code.NOT_A_WORKBOOK, "ZIP");
        }
    }

    private void part(ZipEntry entry, ZipInputStream zip, CountedInput counted) throws IOException {
        String name = entry.getName().toLowerCase(Locale.ROOT);
        workbook |= name.endsWith("workbook.xml");
        if (++parts > Limits.PARTS) {
            throw Unreadable.because(Code.TOO_DENSE, MEGABYTES);
        }
        if (name.endsWith("workbook.bin")) {
            throw Unreadable.because(Code.OTHER_FORMAT, "Excel binario (.xlsb)");
        }
        long packed = counted.taken();
        long size = 0;
        for (int n = zip.read(chunk); n >= 0; n = zip.read(chunk)) {
            size += n;
            total += n;
            // the zip reads ahead by its own small buffer, which does not matter from this size on
            long taken = Math.max(1, counted.taken() - packed);
            if (total > Limits.INFLATED || (size > Limits.RATIO_FROM && size / taken > Limits.RATIO)) {
                throw Unreadable.because(Code.TOO_DENSE, MEGABYTES);
            }
            if (name.equals("mimetype")
                    && new String(chunk, 0, n, StandardCharsets.US_ASCII).contains("opendocument")) {
                throw Unreadable.because(Code.OTHER_FORMAT, "OpenDocument (.ods)");
            }
        }
    }

    /** Counts what was taken out of the bytes. */
    private static final class CountedInput extends InputStream {

        private final ByteArrayInputStream in;
        private long read;

        CountedInput(byte[] bytes) {
            in = new ByteArrayInputStream(bytes);
        }

        long taken() {
            return read;
        }

        @Override
        public int read() {
            int b = in.read();
            read += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) {
            int n = in.read(into, from, length);
            read += Math.max(0, n);
            return n;
        }
    }
}
