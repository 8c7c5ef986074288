package mx.andamio.contradictions;

import java.util.List;
import java.util.Optional;
import mx.andamio.contradictions.Finding.Nature;

/**
 * One thing that is told differently.
 *
 * @param marks what people said of it, the latest first, withdrawn ones included
 * @param others how many statements more say one of the same values
 */
public record Contradiction(
        ContradictionId id, Kind kind, Nature nature, List<Statement> statements, List<Mark> marks, long others) {

    public Contradiction {
        statements = List.copyOf(statements);
        marks = List.copyOf(marks);
    }

    /** The first statement: it names the thing. */
    public Statement first() {
        return statements.getFirst();
    }

    public Optional<Mark> settled() {
        return marks.stream().filter(Mark::settles).findFirst();
    }

    public boolean isOpen() {
        return settled().isEmpty();
    }

    public boolean isSimulated() {
        return first().source().simulated();
    }
}
