package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import mx.andamio.identity.Accounts;
import mx.andamio.identity.Accounts.NewAccount;
import mx.andamio.identity.Role;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Opens the accounts that {@link Viewers} names: every request asks whether its account is still open. */
@Component
class KnownViewers {

    private final Accounts accounts;

    KnownViewers(Accounts accounts) {
        this.accounts = accounts;
    }

    @EventListener(ApplicationStartedEvent.class)
    void open() {
        for (var role : Role.values()) {
            var name = role.name().toLowerCase(Locale.ROOT);
            if (accounts.byUserName(name).isEmpty()) {
                var account = new NewAccount(name, name, role, People.PASSWORD);
                assertThat(accounts.open(Command.bySystem(Actor.SYSTEM, "identity.account.open"), account))
                        .isInstanceOf(Outcome.Done.class);
            }
        }
    }
}
