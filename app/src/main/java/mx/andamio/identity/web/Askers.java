package mx.andamio.identity.web;

import mx.andamio.identity.Asker;
import mx.andamio.identity.SignedIn;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.support.WebDataBinderFactory;
import org.springframework.web.context.request.NativeWebRequest;
import org.springframework.web.context.request.RequestAttributes;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.method.support.ModelAndViewContainer;

/** Hands a handler who asks, as {@link AccessRules} found the account at this request. */
class Askers implements HandlerMethodArgumentResolver {

    /** Attribute of a request that was let in. */
    static final String ACCOUNT = Askers.class.getName();

    @Override
    public boolean supportsParameter(MethodParameter parameter) {
        return parameter.getParameterType() == Asker.class;
    }

    @Override
    public Object resolveArgument(
            MethodParameter parameter,
            @Nullable ModelAndViewContainer container,
            NativeWebRequest request,
            @Nullable WebDataBinderFactory binder) {
        if (request.getAttribute(ACCOUNT, RequestAttributes.SCOPE_REQUEST) instanceof SignedIn account) {
            return new Asker(account.actor(), account.role(), account.post());
        }
        throw new IllegalStateException("a handler that is open to strangers asks who asks: " + parameter);
    }
}
