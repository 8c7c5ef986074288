package mx.andamio.identity.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import mx.andamio.identity.Throttle;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Stands before the password is looked at: whoever has to wait is told so and for how long, whether the account exists or not and
 * whether the password is right or not. It also spares the slow hash.
 */
class SignInGate extends OncePerRequestFilter implements AuthenticationFailureHandler {

    /** How many passwords are looked at at once: each takes 19 MiB. */
    private static final int TURNS = 16;

    private final Throttle throttle;
    private final List<Lock> turns;

    SignInGate(Throttle throttle) {
        this.throttle = throttle;
        this.turns = Stream.<Lock>generate(ReentrantLock::new).limit(TURNS).toList();
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getMethod().equals("POST") || !request.getRequestURI().equals("/entrar");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        // One attempt at a time for one name: many at the same moment would all come before the first has failed.
        var turn = turns.get(Math.floorMod(name(request).hashCode(), TURNS));
        turn.lock();
        try {
            var wait = waitOf(request);
            if (wait.isZero()) {
                chain.doFilter(request, response);
            } else {
                response.sendRedirect(toldToWait(wait));
            }
        } finally {
            turn.unlock();
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
        return throttle.waitFor(name(request), request.getRemoteAddr());
    }

    private static String name(HttpServletRequest request) {
        return Objects.requireNonNullElse(request.getParameter("user"), "");
    }

    /** In whole minutes, rounded up. */
    private static String toldToWait(Duration wait) {
        return "/entrar?espera=" + wait.plusSeconds(60).minusNanos(1).toMinutes();
    }
}
