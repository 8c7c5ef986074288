package mx.andamio.reader.documents;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;

/** Streams that grow, or are packed more than once, are refused before PDFBox sees them. */
class PdfStreamsTest {

    private static final int MIB = 1024 * 1024;

    private static byte[] packed(int size) {
        Deflater deflater = new Deflater(1);
        deflater.setInput(new byte[size]);
        deflater.finish();
        byte[] out = new byte[MIB];
        int length = deflater.deflate(out);
        deflater.end();
        return Arrays.copyOf(out, length);
    }

    private static byte[] pdf(String dictionary, String lineEnd, byte[]... streams) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        for (byte[] stream : streams) {
            pdf.writeBytes(("1 0 obj" + dictionary + "stream" + lineEnd).getBytes(StandardCharsets.US_ASCII));
            pdf.writeBytes(stream);
            pdf.writeBytes("\nendstream endobj ".getBytes(StandardCharsets.US_ASCII));
        }
        return pdf.toByteArray();
    }

    private static void takes(byte[] pdf) {
        assertThatCode(() -> PdfStreams.check(pdf)).doesNotThrowAnyException();
    }

    private static void refuses(byte[] pdf) {
        assertThatThrownBy(() -> PdfStreams.check(pdf)).isInstanceOf(Unreadable.class);
    }

    @Test
    void refusesAStreamOfMoreThan48Mebibytes() {
        takes(pdf("<</Filter/FlateDecode>>", "\n", packed(47 * MIB)));
        refuses(pdf("<</Filter/FlateDecode>>", "\n", packed(49 * MIB)));
        refuses(pdf("<</Filter/FlateDecode>>", "\r\n", packed(49 * MIB)));
        takes(pdf("<</Subtype/Image/Filter/FlateDecode>>", "\n", packed(49 * MIB)));
    }

    @Test
    void refusesStreamsThatAreTooLargeTogether() {
        byte[] stream = packed(41 * MIB);

        takes(pdf("<</Filter/FlateDecode>>", "\n", stream, stream, stream));
        refuses(pdf("<</Filter/FlateDecode>>", "\n", stream, stream, stream, stream));
    }

    @Test
    void refusesAStreamPackedTwice() {
        takes(pdf("<</Filter/FlateDecode>>", "\n", packed(9)));
        takes(pdf("<</Filter/FlateDecode>>", "\n", packed(9), packed(9)));
        refuses(pdf("<</Filter[/FlateDecode/FlateDecode]>>", "\n", packed(9)));
        refuses(pdf("<</Filter[/Fl /LZWDecode]>>", "\n", packed(9)));
        takes(pdf("<</Subtype/Image/Filter[/FlateDecode/FlateDecode]>>", "\n", packed(9)));
    }

    @Test
    void refusesRowsOfATableThatNoneHas() {
        takes(pdf("<</Filter/FlateDecode/DecodeParms<</Columns 99999>>>>", "\n", packed(9)));
        refuses(pdf("<</Filter/FlateDecode/DecodeParms<</Columns 100000>>>>", "\n", packed(9)));
    }

    @Test
    void takesWhatIsNotPackedOrDamagedOrEndsEarly() {
        takes(pdf("<<>>", "\n", "BT ET".getBytes(StandardCharsets.US_ASCII)));
        takes(pdf("<</Filter/FlateDecode>>", "\n", new byte[] {0x78, 1, 2, 3}));
        takes("1 0 obj<</Filter/FlateDecode>>stream".getBytes(StandardCharsets.US_ASCII));
        takes("1 0 obj<</Filter/FlateDecode>>stream\nx".getBytes(StandardCharsets.US_ASCII));
        takes(new byte[0]);
    }
}
