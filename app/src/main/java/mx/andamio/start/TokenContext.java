package mx.andamio.start;

import java.time.Clock;
import mx.andamio.Andamio;
import mx.andamio.identity.Passwords;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jooq.autoconfigure.JooqAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The few parts that issuing a token needs: no web, no other module. Not a component: the application must not find it. */
@ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    JooqAutoConfiguration.class
})
@ComponentScan({"mx.andamio.register.store", "mx.andamio.identity.store"})
class TokenContext {

    @Bean
    Clock clock() {
        return Andamio.microseconds();
    }

    @Bean
    PasswordEncoder passwords() {
        return Passwords.argon2id();
    }
}
