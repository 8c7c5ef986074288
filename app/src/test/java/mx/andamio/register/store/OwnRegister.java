package mx.andamio.register.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.stream.IntStream;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Entry;
import mx.andamio.register.Outcome;
import mx.andamio.register.Register;
import mx.andamio.storage.OwnDatabase;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** A register of its own database, beside a table {@code public.change} that stands for what modules change. */
final class OwnRegister implements AutoCloseable {

    private static final Actor SOMEBODY = new Actor("prueba");

    private final OwnDatabase database;
    private final HikariDataSource pool;
    private final DSLContext jooq;
    private final Register register;

    OwnRegister() throws SQLException {
        database = OwnDatabase.started();
        database.asOwner("create table public.change (what text not null)");
        database.asOwner("grant select, insert on public.change to andamio_app");
        pool = pool(database);
        jooq = DSL.using(new DefaultConfiguration()
                .set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(pool)))
                .set(SQLDialect.POSTGRES));
        var clock = Clock.tick(Clock.systemUTC(), Duration.ofNanos(1000));
        register = new RegisterInPostgres(jooq, new JdbcTransactionManager(pool), clock);
    }

    private static HikariDataSource pool(OwnDatabase database) {
        var config = new HikariConfig();
        config.setJdbcUrl(database.access().url());
        config.setUsername(database.access().app().user());
        config.setPassword(database.access().app().password());
        config.setMaximumPoolSize(20);
        return new HikariDataSource(config);
    }

    OwnDatabase database() {
        return database;
    }

    Register register() {
        return register;
    }

    static Command aCommand() {
        return Command.bySystem(SOMEBODY, "prueba.cambiar");
    }

    /** A change of a module, in the transaction that runs. */
    void change(String what) {
        jooq.insertInto(DSL.table(DSL.name("public", "change")), DSL.field(DSL.name("what"), String.class))
                .values(what)
                .execute();
    }

    long changes(String what) throws SQLException {
        return database.count("select count(*) from public.change where what = '" + what + "'");
    }

    long commands(Command command) throws SQLException {
        return database.count("select count(*) from register.command where id = '" + command.id() + "'");
    }

    long entries(Command command) throws SQLException {
        return database.count("select count(*) from register.entry where command_id = '" + command.id() + "'");
    }

    /** One entry in a transaction of its own. */
    Entry write(Map<String, ?> payload) {
        var written = new Entry[1];
        var command = aCommand();
        register.once(command, () -> {
            written[0] = register.write(command, payload);
            return Outcome.done(written[0].seq());
        });
        return written[0];
    }

    /** A register that holds {@code count} entries and nothing else. */
    void restartWith(int count) throws SQLException {
        withoutTriggers("truncate register.entry, register.command");
        database.asOwner("update register.head set seq = 0, hash = decode(repeat('00', 32), 'hex')");
        IntStream.rangeClosed(1, count).forEach(i -> write(Map.of("number", i)));
    }

    /** What whoever owns the tables can do, and nobody else. */
    void withoutTriggers(String sql) throws SQLException {
        database.asOwner("alter table register.entry disable trigger all; " + sql
                + "; alter table register.entry enable trigger all");
    }

    @Override
    public void close() {
        pool.close();
        database.close();
    }
}
