package mx.andamio.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Refusals of the JSON interface before any handler is reached (RFC 9457). */
@Component
class ApiProblems {

    private final Pages pages;
    private final JsonMapper json;

    ApiProblems(Pages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    void signIn(HttpServletRequest request, HttpServletResponse response, Exception fault) throws IOException {
        response.setHeader("WWW-Authenticate", "Bearer");
        write(request, response, HttpStatus.UNAUTHORIZED, "identity.sign_in");
    }

    /** Somebody unknown is asked to sign in, whatever the filters found wrong first. */
    void denied(HttpServletRequest request, HttpServletResponse response, Exception fault) throws IOException {
        // The filter against forged requests comes before the request knows its user: the context does already.
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            signIn(request, response, fault);
            return;
        }
        write(request, response, HttpStatus.FORBIDDEN, "identity.not_allowed");
    }

    private void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code)
            throws IOException {
        var problem = Problems.of(status, Reason.of(code, Reason.Kind.USER), pages.words());
        var body = Objects.requireNonNull(problem.getBody());
        var asked = Problems.instance(request);
        if (asked != null) {
            body.setInstance(asked);
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json.writeValueAsBytes(body));
    }
}
