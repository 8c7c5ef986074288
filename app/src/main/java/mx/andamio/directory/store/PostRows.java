package mx.andamio.directory.store;

import static mx.andamio.directory.db.Tables.POST;
import static mx.andamio.directory.db.Tables.SIGHTING;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Sighting;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Posts as they are kept, and what papers call them. */
final class PostRows {

    private final DSLContext database;

    PostRows(DSLContext database) {
        this.database = database;
    }

    List<OrganPost> of(Condition condition) {
        return database.selectFrom(POST)
                .where(condition)
                .orderBy(POST.POSITION)
                .fetch(row -> new OrganPost(
                        row.get(POST.CODE),
                        row.get(POST.ORGAN),
                        row.get(POST.NAME),
                        Arrays.asList(row.get(POST.FORMS)),
                        row.get(POST.REPORTS_TO),
                        row.get(POST.TO_CONFIRM)));
    }

    /** A name that is whole names one post by itself; one like "Titular" only within an organ. */
    Optional<OrganPost> named(String role, @Nullable String organ) {
        var folded = Folding.fold(role);
        if (folded.isEmpty()) {
            return Optional.empty();
        }
        var whole = of(DSL.val(folded).eq(DSL.any(POST.FOLDED)));
        if (whole.size() == 1) {
            return Optional.of(whole.getFirst());
        }
        return organ == null ? Optional.empty() : begins(folded, organ);
    }

    private Optional<OrganPost> begins(String role, String organ) {
        var found = of(POST.ORGAN.eq(organ)).stream()
                .filter(post -> Stream.concat(Stream.of(post.name()), post.forms().stream())
                        .map(Folding::fold)
                        .anyMatch(name -> isFirstPartOf(role, name)))
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** "director" is the first part of "director de la umae", not of "director medico de la umae". */
    private static boolean isFirstPartOf(String role, String name) {
        return name.equals(role)
                || name.startsWith(role + " de ")
                || name.startsWith(role + " del ")
                || name.startsWith(role + " en ");
    }

    List<Sighting> sightings(List<String> posts) {
        return database.selectFrom(SIGHTING)
                .where(SIGHTING.POST_CODE.in(posts))
                .orderBy(SIGHTING.SEEN_ON.desc())
                .fetch(PostRows::sighting);
    }

    static Sighting sighting(Record row) {
        return new Sighting(
                row.get(SIGHTING.PERSON),
                row.get(SIGHTING.POST),
                row.get(SIGHTING.ORGAN),
                row.get(SIGHTING.SEEN_ON),
                row.get(SIGHTING.SOURCE),
                row.get(SIGHTING.POST_CODE));
    }
}
