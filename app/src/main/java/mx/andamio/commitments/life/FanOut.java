package mx.andamio.commitments.life;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.RollUp;
import org.jspecify.annotations.Nullable;

/**
 * One instruction to many posts: a child for each, with an acknowledgement, goal and state of its own. The parent has none of its own; it shows how many of
 * its children are where.
 *
 * @param children one a post
 */
public record FanOut(List<Child> children) {

    public FanOut {
        children = List.copyOf(children);
        var posts = new HashSet<String>();
        if (!children.stream().allMatch(child -> posts.add(child.responsible()))) {
            throw new IllegalArgumentException("a post has one child");
        }
    }

    /**
     * What one post owes of it.
     *
     * @param responsible code of its post
     * @param acknowledged day on which the post said that it knows, null while it has not
     * @param reported whether the post said how it goes
     * @param rating the one that is used
     */
    public record Child(
            CommitmentId id,
            String responsible,
            @Nullable LocalDate acknowledged,
            boolean reported,
            State state,
            Rating rating) {

        /** Its post says that it is met, whether or not another post confirmed it. */
        public boolean isFulfilled() {
            return state instanceof State.ReportedMet || isMet();
        }

        /** Another post confirmed it. */
        public boolean isMet() {
            return state instanceof State.Verified || state instanceof State.Closed;
        }

        boolean isOver() {
            return state instanceof State.Closed || state instanceof State.Exit;
        }
    }

    /** <em>n</em> of <em>m</em>. */
    public record Share(int n, int m) {}

    public Share acknowledged() {
        return share(child -> child.acknowledged() != null);
    }

    public Share reported() {
        return share(Child::reported);
    }

    public Share fulfilled() {
        return share(Child::isFulfilled);
    }

    /** Those that another post confirmed; what was only reported met does not count. */
    public Share met() {
        return share(Child::isMet);
    }

    /** Day on which the last of its children was over, closed or out; empty while one is not. Nobody closes an instruction. */
    public Optional<LocalDate> overSince() {
        return children.stream().allMatch(Child::isOver)
                ? children.stream().map(child -> child.state().since()).max(LocalDate::compareTo)
                : Optional.empty();
    }

    public Share at(Stage stage) {
        return share(child -> child.state().stage() == stage);
    }

    private Share share(Predicate<Child> which) {
        return new Share((int) children.stream().filter(which).count(), children.size());
    }

    /** Ratings of children that are signed and open. */
    public List<Rating> open() {
        return children.stream()
                .filter(child -> child.state().stage().isSignedAndOpen())
                .map(Child::rating)
                .toList();
    }

    /** One rating over all of {@link #open()}. */
    public Rating rating(RollUp rules) {
        return rules.rating(open());
    }
}
