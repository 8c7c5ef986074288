package mx.andamio.load;

import org.jooq.ExecuteListenerProvider;
import org.jooq.impl.DefaultExecuteListenerProvider;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

/** Hears what the application asks of its database. */
@TestConfiguration(proxyBeanMethods = false)
class Listening {

    @Bean
    Statements statements() {
        return new Statements();
    }

    @Bean
    ExecuteListenerProvider heard(Statements statements) {
        return new DefaultExecuteListenerProvider(statements);
    }
}
