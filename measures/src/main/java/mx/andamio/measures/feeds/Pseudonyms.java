package mx.andamio.measures.feeds;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Keyed hash of identities, computed where the rows are: {@code H(outer ‖ H(inner ‖ value))}, the first 128 bits of SHA-256.
 *
 * <p>DuckDB has SHA-256 and no HMAC. This is the nested construction that HMAC is made of (NMAC, Bellare, Canetti and Krawczyk 1996) with both keys at the beginning of the first
 * block instead of filling it: the inner hash alone could be lengthened, so the outer one hides it behind a second key of its own. Both keys are 128 bits and come from the
 * caller's by HMAC with different labels. True HMAC can be written in SQL too and needs four blocks where this needs two; hashing is what a feed spends most time with.
 */
final class Pseudonyms {

    private static final int KEY = 16;

    private Pseudonyms() {}

    /**
     * Statements that give the keys to a session; they are never part of the statement that reads a file, which an error would quote.
     *
     * @param key secret, at least 16 bytes
     */
    static List<String> keys(byte[] key) {
        return List.of(
                "set variable inner_key = " + literal(derived(key, "andamio inner")),
                "set variable outer_key = " + literal(derived(key, "andamio outer")));
    }

    /** Of a text that is not null, as 16 bytes. */
    static String sql(String text) {
        return "unhex(left(sha256(getvariable('outer_key') || unhex(sha256(getvariable('inner_key') || encode(" + text
                + ")))), 32))";
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
