package mx.andamio.identity;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import mx.andamio.register.Sha256;

/** Random secrets and the hash under which they are kept. They are long and random, so a plain hash is enough. */
public final class Secrets {

    private static final int ADDRESS_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** 256 random bits, in letters that fit an address. */
    public static String random() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(32));
    }

    /** 128 random bits as 32 hexadecimal digits, for addresses that people pass on: chats cut other signs off their end. */
    public static String ofAddress() {
        return HexFormat.of().formatHex(bytes(ADDRESS_BYTES));
    }

    private static byte[] bytes(int number) {
        var bytes = new byte[number];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    public static byte[] hash(String secret) {
        return Sha256.of(secret.getBytes(StandardCharsets.UTF_8));
    }
}
