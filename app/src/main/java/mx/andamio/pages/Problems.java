package mx.andamio.pages;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.net.URISyntaxException;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals of the JSON interface (RFC 9457): {@code code} is stable, {@code detail} and {@code detail_en} are for people. */
public final class Problems {

    private Problems() {}

    /** @param reason its words fill {@code detail} in the language of {@code words} and {@code detail_en} in English */
    public static ResponseEntity<ProblemDetail> of(HttpStatusCode status, Reason reason, Words words) {
        var problem = ProblemDetail.forStatusAndDetail(status, words.reason(reason));
        problem.setProperty("code", reason.code());
        problem.setProperty("detail_en", words.in(Words.ENGLISH).reason(reason));
        if (!reason.parameters().isEmpty()) {
            problem.setProperty("parameters", reason.parameters());
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    public static ResponseEntity<ProblemDetail> of(Reason reason, Words words) {
        return of(status(reason.kind()), reason, words);
    }

    /** The address that was asked for, as the {@code instance} of a problem; null where it is no address. */
    public static @Nullable URI instance(HttpServletRequest request) {
        try {
            return new URI(request.getRequestURI());
        } catch (URISyntaxException e) {
            return null;
        }
    }

    public static HttpStatus status(Reason.Kind kind) {
        return switch (kind) {
            case USER -> HttpStatus.UNPROCESSABLE_CONTENT;
            case ABSENT -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case CAPACITY -> HttpStatus.CONTENT_TOO_LARGE;
        };
    }
}
