package mx.andamio.register;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** The hash under which papers, secrets and entries are known. */
public final class Sha256 {

    private Sha256() {}

    /** 32 bytes. */
    public static byte[] of(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
