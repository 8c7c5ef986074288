package mx.andamio.identity.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.identity.SignedIn;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * The one place that says yes. A handler is closed unless it carries {@link Allowed} and the account's role has that permission.
 * Rules of territory (own organ, sibling, parent) belong here when they come.
 */
@Component
class AccessRules implements HandlerInterceptor {

    private final Accounts accounts;

    AccessRules(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isErrorPage(method) || isGoingOn(request)) {
            return true;
        }
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            throw new AccessDeniedException("no rule opens this");
        }
        if (allowed.value() == Permission.OPEN) {
            return true;
        }
        var account = accountOf(request).orElseThrow(() -> new InsufficientAuthenticationException("sign in first"));
        if (!account.may(allowed.value())) {
            throw new AccessDeniedException("not for this role");
        }
        request.setAttribute(Askers.ACCOUNT, account);
        return true;
    }

    /** An answer that was let begin and now ends, by then perhaps for an account that signed out: there is nothing left to refuse. */
    private static boolean isGoingOn(HttpServletRequest request) {
        return request.getDispatcherType() == DispatcherType.ASYNC;
    }

    private static boolean isErrorPage(HandlerMethod method) {
        return ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    /** As it is now, not as it was when the session began: an account that was closed since is out at once. */
    private Optional<SignedIn> accountOf(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn account
                ? accounts.byUserName(account.userName()).filter(SignedIn::isEnabled)
                : Optional.empty();
    }
}
