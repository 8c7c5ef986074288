package mx.andamio.requests.store;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import mx.andamio.register.Sha256;

/** Tokens of links, and the hash under which they are kept. They are long and random, so a plain hash is enough. */
final class LinkSecret {

    private static final int BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    private LinkSecret() {}

    /** 128 random bits as 32 hexadecimal digits: chats cut other signs off the end of an address. */
    static String random() {
        var bytes = new byte[BYTES];
        RANDOM.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    static byte[] hash(String token) {
        return Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }
}
