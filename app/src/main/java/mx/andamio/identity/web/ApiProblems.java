package mx.andamio.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;

/** Refusals of the JSON interface before any handler is reached (RFC 9457). */
final class ApiProblems {

    private ApiProblems() {}

    static void signIn(HttpServletRequest request, HttpServletResponse response, Exception fault) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(response, 401, "identity.sign_in", "Se requiere una ficha de acceso (Authorization: Bearer).");
    }

    /** Somebody unknown is asked to sign in, whatever the filters found wrong first. */
    static void denied(HttpServletRequest request, HttpServletResponse response, Exception fault) throws IOException {
        // The filter against forged requests comes before the request knows its user: the context does already.
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            signIn(request, response, fault);
            return;
        }
        write(response, 403, "identity.not_allowed", "La cuenta no tiene este permiso.");
    }

    private static void write(HttpServletResponse response, int status, String code, String detail) throws IOException {
        response.setStatus(status);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        var body = "{\"type\":\"about:blank\",\"title\":\"%s\",\"status\":%d,\"code\":\"%s\",\"detail\":\"%s\"}"
                .formatted(status == 401 ? "Unauthorized" : "Forbidden", status, code, detail);
        response.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
    }
}
