package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;

import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Accounts.NewAccount;
import mx.andamio.identity.Role;
import mx.andamio.identity.SignedIn;
import mx.andamio.identity.Tokens;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.springframework.stereotype.Component;
import org.springframework.test.web.servlet.request.RequestPostProcessor;

/** Accounts for tests. */
@Component
public class People {

    public static final String PASSWORD = "una clave que sólo usan las pruebas";

    private final Accounts accounts;
    private final Tokens tokens;
    private final Map<Role, SignedIn> known = new ConcurrentHashMap<>();

    People(Accounts accounts, Tokens tokens) {
        this.accounts = accounts;
        this.tokens = tokens;
    }

    /** Sends a request as somebody with this role. The account is shared: it must not be closed. */
    public RequestPostProcessor as(Role role) {
        return user(known.computeIfAbsent(role, this::aNew));
    }

    /** An account of its own, with the password {@link #PASSWORD}. */
    public SignedIn aNew(Role role) {
        var name = "p-" + UUID.randomUUID().toString().substring(0, 12);
        var outcome =
                accounts.open(system("identity.account.open"), new NewAccount(name, "Ana " + name, role, PASSWORD));
        assertThat(outcome).isInstanceOf(Outcome.Done.class);
        return accounts.byUserName(name).orElseThrow();
    }

    /** An account of its own that acts for a post. */
    public RequestPostProcessor acting(Role role, String post) {
        return user(anActing(role, post));
    }

    /** An account of its own that acts for a post, with the password {@link #PASSWORD}. */
    public SignedIn anActing(Role role, String post) {
        var name = aNew(role).userName();
        assertThat(accounts.assign(system("identity.account.assign"), name, post))
                .isInstanceOf(Outcome.Done.class);
        return accounts.byUserName(name).orElseThrow();
    }

    public String tokenOf(SignedIn account) {
        return tokens.issue(system("identity.token.issue"), account.userName()).orElseThrow();
    }

    public void close(SignedIn account) {
        assertThat(accounts.disable(system("identity.account.disable"), account.userName()))
                .isInstanceOf(Outcome.Done.class);
    }

    private static Command system(String type) {
        return Command.bySystem(Actor.SYSTEM, type);
    }
}
