package mx.andamio.pages;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What is refused before any handler is reached, or by none: the server asks here for the page to show. */
@Controller
class LastFaults implements ErrorController {

    private final Faults faults;

    LastFaults(Faults faults) {
        this.faults = faults;
    }

    @RequestMapping("/error")
    Object show(HttpServletRequest request) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.valueOf(code)
                : HttpStatus.NOT_FOUND;
        return faults.ofServer(status, request);
    }
}
