package mx.andamio.measurement.store;

import static mx.andamio.measurement.db.Tables.EXAMINED;
import static mx.andamio.measurement.db.Tables.FINDING;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.measurement.DataQuality;
import mx.andamio.measurement.counting.KeptFindings;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.measures.quality.Finding;
import mx.andamio.measures.quality.Finding.Kind;
import mx.andamio.pages.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSON;
import org.jooq.Record;
import org.jooq.SelectSeekStepN;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
class FindingsInPostgres implements DataQuality, KeptFindings {

    private static final JsonMapper MAPPER = JsonMapper.shared();

    private final DSLContext database;
    private final Clock clock;

    FindingsInPostgres(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void replace(Subject subject, Collection<Found> found) {
        var dataset = subject.dataset();
        var same = FINDING.DATASET.eq(dataset).and(FINDING.ABOUT.eq(subject.about()));
        var now = clock.instant().atOffset(ZoneOffset.UTC);
        var since = database.select(FINDING.ID, FINDING.FOUND_AT)
                .from(FINDING)
                .where(same)
                .fetchMap(FINDING.ID, FINDING.FOUND_AT);
        database.deleteFrom(FINDING).where(same).execute();
        database.batch(found.stream()
                        .map(one -> {
                            var id = id(one.finding());
                            return database.insertInto(FINDING)
                                    .set(FINDING.ID, id)
                                    .set(FINDING.KIND, one.finding().kind().name())
                                    .set(FINDING.ABOUT, one.finding().about())
                                    .set(FINDING.DATASET, dataset)
                                    .set(FINDING.INDICATOR, one.finding().indicator())
                                    .set(FINDING.ORGAN, one.finding().organ())
                                    .set(FINDING.PARENT, one.parent())
                                    .set(
                                            FINDING.MONTH_FROM,
                                            one.finding().from().begin())
                                    .set(FINDING.MONTH_TO, one.finding().to().begin())
                                    .set(
                                            FINDING.FIGURES,
                                            JSON.valueOf(MAPPER.writeValueAsString(
                                                    one.finding().figures())))
                                    .set(FINDING.DELIVERIES, one.deliveries().toArray(String[]::new))
                                    .set(FINDING.SIMULATED, one.simulated())
                                    .set(FINDING.FOUND_AT, since.getOrDefault(id, now));
                        })
                        .toList())
                .execute();
        database.insertInto(EXAMINED)
                .set(EXAMINED.DATASET, dataset)
                .set(EXAMINED.AT, now)
                .onConflict(EXAMINED.DATASET)
                .doUpdate()
                .set(EXAMINED.AT, now)
                .execute();
    }

    @Override
    @Transactional
    public void keepOnly(Collection<Subject> subjects) {
        database.deleteFrom(FINDING)
                .where(DSL.row(FINDING.DATASET, FINDING.ABOUT)
                        .notIn(subjects.stream()
                                .map(one -> DSL.row(one.dataset(), one.about()))
                                .toList()))
                .execute();
        database.deleteFrom(EXAMINED)
                .where(EXAMINED.DATASET.notIn(
                        subjects.stream().map(Subject::dataset).distinct().toList()))
                .execute();
    }

    /** By what it is about: one that is found again is the same. */
    private static UUID id(Finding one) {
        var about = String.join(
                "\n",
                one.kind().name(),
                one.about(),
                one.dataset(),
                one.organ(),
                one.from().begin().toString());
        return UUID.nameUUIDFromBytes(about.getBytes(StandardCharsets.UTF_8));
    }

    private static Condition fits(Filter filter) {
        var condition = DSL.noCondition();
        if (filter.organ() != null) {
            condition = condition.and(FINDING.PARENT.eq(filter.organ()).or(FINDING.ORGAN.eq(filter.organ())));
        }
        return filter.dataset() == null ? condition : condition.and(FINDING.DATASET.eq(filter.dataset()));
    }

    private static Condition fitsWhole(Filter filter) {
        return filter.kind() == null
                ? fits(filter)
                : fits(filter).and(FINDING.KIND.eq(filter.kind().name()));
    }

    private SelectSeekStepN<Record> found(Filter filter) {
        return database.select(FINDING.fields())
                .from(FINDING)
                .where(fitsWhole(filter))
                .orderBy(List.of(
                        FINDING.MONTH_TO.desc(),
                        FINDING.DATASET.asc(),
                        FINDING.PARENT.asc(),
                        FINDING.ORGAN.asc(),
                        FINDING.ID.asc()));
    }

    @Override
    @Transactional(readOnly = true)
    public Slice<Odd> all(Filter filter, int page, int size) {
        Slice.check(page, size);
        return new Slice<>(
                found(filter).limit(size).offset((long) page * size).fetch(FindingsInPostgres::odd),
                database.fetchCount(FINDING, fitsWhole(filter)));
    }

    @Override
    public List<Odd> every(Filter filter) {
        return found(filter).fetch(FindingsInPostgres::odd);
    }

    @Override
    public Map<Kind, Long> kinds(Filter filter) {
        var kinds = new EnumMap<Kind, Long>(Kind.class);
        database.select(FINDING.KIND, DSL.count())
                .from(FINDING)
                .where(fits(filter))
                .groupBy(FINDING.KIND)
                .forEach(row -> kinds.put(Kind.valueOf(row.value1()), (long) row.value2()));
        return kinds;
    }

    @Override
    public List<String> organs() {
        return database.selectDistinct(FINDING.PARENT)
                .from(FINDING)
                .orderBy(FINDING.PARENT)
                .fetch(FINDING.PARENT);
    }

    @Override
    public Optional<Instant> examined() {
        return database.select(DSL.max(EXAMINED.AT))
                .from(EXAMINED)
                .fetchOptional(0, OffsetDateTime.class)
                .map(OffsetDateTime::toInstant);
    }

    private static Odd odd(Record row) {
        return new Odd(
                row.get(FINDING.ID),
                Kind.valueOf(row.get(FINDING.KIND)),
                row.get(FINDING.ABOUT),
                row.get(FINDING.DATASET),
                row.get(FINDING.INDICATOR),
                row.get(FINDING.ORGAN),
                row.get(FINDING.PARENT),
                Period.of(PeriodType.MONTH, row.get(FINDING.MONTH_FROM)),
                Period.of(PeriodType.MONTH, row.get(FINDING.MONTH_TO)),
                MAPPER.readValue(
                        row.get(FINDING.FIGURES).data(), new TypeReference<LinkedHashMap<String, Double>>() {}),
                List.of(row.get(FINDING.DELIVERIES)),
                row.get(FINDING.SIMULATED),
                row.get(FINDING.FOUND_AT).toInstant());
    }
}
