package mx.andamio.evaluations.store;

import static mx.andamio.evaluations.db.Tables.COUNTED;
import static mx.andamio.evaluations.db.Tables.ENTERED;
import static mx.andamio.evaluations.db.Tables.MEMBER;
import static org.jooq.impl.DSL.noCondition;

import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.andamio.evaluations.Evaluated;
import mx.andamio.evaluations.KeptPeriod;
import mx.andamio.evaluations.Scheme;
import mx.andamio.evaluations.model.Evaluation;
import mx.andamio.evaluations.model.Value;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** Puts the parts of each organ together: three statements, however many organs and periods there are. */
final class EvaluatedRows {

    private final DSLContext database;

    EvaluatedRows(DSLContext database) {
        this.database = database;
    }

    private record Key(String period, String organ) {}

    /** By period, the first ahead, then by code of organ. */
    List<Evaluated> of(Scheme scheme, List<KeptPeriod> periods, @Nullable String organ) {
        var byCode = periods.stream().collect(Collectors.toMap(KeptPeriod::code, period -> period));
        var codes = byCode.keySet();
        var counted = database.selectFrom(COUNTED)
                .where(COUNTED.SCHEME.eq(scheme.code()))
                .and(COUNTED.PERIOD.in(codes))
                .and(organ == null ? noCondition() : COUNTED.ORGAN.eq(organ))
                .fetchGroups(row -> new Key(row.get(COUNTED.PERIOD), row.get(COUNTED.ORGAN)));
        var entered = database.selectFrom(ENTERED)
                .where(ENTERED.SCHEME.eq(scheme.code()))
                .and(ENTERED.PERIOD.in(codes))
                .and(organ == null ? noCondition() : ENTERED.ORGAN.eq(organ))
                .orderBy(ENTERED.NUMBER)
                .fetchGroups(row -> new Key(row.get(ENTERED.PERIOD), row.get(ENTERED.ORGAN)));
        return database
                .selectFrom(MEMBER)
                .where(MEMBER.SCHEME.eq(scheme.code()))
                .and(MEMBER.PERIOD.in(codes))
                .and(organ == null ? noCondition() : MEMBER.ORGAN.eq(organ))
                .orderBy(MEMBER.ORGAN)
                .fetch()
                .stream()
                .map(row -> {
                    var key = new Key(row.get(MEMBER.PERIOD), row.get(MEMBER.ORGAN));
                    var period = Objects.requireNonNull(byCode.get(key.period()));
                    return evaluated(
                            scheme,
                            period,
                            row,
                            counted.get(key) == null ? List.of() : List.copyOf(counted.get(key)),
                            entered.get(key) == null ? List.of() : List.copyOf(entered.get(key)));
                })
                .sorted(java.util.Comparator.comparing(
                        one -> one.period().period().from()))
                .toList();
    }

    private static Evaluated evaluated(
            Scheme scheme,
            KeptPeriod period,
            Record member,
            List<? extends Record> counted,
            List<? extends Record> entered) {
        var values = new HashMap<String, Value>();
        counted.forEach(row -> values.put(row.get(COUNTED.ELEMENT), value(row)));
        var entries = new HashMap<String, Evaluated.Entry>();
        for (var row : entered) {
            var element = row.get(ENTERED.ELEMENT);
            values.put(element, new Value.Known(row.get(ENTERED.VALUE), 0));
            entries.put(
                    element,
                    new Evaluated.Entry(
                            row.get(ENTERED.SOURCE),
                            row.get(ENTERED.ENTERED_AT).toInstant(),
                            row.get(ENTERED.ENTERED_BY),
                            row.get(ENTERED.NUMBER)));
        }
        var ruler = scheme.version(period.version()).ruler();
        entries.keySet().removeIf(code -> ruler.element(code).isEmpty());
        return new Evaluated(
                period, member.get(MEMBER.ORGAN), member.get(MEMBER.VOLUME), Evaluation.of(ruler, values), entries);
    }

    private static Value value(Record row) {
        var number = row.get(COUNTED.VALUE);
        return number == null
                ? new Value.Missing(Value.Why.valueOf(row.get(COUNTED.WHY)))
                : new Value.Known(number, row.get(COUNTED.COUNTED_));
    }
}
