package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.BODY_RULE;
import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.PROMISE;
import static mx.andamio.commitments.db.Tables.STANDING;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.defaultValue;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.noCondition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.commitments.BodyRules;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.directory.PackPart;
import mx.andamio.pack.Body;
import mx.andamio.pack.BodyRule;
import mx.andamio.pack.Pack;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.Sessions;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the pack says of each body. A body that the pack no longer has keeps what it said: what it agreed is still followed by that. Where something
 * changes, the standings that rest on it are marked.
 */
@Component
class BodyRulesInPostgres implements BodyRules, PackPart {

    /** The session a commitment comes from: it says so itself, or the paper of its promise tells of it. */
    private static final Field<UUID> SESSION =
            coalesce(jsonbGetAttributeAsText(COMMITMENT.ORIGIN, "session").cast(UUID.class), PROMISE.SESSION_ID);

    private final DSLContext database;
    private final Sessions sessions;

    BodyRulesInPostgres(DSLContext database, Sessions sessions) {
        this.database = database;
        this.sessions = sessions;
    }

    @Override
    public Map<CommitmentId, OfBody> of(Collection<CommitmentId> ids) {
        var rules = kept();
        var of = new LinkedHashMap<CommitmentId, OfBody>();
        ids.forEach(id -> of.put(id, OfBody.NONE));
        if (rules.isEmpty()) {
            return of;
        }
        var keys = ids.stream().map(CommitmentId::value).toArray(UUID[]::new);
        bodies(COMMITMENT.ID.eq(any(keys))).forEach((id, body) -> {
            var said = rules.get(body);
            if (said != null) {
                of.put(new CommitmentId(id), new OfBody(body, said));
            }
        });
        return of;
    }

    /** By commitment, where it comes from a session. */
    private Map<UUID, String> bodies(Condition which) {
        var held = database.select(COMMITMENT.ID, SESSION)
                .from(COMMITMENT)
                .leftJoin(PROMISE)
                .on(PROMISE.ID.eq(COMMITMENT.PROMISE_ID))
                .where(which)
                .and(SESSION.isNotNull())
                .fetchMap(COMMITMENT.ID, row -> new SessionId(row.value2()));
        var codes = sessions.bodiesOf(held.values().stream().distinct().toList());
        var bodies = new LinkedHashMap<UUID, String>();
        held.forEach((id, session) -> {
            var body = codes.get(session);
            if (body != null) {
                bodies.put(id, body);
            }
        });
        return bodies;
    }

    private Map<String, Map<BodyRule, BigDecimal>> kept() {
        var kept = new LinkedHashMap<String, Map<BodyRule, BigDecimal>>();
        database.selectFrom(BODY_RULE)
                .forEach(row -> kept.computeIfAbsent(row.get(BODY_RULE.BODY_CODE), _ -> new EnumMap<>(BodyRule.class))
                        .put(BodyRule.valueOf(row.get(BODY_RULE.RULE)), row.get(BODY_RULE.VALUE)));
        return kept;
    }

    /** After the bodies. */
    @Override
    public int rank() {
        return 25;
    }

    @Override
    public List<Change> changes(Pack pack) {
        var kept = kept();
        var changes = new ArrayList<Change>();
        for (var body : pack.bodies()) {
            var differing = differing(kept.getOrDefault(body.code(), Map.of()), body.rules());
            if (!differing.isEmpty()) {
                changes.add(
                        new Change("body_rules", Kind.CHANGED, body.code(), body.name(), String.join("; ", differing)));
            }
        }
        return changes;
    }

    private static List<String> differing(Map<BodyRule, BigDecimal> before, Map<BodyRule, BigDecimal> after) {
        var differing = new ArrayList<String>();
        for (var rule : BodyRule.values()) {
            var from = words(before.get(rule));
            var to = words(after.get(rule));
            if (!from.equals(to)) {
                differing.add("%s: %s → %s".formatted(rule.key(), from, to));
            }
        }
        return differing;
    }

    private static String words(@Nullable BigDecimal value) {
        return value == null ? "—" : value.stripTrailingZeros().toPlainString();
    }

    @Override
    public void load(Pack pack) {
        var kept = kept();
        var changed = pack.bodies().stream()
                .filter(body -> !differing(kept.getOrDefault(body.code(), Map.of()), body.rules())
                        .isEmpty())
                .toList();
        if (changed.isEmpty()) {
            return;
        }
        changed.forEach(this::replace);
        var codes = changed.stream().map(Body::code).toList();
        var stale = new ArrayList<UUID>();
        bodies(noCondition()).forEach((id, body) -> {
            if (codes.contains(body)) {
                stale.add(id);
            }
        });
        database.update(STANDING)
                .set(STANDING.TURNS_ON, defaultValue(STANDING.TURNS_ON))
                .where(STANDING.COMMITMENT_ID.eq(any(stale.toArray(UUID[]::new))))
                .execute();
    }

    private void replace(Body body) {
        database.deleteFrom(BODY_RULE)
                .where(BODY_RULE.BODY_CODE.eq(body.code()))
                .execute();
        body.rules()
                .forEach((rule, value) -> database.insertInto(BODY_RULE)
                        .set(BODY_RULE.BODY_CODE, body.code())
                        .set(BODY_RULE.RULE, rule.name())
                        .set(BODY_RULE.VALUE, value)
                        .execute());
    }
}
