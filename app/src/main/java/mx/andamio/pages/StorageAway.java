package mx.andamio.pages;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Objects;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;
import org.springframework.web.filter.OncePerRequestFilter;
import tools.jackson.databind.json.JsonMapper;

/**
 * While the database is away (it died and is being started again, or its machine does not answer) whoever asks is told so in words, with
 * 503 and when to ask again. It stands before everything that needs the database, sessions above all, and needs none itself.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class StorageAway extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(StorageAway.class);

    private static final String SECONDS = "5";

    /** Classes of SQLSTATE: the connection failed, or the server is stopping, crashed or not ready yet. */
    private static final String CONNECTION = "08";

    private static final String SERVER = "57P0";

    private final Pages pages;
    private final JsonMapper json;

    StorageAway(Pages pages, JsonMapper json) {
        this.pages = pages;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (ServletException | RuntimeException e) {
            if (!isCauseOf(e) || response.isCommitted()) {
                throw e;
            }
            LOG.warn("the database is away on {} {}", request.getMethod(), request.getRequestURI());
            response.reset();
            response.setStatus(HttpStatus.SERVICE_UNAVAILABLE.value());
            response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            tell(request, response);
        }
    }

    /** Whether {@code fault} comes from a database that cannot be reached. */
    static boolean isCauseOf(@Nullable Throwable fault) {
        for (var cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientConnectionException
                    || cause instanceof SQLException sql && isAway(Objects.requireNonNullElse(sql.getSQLState(), ""))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAway(String state) {
        return state.startsWith(CONNECTION) || state.startsWith(SERVER);
    }

    private void tell(HttpServletRequest request, HttpServletResponse response) throws ServletException, IOException {
        // For the language of the words: whatever sets it comes later.
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        try {
            var reason = Reason.of("request.storage_away", Reason.Kind.CAPACITY);
            if (request.getRequestURI().startsWith("/api/")) {
                var problem = Problems.of(HttpStatus.SERVICE_UNAVAILABLE, reason, pages.words());
                response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
                response.getOutputStream().write(json.writeValueAsBytes(problem.getBody()));
            } else {
                var page = pages.page("pages/fault", Section.NONE, pages.words().text("fault.title"), view(reason));
                Objects.requireNonNull(page.getView()).render(page.getModel(), request, response);
            }
        } catch (IOException | ServletException e) {
            throw e;
        } catch (Exception e) {
            throw new ServletException(e);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    private Views.FaultView view(Reason reason) {
        return new Views.FaultView(
                HttpStatus.SERVICE_UNAVAILABLE.value(),
                reason.code(),
                pages.words().reason(reason),
                null);
    }
}
