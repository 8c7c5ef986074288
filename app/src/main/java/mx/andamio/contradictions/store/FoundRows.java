package mx.andamio.contradictions.store;

import static mx.andamio.contradictions.db.Tables.FOUND;
import static mx.andamio.contradictions.db.Tables.MARK;
import static org.jooq.impl.DSL.any;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.noCondition;
import static org.jooq.impl.DSL.not;
import static org.jooq.impl.DSL.selectOne;
import static org.jooq.impl.DSL.unnest;
import static org.jooq.impl.DSL.val;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.contradictions.Contradictions.Choices;
import mx.andamio.contradictions.Contradictions.Count;
import mx.andamio.contradictions.Contradictions.Filter;
import mx.andamio.contradictions.Finding;
import mx.andamio.contradictions.Finding.Nature;
import mx.andamio.contradictions.Statement;
import mx.andamio.register.Sha256;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Which things are told differently, as rows. */
final class FoundRows {

    /** A mark that holds for what is said today. */
    private static final Condition SETTLED = exists(selectOne()
            .from(MARK)
            .where(MARK.CONTRADICTION.eq(FOUND.ID))
            .and(MARK.FINGERPRINT.eq(FOUND.FINGERPRINT))
            .and(MARK.WITHDRAWN_WHY.isNull()));

    private final DSLContext database;

    FoundRows(DSLContext database) {
        this.database = database;
    }

    /** @param id of the thing, and what is said of it today */
    record Found(UUID id, String fingerprint) {}

    void put(UUID id, Finding finding) {
        var statements = finding.statements();
        database.insertInto(FOUND)
                .set(FOUND.ID, id)
                .set(FOUND.KIND, statements.getFirst().kind().name())
                .set(FOUND.NATURE, finding.nature().name())
                .set(FOUND.FINGERPRINT, fingerprint(finding))
                .set(
                        FOUND.ORGANS,
                        statements.stream()
                                .flatMap(one -> one.organs().stream())
                                .distinct()
                                .toArray(String[]::new))
                .set(
                        FOUND.YEARS,
                        statements.stream().flatMap(FoundRows::years).distinct().toArray(Integer[]::new))
                .set(FOUND.LATEST, latest(statements))
                .onConflict(FOUND.ID)
                .doUpdate()
                .setAllToExcluded()
                .execute();
    }

    void remove(UUID id) {
        database.deleteFrom(FOUND).where(FOUND.ID.eq(id)).execute();
    }

    /** Another paper that says the same changes nothing; another value does. */
    private static String fingerprint(Finding finding) {
        var values = finding.statements().stream()
                .map(one -> one.said().value())
                .distinct()
                .sorted()
                .collect(Collectors.joining("|"));
        return Sha256.hex(finding.nature() + "|" + values);
    }

    private static Stream<Integer> years(Statement one) {
        return Stream.of(Optional.ofNullable(one.source().dated()), Optional.ofNullable(one.day()))
                .flatMap(Optional::stream)
                .map(day -> Integer.valueOf(day.substring(0, 4)));
    }

    private static @Nullable String latest(List<Statement> statements) {
        return statements.stream()
                .flatMap(one -> Optional.ofNullable(one.source().dated()).stream())
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    List<Found> page(Filter filter, int page, int size) {
        return database.select(FOUND.ID, FOUND.FINGERPRINT)
                .from(FOUND)
                .where(condition(filter))
                .orderBy(field(SETTLED), FOUND.LATEST.desc().nullsLast(), FOUND.KIND, FOUND.ID)
                .offset((long) page * size)
                .limit(size)
                .fetch(row -> new Found(row.value1(), row.value2()));
    }

    Optional<Found> one(UUID id) {
        return database.select(FOUND.ID, FOUND.FINGERPRINT)
                .from(FOUND)
                .where(FOUND.ID.eq(id))
                .fetchOptional(row -> new Found(row.value1(), row.value2()));
    }

    long size(Filter filter) {
        return database.fetchCount(FOUND, condition(filter));
    }

    List<Count> counts(Filter filter) {
        var open = count().filterWhere(not(SETTLED));
        var counted = database.select(FOUND.NATURE, count(), open)
                .from(FOUND)
                .where(condition(filter))
                .groupBy(FOUND.NATURE)
                .fetchMap(FOUND.NATURE, row -> new Count(Nature.valueOf(row.value1()), row.value2(), row.value3()));
        return Stream.of(Nature.values())
                .map(nature -> Objects.requireNonNullElse(counted.get(nature.name()), new Count(nature, 0, 0)))
                .toList();
    }

    long open() {
        return database.fetchCount(FOUND, FOUND.NATURE.ne(Nature.CHANGED.name()).andNot(SETTLED));
    }

    Choices choices() {
        var organ = unnest(FOUND.ORGANS).as("organ");
        var year = unnest(FOUND.YEARS).as("year");
        return new Choices(
                database.selectDistinct(organ.field(0, String.class))
                        .from(FOUND, organ)
                        .orderBy(inline(1))
                        .fetch(row -> row.value1()),
                database.selectDistinct(year.field(0, Integer.class))
                        .from(FOUND, year)
                        .orderBy(inline(1).desc())
                        .fetch(row -> row.value1()));
    }

    private static Condition condition(Filter filter) {
        var condition = noCondition();
        if (filter.nature() != null) {
            condition = condition.and(FOUND.NATURE.eq(filter.nature().name()));
        }
        if (filter.kind() != null) {
            condition = condition.and(FOUND.KIND.eq(filter.kind().name()));
        }
        if (filter.organ() != null) {
            condition = condition.and(FOUND.ORGANS.contains(new String[] {filter.organ()}));
        }
        if (filter.year() != null) {
            condition = condition.and(val(filter.year(), SQLDataType.INTEGER).eq(any(FOUND.YEARS)));
        }
        if (filter.open() != null) {
            condition = condition.and(filter.open() ? not(SETTLED) : SETTLED);
        }
        return condition;
    }
}
