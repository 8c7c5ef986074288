package mx.andamio.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import mx.andamio.identity.Does;
import mx.andamio.identity.SignedIn;
import mx.andamio.pages.BadRequest;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.CommandId;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Builds the command that a request carries. */
class CommandArguments implements HandlerMethodArgumentResolver {

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.hasParameterAnnotation(Does.class);
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        var does = parameter.getParameterAnnotation(Does.class);
        if (does == null) {
            throw new IllegalStateException("no @Does on " + parameter);
        }
        var asked = request.getNativeRequest(HttpServletRequest.class);
        return new Command(id(request), actor(request), does.value(), asked == null ? "" : RequestContent.of(asked));
    }

    private static CommandId id(NativeWebRequest request) {
        var given = request.getParameter("command");
        if (given == null) {
            given = request.getHeader("Idempotency-Key");
        }
        return given == null
                ? CommandId.fresh()
                : CommandId.parse(given).orElseThrow(() -> new BadRequest("request.command"));
    }

    private static Actor actor(NativeWebRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                        && authentication.getPrincipal() instanceof SignedIn account
                ? account.actor()
                : Actor.SYSTEM;
    }
}
