package mx.andamio.contradictions.store;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import mx.andamio.commitments.PromiseNews;
import mx.andamio.commitments.Promises;
import mx.andamio.contradictions.Statement;
import mx.andamio.contradictions.rules.Comparison;
import mx.andamio.contradictions.rules.PackStatements;
import mx.andamio.contradictions.rules.PaperStatements;
import mx.andamio.contradictions.rules.PromiseStatements;
import mx.andamio.contradictions.rules.RegisteredPaper;
import mx.andamio.directory.Directory;
import mx.andamio.directory.PackPart;
import mx.andamio.library.Item;
import mx.andamio.library.Paper;
import mx.andamio.library.PaperNews;
import mx.andamio.pack.Pack;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/**
 * Keeps statements and what contradicts as papers are registered, so that the page never compares all papers: only the things that the
 * changed paper speaks of are compared anew.
 */
@Component
class StatementIndex implements PaperNews, PromiseNews, PackPart {

    private final PaperStatements papers;
    private final Directory directory;
    private final StatementRows statements;
    private final FoundRows found;

    StatementIndex(DSLContext database, PaperStatements papers, Directory directory) {
        this.papers = papers;
        this.directory = directory;
        this.statements = new StatementRows(database);
        this.found = new FoundRows(database);
    }

    @Override
    public void changed(PaperNews.Change change, Paper paper, List<Item> items) {
        replace("paper " + paper.id(), papers.of(RegisteredPaper.of(paper, items)));
    }

    @Override
    public void told(Promises.Line promise) {
        replace("promise " + promise.id(), PromiseStatements.redatings(promise));
    }

    void replace(String origin, List<Statement> said) {
        compare(statements.replace(origin, said));
    }

    private void compare(Set<UUID> things) {
        var about = statements.about(things);
        for (var thing : things) {
            var same = about.getOrDefault(thing, List.of()).stream()
                    .map(StatementRows.Read::statement)
                    .toList();
            Comparison.of(same).ifPresentOrElse(finding -> found.put(thing, finding), () -> found.remove(thing));
        }
    }

    /** What the pack says is kept by other parts: this one only compares it. */
    @Override
    public List<PackPart.Change> changes(Pack pack) {
        return List.of();
    }

    @Override
    public void load(Pack pack) {
        replace("pack", PackStatements.of(pack, directory.posts()));
    }

    /** After organs and posts. */
    @Override
    public int rank() {
        return 90;
    }
}
