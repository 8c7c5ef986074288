package mx.andamio.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import mx.andamio.identity.Throttle;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the password is looked at: whoever has to wait is told so and for how long, whether the account exists or not and
 * whether the password is right or not. It also spares the slow hash.
 */
class SignInGate extends OncePerRequestFilter implements AuthenticationFailureHandler {

    private final Throttle throttle;

    SignInGate(Throttle throttle) {
        this.throttle = throttle;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/entrar");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var wait = waitOf(request);
        if (wait.isZero()) {
            chain.doFilter(request, response);
        } else {
            response.sendRedirect(toldToWait(wait));
        }
    }

    /** The attempt that closes the door is told so at once. */
    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException fault)
            throws IOException {
        var wait = waitOf(request);
        response.sendRedirect(wait.isZero() ? "/entrar?fallo" : toldToWait(wait));
    }

    private Duration waitOf(HttpServletRequest request) {
        var name = Objects.requireNonNullElse(request.getParameter("user"), "");
        return throttle.waitFor(name, request.getRemoteAddr());
    }

    /** In whole minutes, rounded up. */
    private static String toldToWait(Duration wait) {
        return "/entrar?espera=" + wait.plusSeconds(60).minusNanos(1).toMinutes();
    }
}
