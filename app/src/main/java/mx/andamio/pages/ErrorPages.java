package mx.andamio.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What no handler could answer: refusals of the filters, and faults while a page was being written. */
@Controller
class ErrorPages implements ErrorController {

    private final Faults faults;

    ErrorPages(Faults faults) {
        this.faults = faults;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code ? code : 404;
        var path = String.valueOf(request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI));
        var fault = request.getAttribute(RequestDispatcher.ERROR_EXCEPTION) instanceof Exception thrown ? thrown : null;
        return faults.afterwards(request, status, path, fault);
    }
}
