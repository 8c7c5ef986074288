package mx.andamio.directory.store;

import static mx.andamio.directory.db.Tables.ALIAS;
import static mx.andamio.directory.db.Tables.MUNICIPALITY;
import static mx.andamio.directory.db.Tables.ORGAN;
import static mx.andamio.directory.db.Tables.POST;
import static mx.andamio.directory.db.Tables.SIGHTING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.directory.PackPart;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Organ;
import mx.andamio.pack.Pack;
import mx.andamio.pack.Post;
import org.jooq.DSLContext;
import org.jooq.Query;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Organs of the pack, with what hangs on them. */
@Component
class OrganPart implements PackPart {

    private final DSLContext database;
    private final Clock clock;

    OrganPart(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public List<Change> changes(Pack pack) {
        var kept = new HashMap<String, Organ>();
        database.selectFrom(ORGAN).fetch(OrganRows::organ).forEach(organ -> kept.put(organ.code(), organ));
        var changes = new ArrayList<Change>();
        for (var organ : pack.organs()) {
            var before = kept.remove(organ.code());
            if (before == null) {
                changes.add(new Change("organ", Kind.ADDED, organ.code(), organ.name(), ""));
            } else if (!before.equals(organ)) {
                changes.add(new Change(
                        "organ", Kind.CHANGED, organ.code(), organ.name(), OrganDifference.inWords(before, organ)));
            }
        }
        kept.values().stream()
                .filter(this::isOpen)
                .forEach(organ -> changes.add(new Change("organ", Kind.CLOSED, organ.code(), organ.name(), "")));
        changes.addAll(listChanges("alias", aliasesKept(), aliasesOf(pack)));
        changes.addAll(listChanges("post", postsKept(), postsOf(pack)));
        changes.addAll(listChanges("sighting", sightingsKept(), sightingsOf(pack)));
        changes.addAll(listChanges("municipality", municipalitiesKept(), municipalitiesOf(pack)));
        return changes;
    }

    /** Lists that are replaced as a whole are compared line by line. */
    private static List<Change> listChanges(String part, Set<String> kept, Set<String> fresh) {
        var changes = new ArrayList<Change>();
        fresh.stream()
                .filter(line -> !kept.contains(line))
                .sorted()
                .forEach(line -> changes.add(new Change(part, Kind.ADDED, "", line, "")));
        kept.stream()
                .filter(line -> !fresh.contains(line))
                .sorted()
                .forEach(line -> changes.add(new Change(part, Kind.CLOSED, "", line, "")));
        return changes;
    }

    private Set<String> aliasesKept() {
        return new HashSet<>(database.selectFrom(ALIAS)
                .fetch(r -> line(r.get(ALIAS.ORGAN), r.get(ALIAS.KIND), r.get(ALIAS.TEXT), r.get(ALIAS.VALID_TO))));
    }

    private static Set<String> aliasesOf(Pack pack) {
        var lines = new HashSet<String>();
        pack.aliases().forEach(a -> lines.add(line(a.organ(), a.kind().name(), a.text(), a.validTo())));
        return lines;
    }

    private Set<String> postsKept() {
        return new HashSet<>(database.selectFrom(POST)
                .fetch(r -> line(
                        r.get(POST.CODE),
                        r.get(POST.ORGAN),
                        r.get(POST.NAME),
                        String.join("|", r.get(POST.FORMS)),
                        r.get(POST.REPORTS_TO),
                        r.get(POST.TO_CONFIRM))));
    }

    private static Set<String> postsOf(Pack pack) {
        var lines = new HashSet<String>();
        pack.posts()
                .forEach(p -> lines.add(line(
                        p.code(), p.organ(), p.name(), String.join("|", p.forms()), p.reportsTo(), p.toConfirm())));
        return lines;
    }

    private Set<String> sightingsKept() {
        return new HashSet<>(database.selectFrom(SIGHTING)
                .fetch(r -> line(
                        r.get(SIGHTING.PERSON),
                        r.get(SIGHTING.POST),
                        r.get(SIGHTING.ORGAN),
                        r.get(SIGHTING.SEEN_ON),
                        r.get(SIGHTING.SOURCE),
                        r.get(SIGHTING.POST_CODE))));
    }

    private static Set<String> sightingsOf(Pack pack) {
        var lines = new HashSet<String>();
        pack.sightings()
                .forEach(s -> lines.add(line(s.person(), s.post(), s.organ(), s.seenOn(), s.source(), s.postCode())));
        return lines;
    }

    private Set<String> municipalitiesKept() {
        return new HashSet<>(database.selectFrom(MUNICIPALITY)
                .fetch(r -> line(
                        r.get(MUNICIPALITY.OOAD),
                        r.get(MUNICIPALITY.IMSS_CODE),
                        r.get(MUNICIPALITY.NAME),
                        r.get(MUNICIPALITY.INEGI_STATE),
                        r.get(MUNICIPALITY.STATE))));
    }

    private static Set<String> municipalitiesOf(Pack pack) {
        var lines = new HashSet<String>();
        pack.municipalities()
                .forEach(m -> lines.add(line(m.ooad(), m.imssCode(), m.name(), m.inegiState(), m.state())));
        return lines;
    }

    /** Everything that is kept of a row, so that no change of it goes unseen. */
    private static String line(@Nullable Object... fields) {
        return Arrays.stream(fields)
                .filter(field -> field != null && !field.toString().isEmpty())
                .map(String::valueOf)
                .collect(Collectors.joining(" · "));
    }

    @Override
    public void load(Pack pack) {
        closeMissing(pack);
        database.batch(upserts(pack)).execute();
        database.deleteFrom(ALIAS).execute();
        database.deleteFrom(POST).execute();
        database.deleteFrom(SIGHTING).execute();
        database.deleteFrom(MUNICIPALITY).execute();
        database.batch(attachments(pack)).execute();
    }

    private void closeMissing(Pack pack) {
        var codes = pack.organs().stream().map(Organ::code).toList();
        database.selectFrom(ORGAN).where(ORGAN.CODE.notIn(codes)).fetch(OrganRows::organ).stream()
                .filter(this::isOpen)
                .forEach(organ -> database.update(ORGAN)
                        .set(ORGAN.VALID_TO, closing(organ))
                        .where(ORGAN.CODE.eq(organ.code()))
                        .execute());
    }

    private boolean isOpen(Organ organ) {
        var ends = organ.validTo();
        return ends == null || ends.isAfter(closing(organ));
    }

    /** Today; for an organ that has not begun yet, the day after it would have: an organ exists for a day at least. */
    private LocalDate closing(Organ organ) {
        var begins = organ.validFrom();
        return begins == null || begins.isBefore(today()) ? today() : begins.plusDays(1);
    }

    private List<Query> upserts(Pack pack) {
        var queries = new ArrayList<Query>();
        var position = 0;
        for (var organ : pack.organs()) {
            queries.add(upsert(organ, OrganRows.folded(organ, pack), position++));
        }
        return queries;
    }

    private Query upsert(Organ organ, String folded, int position) {
        return database.insertInto(ORGAN)
                .set(ORGAN.CODE, organ.code())
                .set(ORGAN.TYPE, organ.type().name())
                .set(ORGAN.NAME, organ.name())
                .set(ORGAN.SHORT_NAME, organ.shortName())
                .set(ORGAN.PARENT, organ.parent())
                .set(ORGAN.REGION, organ.region())
                .set(ORGAN.VALID_FROM, organ.validFrom())
                .set(ORGAN.VALID_TO, organ.validTo())
                .set(ORGAN.ATTRIBUTES, OrganRows.attributes(organ))
                .set(ORGAN.FOLDED, folded)
                .set(ORGAN.POSITION, position)
                .onConflict(ORGAN.CODE)
                .doUpdate()
                .setAllToExcluded();
    }

    private List<Query> attachments(Pack pack) {
        var queries = new ArrayList<Query>();
        pack.aliases()
                .forEach(alias -> queries.add(database.insertInto(ALIAS)
                        .set(ALIAS.ORGAN, alias.organ())
                        .set(ALIAS.KIND, alias.kind().name())
                        .set(ALIAS.TEXT, alias.text())
                        .set(ALIAS.FOLDED, Folding.fold(alias.text()))
                        .set(ALIAS.VALID_TO, alias.validTo())));
        var position = 0;
        for (var post : pack.posts()) {
            queries.add(database.insertInto(POST)
                    .set(POST.CODE, post.code())
                    .set(POST.ORGAN, post.organ())
                    .set(POST.NAME, post.name())
                    .set(POST.FORMS, post.forms().toArray(String[]::new))
                    .set(POST.FOLDED, folded(post))
                    .set(POST.REPORTS_TO, post.reportsTo())
                    .set(POST.TO_CONFIRM, post.toConfirm())
                    .set(POST.POSITION, position++));
        }
        pack.sightings()
                .forEach(seen -> queries.add(database.insertInto(SIGHTING)
                        .set(SIGHTING.PERSON, seen.person())
                        .set(SIGHTING.POST, seen.post())
                        .set(SIGHTING.ORGAN, seen.organ())
                        .set(SIGHTING.SEEN_ON, seen.seenOn())
                        .set(SIGHTING.SOURCE, seen.source())
                        .set(SIGHTING.POST_CODE, seen.postCode())));
        pack.municipalities()
                .forEach(place -> queries.add(database.insertInto(MUNICIPALITY)
                        .set(MUNICIPALITY.OOAD, place.ooad())
                        .set(MUNICIPALITY.IMSS_CODE, place.imssCode())
                        .set(MUNICIPALITY.INEGI_STATE, place.inegiState())
                        .set(MUNICIPALITY.STATE, place.state())
                        .set(MUNICIPALITY.NAME, place.name())));
        return queries;
    }

    private static String[] folded(Post post) {
        return Stream.concat(Stream.of(post.name()), post.forms().stream())
                .map(Folding::fold)
                .distinct()
                .toArray(String[]::new);
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    static Map<String, String> fields(Organ organ) {
        var fields = new java.util.TreeMap<String, String>(organ.attributes());
        fields.put("type", organ.type().name());
        fields.put("name", organ.name());
        fields.put("short_name", organ.shortName());
        fields.put("parent", Objects.toString(organ.parent(), ""));
        fields.put("region", Objects.toString(organ.region(), ""));
        fields.put("valid_from", Objects.toString(organ.validFrom(), ""));
        fields.put("valid_to", Objects.toString(organ.validTo(), ""));
        return fields;
    }
}
