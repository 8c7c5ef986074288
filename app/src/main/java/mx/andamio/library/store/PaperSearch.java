package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.PAPER;

import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import mx.andamio.library.PaperArchive;
import mx.andamio.library.PaperArchive.Found;
import mx.andamio.library.PaperArchive.Question;
import mx.andamio.pack.Folding;
import mx.andamio.pages.FoldedWords;
import mx.andamio.pages.Searchable;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** Looks for papers by number and title, also by parts of words, and then by their text. */
@Component
class PaperSearch implements Searchable {

    private final DSLContext database;
    private final PaperArchive archive;

    PaperSearch(DSLContext database, PaperArchive archive) {
        this.database = database;
        this.archive = archive;
    }

    @Override
    public List<Hit> search(String folded, int limit) {
        var titled = titled(folded, limit);
        var words = titled.size() < limit
                ? archive.find(Question.ALL.about(folded), 0, limit)
                : new Found(List.of(), 0, List.of(), false);
        // Common words alone find every paper: that answers nothing.
        var told = words.leftOut().isEmpty() ? words.items() : List.<PaperArchive.Hit>of();
        return Stream.concat(titled.stream(), told.stream().map(PaperSearch::hit))
                .filter(distinctBy(new HashSet<>()))
                .limit(limit)
                .toList();
    }

    private static Predicate<Hit> distinctBy(Set<String> links) {
        return hit -> links.add(hit.link());
    }

    private static Hit hit(PaperArchive.Hit found) {
        var paper = found.paper();
        return new Hit(
                Objects.requireNonNullElse(paper.title(), Objects.requireNonNullElse(paper.fileName(), "")),
                "/biblioteca/" + paper.id(),
                paper.number());
    }

    private List<Hit> titled(String folded, int limit) {
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
