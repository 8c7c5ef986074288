package mx.andamio.meetings.store;

import static mx.andamio.meetings.db.Tables.BODY_RULE;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import mx.andamio.directory.PackPart;
import mx.andamio.pack.Body;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.MeetingRules;
import mx.andamio.pack.Pack;
import mx.andamio.pack.Sector;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** How bodies meet, as the pack says it. A body that the pack no longer has keeps what it said. */
@Component
class BodyRuleRows implements PackPart {

    private static final String YEARLY = "yearly_business";

    private final DSLContext database;

    BodyRuleRows(DSLContext database) {
        this.database = database;
    }

    /** @param business what it treats each year */
    record Rules(MeetingRules meeting, List<Sector> sectors, List<LineSet.Line> business) {

        static final Rules NONE = new Rules(MeetingRules.UNKNOWN, List.of(), List.of());

        static Rules of(Body body) {
            return new Rules(
                    body.meeting(),
                    body.sectors(),
                    body.lineSets().stream()
                            .filter(set -> set.kind().equals(YEARLY))
                            .flatMap(set -> set.lines().stream())
                            .toList());
        }
    }

    Rules of(String body) {
        return database.select(BODY_RULE.RULES)
                .from(BODY_RULE)
                .where(BODY_RULE.BODY_CODE.eq(body))
                .fetchOptional(BODY_RULE.RULES)
                .map(BodyRuleRows::read)
                .orElse(Rules.NONE);
    }

    private static Rules read(JSONB json) {
        return Json.read(json, Rules.class);
    }

    private Map<String, Rules> kept() {
        return database.selectFrom(BODY_RULE).fetchMap(BODY_RULE.BODY_CODE, row -> read(row.get(BODY_RULE.RULES)));
    }

    /** After the bodies and the numbers by which they follow. */
    @Override
    public int rank() {
        return 26;
    }

    @Override
    public List<Change> changes(Pack pack) {
        var kept = kept();
        var changes = new ArrayList<Change>();
        for (var body : pack.bodies()) {
            var before = kept.getOrDefault(body.code(), Rules.NONE);
            var after = Rules.of(body);
            if (!before.equals(after)) {
                changes.add(new Change("meeting_rules", Kind.CHANGED, body.code(), body.name(), told(before, after)));
            }
        }
        return changes;
    }

    private static String told(Rules before, Rules after) {
        var lines = new ArrayList<String>();
        told(lines, "chair", before.meeting().chair(), after.meeting().chair());
        told(lines, "secretary", before.meeting().secretary(), after.meeting().secretary());
        told(lines, "members", before.meeting().members(), after.meeting().members());
        told(lines, "quorum", before.meeting().quorum(), after.meeting().quorum());
        told(lines, "deputies", before.meeting().deputies(), after.meeting().deputies());
        told(
                lines,
                "names_people",
                before.meeting().namesPeople(),
                after.meeting().namesPeople());
        told(
                lines,
                "approved_by_sectors",
                before.meeting().approvedBySectors(),
                after.meeting().approvedBySectors());
        told(lines, "act", before.meeting().act(), after.meeting().act());
        told(
                lines,
                "notice_days",
                before.meeting().noticeDays(),
                after.meeting().noticeDays());
        told(lines, "sectors", before.sectors(), after.sectors());
        told(lines, "yearly_business", before.business(), after.business());
        return String.join("; ", lines);
    }

    private static void told(List<String> lines, String name, @Nullable Object from, @Nullable Object to) {
        if (!Objects.equals(from, to)) {
            lines.add("%s: %s → %s".formatted(name, words(from), words(to)));
        }
    }

    private static String words(@Nullable Object value) {
        return Optional.ofNullable(value)
                .map(Object::toString)
                .filter(text -> !text.equals("[]") && !text.equals("{}"))
                .orElse("—");
    }

    @Override
    public void load(Pack pack) {
        var kept = kept();
        for (var body : pack.bodies()) {
            var rules = Rules.of(body);
            if (!rules.equals(kept.get(body.code()))) {
                var json = Json.of(rules);
                database.insertInto(BODY_RULE)
                        .set(BODY_RULE.BODY_CODE, body.code())
                        .set(BODY_RULE.RULES, json)
                        .onConflict(BODY_RULE.BODY_CODE)
                        .doUpdate()
                        .set(BODY_RULE.RULES, json)
                        .execute();
            }
        }
    }
}
