package mx.andamio.contradictions.store;

import static mx.andamio.contradictions.db.Tables.STATEMENT;
import static org.jooq.impl.DSL.asterisk;
import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.name;
import static org.jooq.impl.DSL.rowNumber;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Kind;
import mx.andamio.contradictions.Statement;
import mx.andamio.contradictions.Statement.Said;
import mx.andamio.contradictions.Statement.Source;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Query;
import org.jooq.Record;

/** Statements as rows. */
final class StatementRows {

    /** Of many who say the same of one thing, so many are read. */
    static final int SPEAKERS = 5;

    private static final Field<Integer> PLACE = rowNumber()
            .over()
            .partitionBy(STATEMENT.CONTRADICTION, STATEMENT.VALUE)
            .orderBy(STATEMENT.DATED.asc().nullsLast(), STATEMENT.ID)
            .as("place");
    private static final Field<Integer> ALL =
            count().over().partitionBy(STATEMENT.CONTRADICTION, STATEMENT.VALUE).as("all_of_value");

    private final DSLContext database;

    StatementRows(DSLContext database) {
        this.database = database;
    }

    /** @param more how many of the same value were left out, counted at the first statement of that value, 0 elsewhere */
    record Read(Statement statement, int more) {}

    /** Puts {@code statements} in the place of all that {@code origin} said before. @return the things that they are about, old and new */
    Set<UUID> replace(String origin, List<Statement> statements) {
        var touched = new HashSet<>(database.deleteFrom(STATEMENT)
                .where(STATEMENT.ORIGIN.eq(origin))
                .returning(STATEMENT.CONTRADICTION)
                .fetchSet(STATEMENT.CONTRADICTION));
        statements.forEach(one -> touched.add(one.about().value()));
        database.batch(statements.stream().map(one -> insert(origin, one)).toList())
                .execute();
        return touched;
    }

    private Query insert(String origin, Statement one) {
        var said = one.said();
        var source = one.source();
        return database.insertInto(STATEMENT)
                .set(STATEMENT.ID, UUID.randomUUID())
                .set(STATEMENT.ORIGIN, origin)
                .set(STATEMENT.CONTRADICTION, one.about().value())
                .set(STATEMENT.KIND, one.kind().name())
                .set(STATEMENT.SUBJECT, one.subject())
                .set(STATEMENT.DAY, one.day())
                .set(STATEMENT.VALUE, said.value())
                .set(STATEMENT.DETAIL, said.detail())
                .set(STATEMENT.NUMBER, said.number())
                .set(STATEMENT.QUALIFIER, said.qualifier())
                .set(STATEMENT.DENOMINATOR, said.denominator())
                .set(STATEMENT.AS_WRITTEN, said.asWritten())
                .set(STATEMENT.FAMILY, source.family())
                .set(STATEMENT.LABEL, source.label())
                .set(STATEMENT.DATED, source.dated())
                .set(STATEMENT.PAPER_ID, source.paper())
                .set(STATEMENT.ITEM_ID, source.item())
                .set(STATEMENT.ORGANS, one.organs().toArray(String[]::new))
                .set(STATEMENT.SIMULATED, source.simulated());
    }

    /** By the thing that they are about; of each value the first {@value #SPEAKERS}. */
    Map<UUID, List<Read>> about(Collection<UUID> things) {
        var ranked = database.select(STATEMENT.asterisk(), PLACE, ALL)
                .from(STATEMENT)
                .where(STATEMENT.CONTRADICTION.in(things))
                .asTable("ranked");
        return database
                .select(asterisk())
                .from(ranked)
                .where(field(name("ranked", "place"), Integer.class).le(SPEAKERS))
                .fetch(StatementRows::read)
                .stream()
                .collect(Collectors.groupingBy(one -> one.statement().about().value()));
    }

    private static Read read(Record row) {
        var first = row.get("place", Integer.class) == 1;
        var more = first ? Math.max(0, row.get("all_of_value", Integer.class) - SPEAKERS) : 0;
        var source = new Source(
                row.get(STATEMENT.FAMILY),
                row.get(STATEMENT.LABEL),
                row.get(STATEMENT.DATED),
                row.get(STATEMENT.PAPER_ID),
                row.get(STATEMENT.ITEM_ID),
                row.get(STATEMENT.SIMULATED));
        var said = new Said(
                row.get(STATEMENT.VALUE),
                row.get(STATEMENT.DETAIL),
                row.get(STATEMENT.NUMBER),
                row.get(STATEMENT.QUALIFIER),
                row.get(STATEMENT.DENOMINATOR),
                row.get(STATEMENT.AS_WRITTEN));
        return new Read(
                new Statement(
                        new ContradictionId(row.get(STATEMENT.CONTRADICTION)),
                        Kind.valueOf(row.get(STATEMENT.KIND)),
                        row.get(STATEMENT.SUBJECT),
                        row.get(STATEMENT.DAY),
                        said,
                        source,
                        List.of(row.get(STATEMENT.ORGANS))),
                more);
    }
}
