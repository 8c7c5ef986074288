package mx.andamio.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.regex.Pattern;
import org.springframework.session.web.http.DefaultCookieSerializer;

/** Reads the session's cookie. Only what could be the name of a session is looked for: the database keeps no name with a NUL in it. */
class SessionCookies extends DefaultCookieSerializer {

    private static final Pattern NAME = Pattern.compile("[0-9a-f-]{36}");

    @Override
    public List<String> readCookieValues(HttpServletRequest request) {
        return super.readCookieValues(request).stream()
                .filter(name -> NAME.matcher(name).matches())
                .toList();
    }
}
