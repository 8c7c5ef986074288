package mx.andamio.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import mx.andamio.register.Register;
import mx.andamio.register.Sha256;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Looks for a secret in every row of every table. */
@Component
public class KeptSecrets {

    private final DSLContext database;
    private final Register register;

    KeptSecrets(DSLContext database, Register register) {
        this.database = database;
        this.register = register;
    }

    /**
     * The secret is in no row and in no entry of the register, of which one, of the type {@code made}, says that there is one.
     *
     * @return tables that hold its hash: the control, for what is kept must be found
     */
    public List<String> hashedIn(String secret, String made) {
        var hash = HexFormat.of().formatHex(Sha256.of(secret.getBytes(StandardCharsets.UTF_8)));
        var holding = new ArrayList<String>();
        var hashed = new ArrayList<String>();
        var tables = database.fetch("select table_schema || '.' || table_name from information_schema.tables "
                + "where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')");
        assertThat(tables.size()).isGreaterThan(40);
        for (var one : tables) {
            var name = one.get(0, String.class);
            var rows = "select count(*) from " + name + " t where t::text like ?";
            if (database.fetchSingle(rows, "%" + secret + "%").get(0, Long.class) > 0) {
                holding.add(name);
            }
            if (database.fetchSingle(rows, "%" + hash + "%").get(0, Long.class) > 0) {
                hashed.add(name);
            }
        }
        assertThat(holding).isEmpty();
        assertThat(register.newest(50, Long.MAX_VALUE))
                .anySatisfy(entry -> assertThat(entry.type()).isEqualTo(made))
                .allSatisfy(entry -> assertThat(entry.payload()).doesNotContain(secret));
        return hashed;
    }
}
