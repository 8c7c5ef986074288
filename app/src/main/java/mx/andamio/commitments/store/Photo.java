package mx.andamio.commitments.store;

import java.awt.Color;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageWriteParam;
import javax.imageio.stream.MemoryCacheImageOutputStream;

/**
 * Photos with nothing but their picture: a telephone writes the place, the hour and its owner into them. The picture is written anew, turned as
 * it was held, and no larger than a screen needs.
 */
final class Photo {

    /** Pixels of the longer side that are kept. */
    private static final int LONGEST_SIDE = 3_000;

    /** More pixels than any telephone takes; a small file may claim many more. */
    private static final long MOST_PIXELS = 220_000_000L;

    private static final float QUALITY = 0.85f;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int ORIENTATION = 0x0112;
    private static final int MARKER = 0xff;
    private static final int APP1 = 0xe1;
    private static final int START_OF_SCAN = 0xda;
    private static final int ENTRY_BYTES = 12;

    private Photo() {}

    /** As JPEG; empty where it is no picture that can be read. */
    static Optional<byte[]> clean(byte[] bytes) {
        try (var in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            var readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            var reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return written(reader, orientation(bytes));
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // Readers throw whatever they stumble over.
            return Optional.empty();
        }
    }

    private static Optional<byte[]> written(ImageReader reader, int orientation) throws IOException {
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > MOST_PIXELS) {
            return Optional.empty();
        }
        var parameters = reader.getDefaultReadParam();
        thin(parameters, Math.max(width, height));
        return Optional.of(jpeg(turned(reader.read(0, parameters), orientation)));
    }

    private static void thin(ImageReadParam parameters, int side) {
        var every = Math.ceilDiv(side, LONGEST_SIDE);
        if (every > 1) {
            parameters.setSourceSubsampling(every, every, 0, 0);
        }
    }

    private static BufferedImage turned(BufferedImage image, int orientation) {
        var w = image.getWidth();
        var h = image.getHeight();
        var swaps = orientation >= 5;
        var turned = new BufferedImage(swaps ? h : w, swaps ? w : h, BufferedImage.TYPE_INT_RGB);
        var graphics = turned.createGraphics();
        try {
            // What is transparent becomes white, not black.
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, turned.getWidth(), turned.getHeight());
            graphics.drawImage(image, way(orientation, w, h), null);
        } finally {
            graphics.dispose();
        }
        return turned;
    }

    /** The eight ways in which a camera may be held, as EXIF numbers them. */
    private static AffineTransform way(int orientation, int w, int h) {
        return switch (orientation) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
            default -> new AffineTransform();
        };
    }

    private static byte[] jpeg(BufferedImage image) throws IOException {
        var writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        var bytes = new ByteArrayOutputStream();
        try (var out = new MemoryCacheImageOutputStream(bytes)) {
            var parameters = writer.getDefaultWriteParam();
            parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            parameters.setCompressionQuality(QUALITY);
            writer.setOutput(out);
            writer.write(null, new IIOImage(image, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** How the camera was held, 1 to 8; 1 where the file does not say it. */
    static int orientation(byte[] bytes) {
        try {
            var in = ByteBuffer.wrap(bytes).position(2);
            while (Byte.toUnsignedInt(in.get()) == MARKER) {
                var marker = Byte.toUnsignedInt(in.get());
                var length = Short.toUnsignedInt(in.getShort()) - 2;
                if (marker == START_OF_SCAN) {
                    return 1;
                }
                if (marker == APP1 && isExif(bytes, in.position())) {
                    return inTiff(in.slice(in.position() + EXIF.length, length - EXIF.length));
                }
                in.position(in.position() + length);
            }
        } catch (BufferUnderflowException | IllegalArgumentException | IndexOutOfBoundsException e) {
            // A head that breaks off says nothing of how the camera was held.
            return 1;
        }
        return 1;
    }

    private static boolean isExif(byte[] bytes, int at) {
        return Arrays.equals(bytes, at, at + EXIF.length, EXIF, 0, EXIF.length);
    }

    private static int inTiff(ByteBuffer tiff) {
        tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = Short.toUnsignedInt(tiff.getShort(directory));
        for (var i = 0; i < entries; i++) {
            var entry = directory + 2 + i * ENTRY_BYTES;
            if (Short.toUnsignedInt(tiff.getShort(entry)) == ORIENTATION) {
                return Math.clamp(tiff.getShort(entry + 8), 1, 8);
            }
        }
        return 1;
    }
}
