package mx.andamio.support;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import javax.imageio.ImageIO;

/** Photos as telephones take them. */
public final class Photos {

    /** What a telephone writes beside the picture. */
    public static final String SECRET = "19.4326 N, 99.1332 W, telefono de Ana";

    private Photos() {}

    /** A JPEG of 60 by 40 whose right half is red, held so that it must be turned to the right, with {@link #SECRET} in it. */
    public static byte[] jpeg() {
        var plain = picture("jpeg");
        var head = exif();
        return ByteBuffer.allocate(plain.length + head.length)
                .put(plain, 0, 2)
                .put(head)
                .put(plain, 2, plain.length - 2)
                .array();
    }

    public static byte[] png() {
        return picture("png");
    }

    private static byte[] picture(String format) {
        var image = new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB);
        var graphics = image.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, 60, 40);
        graphics.setColor(Color.RED);
        graphics.fillRect(30, 0, 30, 40);
        graphics.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Segment APP1: orientation 6 and a description. */
    private static byte[] exif() {
        var secret = SECRET.getBytes(StandardCharsets.US_ASCII);
        var tiff = ByteBuffer.allocate(8 + 2 + 2 * 12 + 4 + secret.length);
        tiff.put("MM".getBytes(StandardCharsets.US_ASCII)).putShort((short) 42).putInt(8);
        tiff.putShort((short) 2);
        tiff.putShort((short) 0x010e).putShort((short) 2).putInt(secret.length).putInt(38);
        tiff.putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0);
        tiff.putInt(0).put(secret);
        var segment = ByteBuffer.allocate(4 + 6 + tiff.capacity());
        segment.put((byte) 0xff).put((byte) 0xe1).putShort((short) (2 + 6 + tiff.capacity()));
        segment.put("Exif\0\0".getBytes(StandardCharsets.US_ASCII)).put(tiff.array());
        return segment.array();
    }
}
