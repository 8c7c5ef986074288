package mx.andamio.measures.feeds;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hash of identities, computed where the rows are: the first 128 bits of {@code SHA-256(key ‖ value)}.
 *
 * <p>DuckDB has SHA-256 and no HMAC. A hash that begins with its key can be lengthened by whoever sees all of it; of this one half is seen, and what follows it cannot be computed from that: the
 * construction with its proof is AMAC (Bellare, Bernstein and Tessaro, Eurocrypt 2016). HMAC and its kin hash twice to the same end, and hashing is what a feed spends most time with. The key has 128
 * bits, as the result has, so that key and an identity fill one block; it comes from the caller's by HMAC with a label.
 */
final class Pseudonyms {

    private static final int KEY = 16;

    private Pseudonyms() {}

    /**
     * The statement that gives the key to a session; it is never part of the statement that reads a file, which an error would quote.
     *
     * @param key secret, at least 16 bytes
     */
    static String key(byte[] key) {
        return "set variable identity_key = " + literal(derived(key, "andamio identity"));
    }

    /** Of a text that is not null, as 16 bytes. */
    static String sql(String text) {
        return "unhex(left(sha256(getvariable('identity_key') || encode(" + text + ")), 32))";
    }

    private static byte[] derived(byte[] key, String label) {
        if (key.length < KEY) {
            throw new IllegalArgumentException("a key of 16 bytes is the least");
        }
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return Arrays.copyOf(mac.doFinal(label.getBytes(StandardCharsets.UTF_8)), KEY);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String literal(byte[] bytes) {
        return "unhex('" + HexFormat.of().formatHex(bytes) + "')";
    }
}
