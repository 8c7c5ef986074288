package mx.andamio.measures.lake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A name for a text that is too long to be one. */
public final class ShortHash {

    private ShortHash() {}

    /**
     * The beginning of its SHA-256 in hexadecimal.
     *
     * @param digits 1 to 64
     */
    public static String of(String text, int digits) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, digits);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
