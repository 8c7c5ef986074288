package mx.andamio.programmes.store;

import static mx.andamio.programmes.db.Tables.PROGRAMME;
import static mx.andamio.programmes.db.Tables.SOURCE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.directory.PackPart;
import mx.andamio.pack.Pack;
import mx.andamio.pack.Programme;
import mx.andamio.pack.Source;
import mx.andamio.programmes.Programmes;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

@Component
class ProgrammesInPostgres implements Programmes, PackPart {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final DSLContext database;
    private final Clock clock;

    ProgrammesInPostgres(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public List<Programme> all() {
        return database.selectFrom(PROGRAMME)
                .where(PROGRAMME.CLOSED_ON.isNull())
                .orderBy(PROGRAMME.POSITION)
                .fetch(row -> read(row.get(PROGRAMME.DOCUMENT)));
    }

    @Override
    public Optional<Programme> programme(String code) {
        return database.selectFrom(PROGRAMME)
                .where(PROGRAMME.CODE.eq(code).and(PROGRAMME.CLOSED_ON.isNull()))
                .fetchOptional(row -> read(row.get(PROGRAMME.DOCUMENT)));
    }

    @Override
    public Map<String, Source> sources() {
        return database.selectFrom(SOURCE)
                .fetchMap(
                        SOURCE.CODE,
                        row -> new Source(row.get(SOURCE.CODE), row.get(SOURCE.TITLE), row.get(SOURCE.PUBLISHED)));
    }

    private static Programme read(JSONB document) {
        return JSON.readValue(document.data(), Programme.class);
    }

    private static JSONB written(Programme programme) {
        return JSONB.valueOf(JSON.writeValueAsString(programme));
    }

    @Override
    public int rank() {
        return 30;
    }

    @Override
    public List<Change> changes(Pack pack) {
        var kept = new LinkedHashMap<String, Programme>();
        all().forEach(programme -> kept.put(programme.code(), programme));
        var changes = new ArrayList<Change>();
        for (var programme : pack.programmes()) {
            var before = kept.remove(programme.code());
            if (before == null) {
                changes.add(new Change("programme", Kind.ADDED, programme.code(), programme.name(), ""));
            } else if (!before.equals(programme)) {
                changes.add(new Change(
                        "programme",
                        Kind.CHANGED,
                        programme.code(),
                        programme.name(),
                        ProgrammeDifference.inWords(before, programme)));
            }
        }
        kept.values().forEach(gone -> changes.add(new Change("programme", Kind.CLOSED, gone.code(), gone.name(), "")));
        var sources = sources();
        pack.institution().sources().stream()
                .filter(source -> !source.equals(sources.get(source.code())))
                .map(source -> new Change(
                        "source",
                        sources.containsKey(source.code()) ? Kind.CHANGED : Kind.ADDED,
                        source.code(),
                        source.title(),
                        ""))
                .forEach(changes::add);
        return changes;
    }

    @Override
    public void load(Pack pack) {
        var codes = pack.programmes().stream().map(Programme::code).toList();
        database.update(PROGRAMME)
                .set(PROGRAMME.CLOSED_ON, LocalDate.now(clock))
                .where(PROGRAMME.CODE.notIn(codes).and(PROGRAMME.CLOSED_ON.isNull()))
                .execute();
        var position = 0;
        for (var programme : pack.programmes()) {
            database.insertInto(PROGRAMME)
                    .set(PROGRAMME.CODE, programme.code())
                    .set(PROGRAMME.POSITION, position++)
                    .set(PROGRAMME.DOCUMENT, written(programme))
                    .setNull(PROGRAMME.CLOSED_ON)
                    .onConflict(PROGRAMME.CODE)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
        for (var source : pack.institution().sources()) {
            database.insertInto(SOURCE)
                    .set(SOURCE.CODE, source.code())
                    .set(SOURCE.TITLE, source.title())
                    .set(SOURCE.PUBLISHED, source.published())
                    .onConflict(SOURCE.CODE)
                    .doUpdate()
                    .setAllToExcluded()
                    .execute();
        }
    }
}
