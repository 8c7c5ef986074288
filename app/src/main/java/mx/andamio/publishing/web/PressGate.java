package mx.andamio.publishing.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Permission;
import mx.andamio.identity.SignedIn;
import mx.andamio.pages.Language;
import mx.andamio.pages.Words;
import mx.andamio.publishing.PressRoom;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UrlPathHelper;

/**
 * While the room is closed its addresses are unknown, whatever the method: a handler would answer OPTIONS or POST otherwise than an
 * address that does not exist. It comes after security, so that whoever looks after the room may see it.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class PressGate extends OncePerRequestFilter {

    private final PressRoom room;
    private final Accounts accounts;

    PressGate(PressRoom room, Accounts accounts) {
        this.room = room;
        this.accounts = accounts;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        // Decoded, as handlers are found by it.
        var path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
        return !path.equals(PressLinks.ROOM) && !path.startsWith(PressLinks.ROOM + "/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!room.isOpen() && !looksAfterTheRoom(request)) {
            response.sendError(HttpStatus.NOT_FOUND.value());
            return;
        }
        // The address says the language: one address is one page, for caches and for whoever it is sent to.
        Language.fix(request, "en".equals(request.getParameter("lang")) ? Words.ENGLISH : Words.SPANISH);
        chain.doFilter(request, response);
    }

    private boolean looksAfterTheRoom(HttpServletRequest request) {
        return request.getUserPrincipal() instanceof Authentication authentication
                && authentication.getPrincipal() instanceof SignedIn account
                && accounts.byUserName(account.userName())
                        .filter(now -> now.may(Permission.PRESS))
                        .isPresent();
    }
}
