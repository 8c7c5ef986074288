package mx.andamio.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Accounts.NewAccount;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.KnownPosts;
import mx.andamio.identity.Permission;
import mx.andamio.identity.Role;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Accounts, for the administrator. */
@Controller
class AccountPages {

    private final Pages pages;
    private final Accounts accounts;
    private final ObjectProvider<KnownPosts> posts;

    AccountPages(Pages pages, Accounts accounts, ObjectProvider<KnownPosts> posts) {
        this.pages = pages;
        this.accounts = accounts;
        this.posts = posts;
    }

    @GetMapping("/cuentas")
    @Allowed(Permission.MANAGE_ACCOUNTS)
    ModelAndView list() {
        return pages.page(
                "identity/accounts",
                Section.ACCOUNTS,
                pages.words().text("accounts.title"),
                new Views.AccountList(accounts.all(), List.of(Role.values()), names()));
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        posts.forEach(known -> names.putAll(known.names()));
        return names;
    }

    /** Its field takes a code, as the list of suggestions gives it; left empty, the account acts for no post. */
    @PostMapping("/cuentas/{user}/cargo")
    @Allowed(Permission.MANAGE_ACCOUNTS)
    ModelAndView assign(
            @Does("identity.account.assign") Command command,
            HttpServletRequest request,
            @PathVariable String user,
            @RequestParam(defaultValue = "") String post) {
        var outcome = accounts.assign(command, user, post.isBlank() ? null : post.strip());
        return pages.after(request, outcome, pages.words().text("accounts.assigned", user), "/cuentas", "/cuentas");
    }

    /** Left empty, the account gets no mail. */
    @PostMapping("/cuentas/{user}/correo")
    @Allowed(Permission.MANAGE_ACCOUNTS)
    ModelAndView reach(
            @Does("identity.account.reach") Command command,
            HttpServletRequest request,
            @PathVariable String user,
            @RequestParam(defaultValue = "") String mail) {
        var outcome = accounts.reach(command, user, mail.isBlank() ? null : mail.strip());
        return pages.after(request, outcome, pages.words().text("accounts.reached", user), "/cuentas", "/cuentas");
    }

    @PostMapping("/cuentas")
    @Allowed(Permission.MANAGE_ACCOUNTS)
    ModelAndView open(
            @Does("identity.account.open") Command command,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String user,
            @RequestParam(defaultValue = "") String name,
            @RequestParam(defaultValue = "") String role,
            @RequestParam(defaultValue = "") String password) {
        var chosen = Arrays.stream(Role.values())
                .filter(r -> r.name().equals(role))
                .findFirst()
                .orElseThrow(() -> new BadRequest("account.role", role));
        var outcome = accounts.open(command, new NewAccount(user.strip(), name, chosen, password));
        return pages.after(request, outcome, pages.words().text("accounts.opened", user), "/cuentas", "/cuentas");
    }

    @PostMapping("/cuentas/{user}/cerrar")
    @Allowed(Permission.MANAGE_ACCOUNTS)
    ModelAndView disable(
            @Does("identity.account.disable") Command command, HttpServletRequest request, @PathVariable String user) {
        var outcome = accounts.disable(command, user);
        return pages.after(request, outcome, pages.words().text("accounts.closed", user), "/cuentas", "/cuentas");
    }
}
