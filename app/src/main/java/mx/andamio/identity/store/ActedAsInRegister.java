package mx.andamio.identity.store;

import static mx.andamio.identity.db.Tables.ACCOUNT;
import static org.jooq.impl.DSL.any;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.andamio.identity.ActedAs;
import mx.andamio.identity.Role;
import mx.andamio.register.Entry;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Two statements, however many entries: the accounts, and what the register has of their posts. */
@Component
class ActedAsInRegister implements ActedAs {

    /** So many changes of the accounts that took part in one thing are looked through. */
    private static final int MOST = 2_000;

    private static final String ASSIGNED = "identity.account.assign";

    private static final JsonMapper JSON = JsonMapper.shared();

    private final DSLContext database;
    private final Register register;

    ActedAsInRegister(DSLContext database, Register register) {
        this.database = database;
        this.register = register;
    }

    @Override
    public Map<Long, Acted> of(List<Entry> entries) {
        var names = entries.stream().map(one -> one.actor().name()).distinct().toList();
        var roles = database.select(ACCOUNT.USERNAME, ACCOUNT.ROLE)
                .from(ACCOUNT)
                .where(ACCOUNT.USERNAME.eq(any(names.toArray(String[]::new))))
                .fetchMap(ACCOUNT.USERNAME, row -> Role.valueOf(row.get(ACCOUNT.ROLE)));
        var assigned = register.about(roles.keySet(), MOST).stream()
                .filter(one -> one.type().startsWith(ASSIGNED))
                .map(Assigned::of)
                .collect(Collectors.groupingBy(Assigned::account));
        var acted = new HashMap<Long, Acted>();
        for (var entry : entries) {
            var name = entry.actor().name();
            var role = roles.get(name);
            if (role != null) {
                acted.put(entry.seq(), new Acted(role, post(assigned.getOrDefault(name, List.of()), entry.seq())));
            }
        }
        return acted;
    }

    /** @param changes the newest first */
    private static @Nullable String post(List<Assigned> changes, long seq) {
        return changes.stream()
                .filter(one -> one.seq() < seq)
                .findFirst()
                .map(Assigned::post)
                .orElse(null);
    }

    private record Assigned(
            long seq, String account, @Nullable String post) {

        static Assigned of(Entry entry) {
            var payload = JSON.readTree(entry.payload());
            var post = payload.path("post");
            return new Assigned(
                    entry.seq(),
                    Objects.requireNonNull(payload.path("user_name").asString()),
                    post.isString() ? post.asString() : null);
        }
    }
}
