package mx.andamio.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;

/** Who is told when a post stays silent: up {@code reports_to}, whatever the tree of organs says. */
public final class Ladder {

    private final Directory directory;

    public Ladder(Directory directory) {
        this.directory = directory;
    }

    /** Code of the post that the step tells; empty for the secretariat. */
    public Optional<String> told(PlannedStep step, String post) {
        var above = above(post);
        return switch (step.kind()) {
            case REMINDER -> Optional.of(post);
            case SUPERIOR -> step.level() <= above.size() ? Optional.of(above.get(step.level() - 1)) : ownSide(post);
            case SECRETARIAT -> ownSide(post);
            case AGENDA -> above.isEmpty() ? ownSide(post) : Optional.of(above.getLast());
        };
    }

    /** Codes of the posts above, the nearest first. */
    public List<String> above(String post) {
        var above = new ArrayList<String>();
        var next = directory.post(post).map(OrganPost::reportsTo);
        // The pack refuses circles; a broken directory ends here all the same.
        while (next.isPresent() && !above.contains(next.get())) {
            above.add(next.get());
            next = directory.post(next.get()).map(OrganPost::reportsTo);
        }
        return above;
    }

    /** What the union owes stays with the union: the top of its own tree stands in for the secretariat. */
    private Optional<String> ownSide(String post) {
        var above = above(post);
        return directory
                .post(post)
                .flatMap(found -> directory.organ(found.organ()))
                .map(Organ::type)
                .filter(type -> type == OrganType.UNION || type == OrganType.UNION_SECTION)
                .map(_ -> above.isEmpty() ? post : above.getLast());
    }
}
