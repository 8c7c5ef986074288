package mx.andamio.identity.web;

import java.util.Optional;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Register;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The log of every change, for whoever verifies. */
@Controller
class RegisterPages {

    private static final int PAGE = 50;

    private final Pages pages;
    private final Register register;

    RegisterPages(Pages pages, Register register) {
        this.pages = pages;
        this.register = register;
    }

    @GetMapping("/bitacora")
    @Allowed(Permission.READ_REGISTER)
    ModelAndView list(
            @RequestParam(defaultValue = "9223372036854775807") long antes,
            @RequestParam(defaultValue = "false") boolean verificar) {
        var entries = register.newest(PAGE, antes);
        var older = entries.size() == PAGE ? entries.getLast().seq() : 0;
        var broken = verificar ? register.firstBroken() : Optional.<Long>empty();
        return pages.page(
                "identity/register",
                Section.REGISTER,
                pages.words().text("register.title"),
                new Views.RegisterView(entries, register.size(), verificar, broken, older));
    }
}
