package mx.andamio.mail;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One letter to one address.
 *
 * @param subject one line; what is longer than 200 letters is cut
 * @param body plain text; {@link #SECRET} stands where a secret address goes
 * @param calendar that a calendar program takes up, null for none
 * @param secret whose address is made when the letter is sent, so that it is kept nowhere; null for none
 */
public record Letter(
        String to,
        String subject,
        String body,
        @Nullable CalendarPart calendar,
        @Nullable Secret secret) {

    public static final String SECRET = "{secret}";

    public static Letter of(String to, String subject, String body) {
        return new Letter(to, subject, body, null, null);
    }

    /**
     * A calendar file as RFC 6047 sends it.
     *
     * @param method {@code REQUEST} or {@code CANCEL}, as in the file
     */
    public record CalendarPart(String method, String file) {}

    /** @param kind as {@link SecretAddresses#kind()} */
    public record Secret(String kind, UUID of) {}
}
