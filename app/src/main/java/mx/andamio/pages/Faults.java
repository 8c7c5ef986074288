package mx.andamio.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;

/** The last handler: every refusal has its words, every fault of ours an incident number and nothing else. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private static final String BAD_CHARACTER = "22021";

    private final Pages pages;

    Faults(Pages pages) {
        this.pages = pages;
    }

    @ExceptionHandler({AccessDeniedException.class, AuthenticationException.class})
    void leaveToSecurity(RuntimeException fault) {
        throw fault;
    }

    @ExceptionHandler(BadRequest.class)
    Object badRequest(BadRequest fault, HttpServletRequest request) {
        var reason = new Reason(fault.code(), Reason.Kind.USER, fault.parameters());
        return answer(request, 422, fault.code(), pages.words().reason(reason), null);
    }

    @ExceptionHandler(NotHere.class)
    Object notHere(NotHere fault, HttpServletRequest request) {
        return answer(request, 404, "request.not_here", pages.words().text("reason.request.not_here"), null);
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object wrongType(MethodArgumentTypeMismatchException fault, HttpServletRequest request) {
        return answer(request, 422, "request.value", pages.words().text("reason.request.value", fault.getName()), null);
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    Object unreadable(HttpMessageNotReadableException fault, HttpServletRequest request) {
        return answer(request, 400, "request.value_any", pages.words().text("reason.request.value_any"), null);
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(MaxUploadSizeExceededException fault, HttpServletRequest request) {
        return answer(request, 413, "request.too_large", pages.words().text("reason.request.too_large"), null);
    }

    /** A form for files that came as something else, or broken. */
    @ExceptionHandler(MultipartException.class)
    Object noFiles(MultipartException fault, HttpServletRequest request) {
        return answer(request, 415, "request.media", pages.words().text("reason.request.media"), null);
    }

    /** PostgreSQL keeps no text with a NUL in it; only a made-up address or form has one. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    Object unkeepable(DataIntegrityViolationException fault, HttpServletRequest request) {
        return fault.getMostSpecificCause() instanceof SQLException cause && BAD_CHARACTER.equals(cause.getSQLState())
                ? answer(request, 422, "request.value_any", pages.words().text("reason.request.value_any"), null)
                : other(fault, request);
    }

    @ExceptionHandler(Exception.class)
    Object other(Exception fault, HttpServletRequest request) {
        if (fault instanceof ErrorResponse known) {
            return knownByFramework(known.getStatusCode(), request);
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {} on {} {}", incident, request.getMethod(), request.getRequestURI(), fault);
        return answer(
                request, 500, "request.incident", pages.words().text("reason.request.incident", incident), incident);
    }

    /** A refusal that no handler saw, or a fault that none could answer. */
    Object ofServer(HttpStatusCode status, HttpServletRequest request) {
        return knownByFramework(status, request);
    }

    private Object knownByFramework(HttpStatusCode status, HttpServletRequest request) {
        var code = switch (status.value()) {
            case 403 -> "request.forbidden";
            case 404 -> "request.not_here";
            case 405 -> "request.method";
            case 413 -> "request.too_large";
            case 415, 406 -> "request.media";
            default -> "request.value_any";
        };
        return answer(request, status.value(), code, pages.words().text("reason." + code), null);
    }

    private Object answer(HttpServletRequest request, int status, String code, String text, @Nullable String incident) {
        if (asked(request).startsWith("/api/")) {
            return problem(status, code, text);
        }
        var page = pages.page(
                "pages/fault",
                Section.NONE,
                pages.words().text("fault.title"),
                new Views.FaultView(status, code, text, incident));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    /** The address that was asked for, also where the server asks again for the page of a fault. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
    }

    private static ResponseEntity<ProblemDetail> problem(int status, String code, String text) {
        return Problems.of(HttpStatusCode.valueOf(status), code, text, List.of());
    }
}
