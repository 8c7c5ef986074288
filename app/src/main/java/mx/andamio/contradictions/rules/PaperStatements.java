package mx.andamio.contradictions.rules;

import java.util.List;
import java.util.stream.Stream;
import mx.andamio.contradictions.Statement;
import mx.andamio.directory.Directory;
import org.springframework.stereotype.Component;

/** All that a registered paper says and another could tell differently. */
@Component
public class PaperStatements {

    private final Directory directory;

    PaperStatements(Directory directory) {
        this.directory = directory;
    }

    public List<Statement> of(RegisteredPaper paper) {
        return Stream.of(
                        new FigureStatements(OrganNames.of(directory)).of(paper),
                        new SessionStatements().of(paper),
                        new PeopleStatements(directory).of(paper),
                        PromiseStatements.of(paper),
                        InnerStatements.of(paper))
                .flatMap(statements -> statements)
                .toList();
    }
}
