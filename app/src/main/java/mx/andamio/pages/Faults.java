package mx.andamio.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.sql.SQLException;
import java.util.UUID;
import mx.andamio.register.Reason;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.HandlerMapping;

/** The last handler: every refusal has its words, every fault of ours an incident number and nothing else. */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
class Faults {

    private static final Logger LOG = LoggerFactory.getLogger(Faults.class);

    private static final String INCIDENT = "request.incident";

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
        return answer(request, 422, new Reason(fault.code(), Reason.Kind.USER, fault.parameters()));
    }

    @ExceptionHandler(NotHere.class)
    Object notHere(NotHere fault, HttpServletRequest request) {
        return answer(request, 404, Reason.of("request.not_here", Reason.Kind.ABSENT));
    }

    @ExceptionHandler(Away.class)
    Object away(Away fault, HttpServletRequest request) {
        return answer(request, 503, Reason.of(fault.code(), Reason.Kind.CAPACITY));
    }

    @ExceptionHandler(MethodArgumentTypeMismatchException.class)
    Object wrongType(MethodArgumentTypeMismatchException fault, HttpServletRequest request) {
        return answer(request, 422, Reason.of("request.value", Reason.Kind.USER, fault.getName()));
    }

    @ExceptionHandler(HttpMessageNotReadableException.class)
    Object unreadable(HttpMessageNotReadableException fault, HttpServletRequest request) {
        return answer(request, 400, Reason.of("request.value_any", Reason.Kind.USER));
    }

    @ExceptionHandler(MaxUploadSizeExceededException.class)
    Object tooLarge(MaxUploadSizeExceededException fault, HttpServletRequest request) {
        return answer(request, 413, Reason.of("request.too_large", Reason.Kind.CAPACITY));
    }

    /** Whoever was to read the rest of an answer is gone: there is nobody to tell anything. */
    @ExceptionHandler(AsyncRequestNotUsableException.class)
    void gone() {}

    /** Parameters that are no text in UTF-8, or too many of them. */
    @ExceptionHandler(InvalidParameterException.class)
    Object unreadableParameters(InvalidParameterException fault, HttpServletRequest request) {
        return knownByFramework(HttpStatusCode.valueOf(fault.getErrorCode()), request);
    }

    /** Names and values that the firewall does not let through, such as those with a NUL. */
    @ExceptionHandler(RequestRejectedException.class)
    Object rejected(RequestRejectedException fault, HttpServletRequest request) {
        return answer(request, 400, Reason.of("request.value_any", Reason.Kind.USER));
    }

    /** A form for files that came as something else, or broken. */
    @ExceptionHandler(MultipartException.class)
    Object noFiles(MultipartException fault, HttpServletRequest request) {
        return answer(request, 415, Reason.of("request.media", Reason.Kind.USER));
    }

    /** PostgreSQL keeps no text with a NUL in it; only a made-up address or form has one. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    Object unkeepable(DataIntegrityViolationException fault, HttpServletRequest request) throws Exception {
        return fault.getMostSpecificCause() instanceof SQLException cause && BAD_CHARACTER.equals(cause.getSQLState())
                ? answer(request, 422, Reason.of("request.value_any", Reason.Kind.USER))
                : other(fault, request);
    }

    /** What nobody foresaw, but for a database that is away: that is told further out, where no session is needed. */
    @ExceptionHandler(Exception.class)
    Object other(Exception fault, HttpServletRequest request) throws Exception {
        if (StorageAway.isCauseOf(fault)) {
            throw fault;
        }
        if (fault instanceof ErrorResponse known) {
            return knownByFramework(known.getStatusCode(), request);
        }
        var incident = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("incident {} on {} {}", incident, request.getMethod(), logged(request), fault);
        return answer(request, 500, Reason.of(INCIDENT, Reason.Kind.USER, incident));
    }

    /** The address; of one that holds a secret only its pattern. */
    private static String logged(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE) instanceof String pattern
                        && pattern.contains("{token}")
                ? pattern
                : request.getRequestURI();
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
        return answer(request, status.value(), Reason.of(code, Reason.Kind.USER));
    }

    private Object answer(HttpServletRequest request, int status, Reason reason) {
        if (asked(request).startsWith("/api/")) {
            return Problems.of(HttpStatusCode.valueOf(status), reason, pages.words());
        }
        var incident = reason.code().equals(INCIDENT) ? reason.parameters().getFirst() : null;
        var page = pages.page(
                "pages/fault",
                Section.NONE,
                pages.words().text("fault.title"),
                new Views.FaultView(status, reason.code(), pages.words().reason(reason), incident));
        page.setStatus(HttpStatusCode.valueOf(status));
        return page;
    }

    /** The address that was asked for, also where the server asks again for the page of a fault. */
    private static String asked(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI) instanceof String first
                ? first
                : request.getRequestURI();
    }
}
