package mx.andamio.pages;

import java.util.List;
import mx.andamio.register.Reason;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;

/** Refusals of the JSON interface (RFC 9457): {@code code} is stable, {@code detail} is for people. */
public final class Problems {

    private Problems() {}

    public static ResponseEntity<ProblemDetail> of(
            HttpStatusCode status, String code, String detail, List<String> parameters) {
        var problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setProperty("code", code);
        if (!parameters.isEmpty()) {
            problem.setProperty("parameters", parameters);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    public static ResponseEntity<ProblemDetail> of(Reason reason, Words words) {
        return of(status(reason.kind()), reason.code(), words.reason(reason), reason.parameters());
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
