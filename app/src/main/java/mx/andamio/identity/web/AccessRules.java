package mx.andamio.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
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

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (!(handler instanceof HandlerMethod method) || isErrorPage(method)) {
            return true;
        }
        var allowed = method.getMethodAnnotation(Allowed.class);
        if (allowed == null) {
            throw new AccessDeniedException("no rule opens this");
        }
        if (allowed.value() == Permission.OPEN || mayAct(request, allowed.value())) {
            return true;
        }
        throw request.getUserPrincipal() == null
                ? new InsufficientAuthenticationException("sign in first")
                : new AccessDeniedException("not for this role");
    }

    private static boolean isErrorPage(HandlerMethod method) {
        return ErrorController.class.isAssignableFrom(method.getBeanType());
    }

    private static boolean mayAct(HttpServletRequest request, Permission permission) {
        return request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn account
                && account.may(permission);
    }
}
