package mx.andamio.measures.definitions;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.measures.expressions.ValueType;
import mx.andamio.measures.periods.PeriodType;

/**
 * Operational data of one kind.
 *
 * @param grain what one row is
 * @param organs where its organ codes come from
 * @param key columns that tell rows apart; empty where rows may be equal
 * @param rejectLimit share of rejected rows, 0 to 1, over which a delivery is refused whole
 * @param snapshot whether a delivery tells how things stood on its days, not what happened on them
 * @param toldBy how long the periods are that its rows tell of: a day, or a longer one, whose last day the event date then is
 * @param signedBy codes of the posts that sign the figures of a month off, one after the other, two at most; empty where nobody does
 */
public record Dataset(
        String code,
        Bilingual title,
        Bilingual grain,
        OrganCodes organs,
        List<Column> columns,
        List<String> key,
        List<Check> checks,
        double rejectLimit,
        boolean snapshot,
        PeriodType toldBy,
        List<String> signedBy) {

    /** Whose codes the organ column holds. */
    public enum OrganCodes {
        /** Medical units by CLUES; their OOAD comes from the directory. */
        UNIT,
        /** OOAD by their two digits, UMAE by CLUES, directorates by their code in the pack. */
        ORGAN
    }

    /**
     * What each row must fulfil; one that does not is rejected with these words.
     *
     * @param rule condition over the columns; a row for which it is null passes
     */
    public record Check(String code, Expression rule, Bilingual text) {}

    public Column column(Role role) {
        return columns.stream().filter(one -> one.role() == role).findFirst().orElseThrow();
    }

    public Optional<Column> column(String name) {
        return columns.stream().filter(one -> one.name().equals(name)).findFirst();
    }

    /** Columns by name with what they hold, for expressions. */
    public Map<String, ValueType> types() {
        var types = new LinkedHashMap<String, ValueType>();
        columns.forEach(one -> types.put(one.name(), one.type()));
        return types;
    }
}
