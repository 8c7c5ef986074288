package mx.andamio.sessions.store;

import static mx.andamio.sessions.db.Tables.BODY;
import static mx.andamio.sessions.db.Tables.SERIES;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.pack.Folding;
import mx.andamio.sessions.SessionFacts;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Finds the body and the series that a paper tells of. One that is closed is found too: papers tell of the past. */
@Component
class BodyRows {

    /** Whether the pack has a body or series. */
    static final String OF_PACK = "pack";

    private static final String OF_PAPER = "paper";
    private static final int AFTER_THE_PACK = 100_000;

    private final DSLContext database;

    BodyRows(DSLContext database) {
        this.database = database;
    }

    /**
     * The body by its own name; or else, of a kind that exists once per organ, the one whose name stands in the session's name
     * ("… del H. Consejo Consultivo de Sinaloa"), or that of the only organ that the paper names.
     */
    Optional<String> bodyOf(SessionFacts facts) {
        return bodyCode(facts.bodyName()).or(() -> {
            var perOrgan = database.selectFrom(BODY)
                    .where(BODY.OWNER_ORGAN.isNotNull().and(BODY.ORIGIN.eq(OF_PACK)))
                    .orderBy(BODY.POSITION)
                    .fetch();
            var said = " " + Folding.fold(facts.name()) + " ";
            var kind = Folding.fold(facts.bodyName()) + " ";
            return perOrgan.stream()
                    .filter(row -> names(row).anyMatch(name -> said.contains(" " + name + " ")))
                    .findFirst()
                    .or(() -> perOrgan.stream()
                            .filter(row -> facts.organs().equals(List.of(row.get(BODY.OWNER_ORGAN))))
                            .filter(row -> names(row).anyMatch(name -> name.startsWith(kind)))
                            .findFirst())
                    .map(row -> row.get(BODY.CODE));
        });
    }

    private static Stream<String> names(Record row) {
        return Stream.concat(Stream.of(row.get(BODY.NAME)), Arrays.stream(row.get(BODY.ALIASES)))
                .map(Folding::fold);
    }

    Optional<String> bodyCode(String name) {
        var folded = Folding.fold(name);
        return database.selectFrom(BODY).orderBy(BODY.VALID_TO.desc().nullsFirst(), BODY.POSITION).fetch().stream()
                .filter(row -> names(row).anyMatch(folded::equals))
                .map(row -> row.get(BODY.CODE))
                .findFirst();
    }

    String newBody(SessionFacts facts) {
        var code = codeOfNewBody(Folding.fold(facts.bodyName()));
        database.insertInto(BODY)
                .set(BODY.CODE, code)
                .set(BODY.NAME, facts.bodyName())
                .set(BODY.KIND, "other")
                .set(BODY.SCOPE, Objects.requireNonNullElse(facts.scope(), "national"))
                .set(BODY.POSITION, AFTER_THE_PACK)
                .set(BODY.ORIGIN, OF_PAPER)
                .onConflictDoNothing()
                .execute();
        return code;
    }

    /** A long name ends in a number drawn from all of it: two names may begin alike. */
    private static String codeOfNewBody(String folded) {
        var code = "X-" + folded.replace(' ', '-');
        return code.length() <= 60 ? code : "%s-%08x".formatted(code.substring(0, 50), folded.hashCode());
    }

    /** The series whose name stands in the session's name; the first one of the pack where none does. */
    Optional<UUID> seriesOf(String body, String hint) {
        var words = List.of(Folding.fold(hint).split(" ", -1));
        var series = database.selectFrom(SERIES)
                .where(SERIES.BODY_CODE.eq(body))
                .orderBy(SERIES.VALID_TO.desc().nullsFirst(), SERIES.POSITION, SERIES.NAME)
                .fetch();
        return series.stream()
                .filter(row -> words.contains(Folding.fold(row.get(SERIES.NAME))))
                .findFirst()
                .or(() -> series.stream().findFirst())
                .map(row -> row.get(SERIES.ID));
    }

    UUID newSeries(String body) {
        var id = UUID.randomUUID();
        database.insertInto(SERIES)
                .set(SERIES.ID, id)
                .set(SERIES.BODY_CODE, body)
                .set(SERIES.NAME, "única")
                .set(SERIES.POSITION, AFTER_THE_PACK)
                .set(SERIES.ORIGIN, OF_PAPER)
                .execute();
        return id;
    }

    /** Holds the series until the transaction ends: two people who enter two papers of one new session must not make two of it. */
    void lock(UUID series) {
        database.selectFrom(SERIES).where(SERIES.ID.eq(series)).forUpdate().fetchSingle();
    }
}
