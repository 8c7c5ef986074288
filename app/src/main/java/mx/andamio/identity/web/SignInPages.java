package mx.andamio.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Accounts.NewAccount;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.identity.Role;
import mx.andamio.identity.Tokens;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The page to sign in, and the one-use page of the first start. */
@Controller
class SignInPages {

    /** In minutes. The address may say more, but nobody waits longer. */
    private static final int LONGEST_WAIT = 15;

    private final Pages pages;
    private final Accounts accounts;
    private final Tokens tokens;

    SignInPages(Pages pages, Accounts accounts, Tokens tokens) {
        this.pages = pages;
        this.accounts = accounts;
        this.tokens = tokens;
    }

    @GetMapping("/entrar")
    @Allowed(Permission.OPEN)
    ModelAndView form(
            @RequestParam(required = false) @Nullable String fallo,
            @RequestParam(required = false) @Nullable String salio,
            @RequestParam(defaultValue = "0") int espera) {
        var state = espera > 0 ? "wait" : fallo != null ? "failed" : salio != null ? "out" : "fresh";
        return pages.page(
                "identity/signin",
                Section.NONE,
                pages.words().text("signin.title"),
                new Views.SignIn(state, Math.min(espera, LONGEST_WAIT), accounts.none()));
    }

    @GetMapping("/inicio/{token}")
    @Allowed(Permission.OPEN)
    ModelAndView setUp(@PathVariable String token) {
        if (!tokens.setupServes(token)) {
            throw new NotHere();
        }
        return setUpPage(new Views.SetUp(token, null, "", ""));
    }

    @PostMapping("/inicio/{token}")
    @Allowed(Permission.OPEN)
    ModelAndView openFirst(
            @Does("identity.account.open_first") Command command,
            HttpServletRequest request,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String password) {
        var first = new NewAccount(user.strip(), name, Role.ADMIN, password);
        var outcome = tokens.useSetup(command, token, () -> accounts.open(command, first))
                .orElseThrow(NotHere::new);
        return switch (outcome) {
            case Outcome.Refused refused ->
                setUpPage(new Views.SetUp(token, pages.words().reason(refused.reason()), user, name));
            case Outcome.Done _ -> {
                pages.tell(request, "success", pages.words().text("setup.done"));
                yield pages.redirect("/entrar");
            }
        };
    }

    private ModelAndView setUpPage(Views.SetUp view) {
        return pages.page("identity/setup", Section.NONE, pages.words().text("setup.title"), view);
    }
}
