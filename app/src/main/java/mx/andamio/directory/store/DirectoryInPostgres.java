package mx.andamio.directory.store;

import static mx.andamio.directory.db.Tables.ALIAS;
import static mx.andamio.directory.db.Tables.MUNICIPALITY;
import static mx.andamio.directory.db.Tables.ORGAN;
import static mx.andamio.directory.db.Tables.POST;
import static mx.andamio.directory.db.Tables.SIGHTING;
import static org.jooq.impl.DSL.noCondition;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Alias;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Municipality;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Sighting;
import mx.andamio.pages.FoldedWords;
import mx.andamio.pages.Searchable;
import mx.andamio.pages.Slice;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
class DirectoryInPostgres implements Directory, Searchable {

    /** Kinds of alias that are names: a code is never one. */
    private static final List<String> NAMING = Arrays.stream(Alias.Kind.values())
            .filter(Alias.Kind::isName)
            .map(Enum::name)
            .toList();

    private final DSLContext database;
    private final PostRows posts;

    DirectoryInPostgres(DSLContext database) {
        this.database = database;
        this.posts = new PostRows(database);
    }

    @Override
    public Optional<Organ> organ(String code) {
        return database.selectFrom(ORGAN).where(ORGAN.CODE.eq(code)).fetchOptional(OrganRows::organ);
    }

    @Override
    public Slice<Organ> organs(Filter filter, int page, int size) {
        Slice.check(page, size);
        var condition = condition(filter);
        var rows = database.selectFrom(ORGAN)
                .where(condition)
                .orderBy(ORGAN.POSITION)
                .offset((long) page * size)
                .limit(size)
                .fetch(OrganRows::organ);
        return new Slice<>(rows, database.fetchCount(ORGAN, condition));
    }

    private static Condition condition(Filter filter) {
        var condition = noCondition();
        if (filter.type() != null) {
            condition = condition.and(ORGAN.TYPE.eq(filter.type().name()));
        }
        if (filter.region() != null) {
            condition = condition.and(ORGAN.REGION.eq(filter.region()));
        }
        if (filter.parent() != null) {
            condition = condition.and(ORGAN.PARENT.eq(filter.parent()));
        }
        if (filter.query() != null) {
            condition = condition.and(FoldedWords.allIn(ORGAN.FOLDED, Folding.fold(filter.query())));
        }
        if (filter.on() != null) {
            condition = condition
                    .and(ORGAN.VALID_FROM.isNull().or(ORGAN.VALID_FROM.le(filter.on())))
                    .and(ORGAN.VALID_TO.isNull().or(ORGAN.VALID_TO.gt(filter.on())));
        }
        return condition;
    }

    @Override
    public List<Organ> all() {
        return database.selectFrom(ORGAN).orderBy(ORGAN.POSITION).fetch(OrganRows::organ);
    }

    @Override
    public List<Alias> aliases(String organCode) {
        return database.selectFrom(ALIAS)
                .where(ALIAS.ORGAN.eq(organCode))
                .orderBy(ALIAS.KIND, ALIAS.TEXT)
                .fetch(row -> new Alias(
                        row.get(ALIAS.ORGAN),
                        row.get(ALIAS.TEXT),
                        Alias.Kind.valueOf(row.get(ALIAS.KIND)),
                        row.get(ALIAS.VALID_TO)));
    }

    @Override
    public List<OrganPost> posts(String organCode) {
        return posts.of(POST.ORGAN.eq(organCode));
    }

    @Override
    public List<OrganPost> posts() {
        return posts.of(noCondition());
    }

    @Override
    public Optional<OrganPost> post(String code) {
        return only(posts.of(POST.CODE.eq(code)));
    }

    @Override
    public Optional<OrganPost> postNamed(String role, String organ) {
        return posts.named(role, named(organ).map(Organ::code).orElse(null));
    }

    @Override
    public Optional<OrganPost> headOf(String organCode) {
        return posts(organCode).stream().findFirst();
    }

    @Override
    public List<Sighting> sightingsIn(List<String> postCodes) {
        return posts.sightings(postCodes);
    }

    @Override
    public List<Sighting> sightings(String organCode) {
        return database.select(SIGHTING.asterisk())
                .from(SIGHTING)
                .join(ORGAN)
                .on(ORGAN.CODE.eq(organCode))
                .where(SIGHTING.ORGAN.eq(ORGAN.NAME).or(SIGHTING.ORGAN.eq(ORGAN.CODE)))
                .orderBy(SIGHTING.SEEN_ON.desc())
                .fetch(PostRows::sighting);
    }

    @Override
    public List<Municipality> municipalities(String ooad) {
        return database.selectFrom(MUNICIPALITY)
                .where(MUNICIPALITY.OOAD.eq(ooad))
                .orderBy(MUNICIPALITY.STATE, MUNICIPALITY.NAME)
                .fetch(row -> new Municipality(
                        row.get(MUNICIPALITY.IMSS_CODE),
                        row.get(MUNICIPALITY.OOAD),
                        row.get(MUNICIPALITY.INEGI_STATE),
                        row.get(MUNICIPALITY.STATE),
                        row.get(MUNICIPALITY.NAME)));
    }

    @Override
    public Optional<Organ> byCode(String code, LocalDate day) {
        var current = organ(code).filter(organ -> organ.existsOn(day));
        if (current.isPresent()) {
            return current;
        }
        return database
                .select(ORGAN.asterisk())
                .from(ALIAS)
                .join(ORGAN)
                .on(ORGAN.CODE.eq(ALIAS.ORGAN))
                .where(ALIAS.KIND.eq(Alias.Kind.OLD_CODE.name()).and(ALIAS.TEXT.eq(code)))
                .and(ALIAS.VALID_TO.isNull().or(ALIAS.VALID_TO.gt(day)))
                .fetch(OrganRows::organ)
                .stream()
                .filter(organ -> organ.existsOn(day))
                .collect(Collectors.collectingAndThen(Collectors.toList(), DirectoryInPostgres::only));
    }

    @Override
    public Optional<Organ> named(String name) {
        var folded = Folding.fold(name);
        return exactlyNamed(folded).or(() -> behindItsType(folded));
    }

    /** {@code OOAD Guerrero}: minutes write the type before the name. */
    private Optional<Organ> behindItsType(String folded) {
        return Stream.of(OrganType.OOAD, OrganType.UMAE)
                .filter(type -> folded.startsWith(Folding.fold(type.name()) + " "))
                .flatMap(type -> exactlyNamed(folded.substring(type.name().length() + 1)).stream()
                        .filter(organ -> organ.type() == type))
                .findFirst();
    }

    private Optional<Organ> exactlyNamed(String folded) {
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        var aliases = database.select(ALIAS.ORGAN)
                .from(ALIAS)
                .where(ALIAS.FOLDED.eq(folded).and(ALIAS.KIND.in(NAMING)))
                .fetchSet(ALIAS.ORGAN);
        return only(database.selectFrom(ORGAN).where(ORGAN.FOLDED.contains(folded)).fetch(OrganRows::organ).stream()
                .filter(organ -> Folding.fold(organ.name()).equals(folded) || aliases.contains(organ.code()))
                .toList());
    }

    private static <T> Optional<T> only(List<T> found) {
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    @Override
    public List<Hit> search(String folded, int limit) {
        return database.selectFrom(ORGAN)
                .where(FoldedWords.allIn(ORGAN.FOLDED, folded))
                .orderBy(DSL.when(ORGAN.FOLDED.startsWith(folded), 0).otherwise(1), ORGAN.POSITION)
                .limit(limit)
                .fetch(row ->
                        new Hit(row.get(ORGAN.NAME), "/representaciones/" + row.get(ORGAN.CODE), row.get(ORGAN.CODE)));
    }

    @Override
    public String part() {
        return "organs";
    }

    @Override
    public int rank() {
        return 10;
    }
}
