package mx.andamio.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * The language that a browser has chosen. Until it chooses, Spanish: the institution's papers and staff speak it, and an
 * {@code Accept-Language} is how a computer was sold more often than what its reader wants. With it, a desk whose system is in English would
 * get English pages for Spanish papers without having asked, and two people who look at one address would see different words and not
 * know why.
 */
public final class Language {

    /** Its value is one of {@link #named}. */
    public static final String COOKIE = "andamio_lang";

    private static final String FIXED = "andamio.language";

    private Language() {}

    /** {@code es} or {@code en}. */
    public static Optional<Locale> named(String word) {
        return switch (word) {
            case "es" -> Optional.of(Words.SPANISH);
            case "en" -> Optional.of(Words.ENGLISH);
            default -> Optional.empty();
        };
    }

    /** From here on the request is answered in that language, whatever the browser chose: for pages whose address says it. */
    public static void fix(HttpServletRequest request, Locale language) {
        request.setAttribute(FIXED, language);
    }

    /** What the request that this thread answers has chosen. */
    static Locale ofRequest() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes
                ? of(attributes.getRequest())
                : Words.SPANISH;
    }

    private static Locale of(HttpServletRequest request) {
        if (request.getAttribute(FIXED) instanceof Locale fixed) {
            return fixed;
        }
        var cookies = request.getCookies();
        return cookies == null
                ? Words.SPANISH
                : Arrays.stream(cookies)
                        .filter(cookie -> cookie.getName().equals(COOKIE))
                        .flatMap(cookie -> named(cookie.getValue()).stream())
                        .findFirst()
                        .orElse(Words.SPANISH);
    }
}
