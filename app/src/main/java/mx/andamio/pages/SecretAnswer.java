package mx.andamio.pages;

import jakarta.servlet.http.HttpServletResponse;

/** Answers at a secret address: whoever gathers pages does not list them, and a page that is opened from there does not learn the address. */
public final class SecretAnswer {

    private SecretAnswer() {}

    public static void hide(HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("X-Robots-Tag", "noindex, nofollow, noarchive");
    }

    /** Kept by nobody either. */
    public static void hideAndForget(HttpServletResponse response) {
        hide(response);
        response.setHeader("Cache-Control", "no-store");
    }
}
