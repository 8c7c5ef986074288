package mx.andamio.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.regex.Pattern;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.Language;
import mx.andamio.pages.Pages;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Changes the language of the interface for this browser, signed in or not, and goes on with the page that was open. */
@Controller
class LanguagePages {

    /** An address of ours: {@code //other.org} and {@code /\other.org} lead elsewhere, and browsers drop what does not print. */
    private static final Pattern OURS = Pattern.compile("/(?![/\\\\])[!-~&&[^\\\\]]{0,2000}");

    private final Pages pages;

    LanguagePages(Pages pages) {
        this.pages = pages;
    }

    @PostMapping("/idioma")
    @Allowed(Permission.OPEN)
    ModelAndView choose(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam String lang,
            @RequestParam(defaultValue = "/") String de) {
        if (Language.named(lang).isEmpty()) {
            throw new BadRequest("request.value", "lang");
        }
        var cookie = ResponseCookie.from(Language.COOKIE, lang)
                .path("/")
                .maxAge(Duration.ofDays(365))
                .sameSite("Lax")
                .httpOnly(true)
                .secure(request.isSecure())
                .build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
        return pages.redirect(OURS.matcher(de).matches() ? de : "/");
    }
}
