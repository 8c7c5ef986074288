package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.PAPER;

import java.util.List;
import java.util.Objects;
import mx.andamio.pack.Folding;
import mx.andamio.pages.FoldedWords;
import mx.andamio.pages.Searchable;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Looks for papers by number and title. Their full text comes later. */
@Component
class PaperSearch implements Searchable {

    private final DSLContext database;

    PaperSearch(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<Hit> search(String folded, int limit) {
        return database.select(PAPER.ID, PAPER.NUMBER, PAPER.TITLE, PAPER.FILE_NAME)
                .from(PAPER)
                .where(FoldedWords.allIn(PAPER.FOLDED, folded))
                .orderBy(PAPER.PUBLISHED_ON.desc().nullsLast())
                .limit(limit)
                .fetch(row -> new Hit(
                        Objects.requireNonNullElse(row.value3(), Objects.requireNonNullElse(row.value4(), "")),
                        "/biblioteca/" + row.value1(),
                        row.value2()));
    }

    /** The words under which a paper is found. */
    static String folded(String... words) {
        return Folding.fold(String.join(" ", words));
    }

    @Override
    public String part() {
        return "papers";
    }

    @Override
    public int rank() {
        return 30;
    }
}
