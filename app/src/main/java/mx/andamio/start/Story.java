package mx.andamio.start;

import static mx.andamio.start.StoryWords.marked;
import static mx.andamio.start.StoryWords.one;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.ratings.Criteria;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.start.Mood.Way;
import mx.andamio.start.StoryEvent.Far;
import org.jspecify.annotations.Nullable;

/**
 * What happens to one invented commitment from its signature to today, by a seed: days are counted back from today, so that it is the same story
 * whatever day that is.
 */
final class Story {

    /** Days before today on which a value was read that a report tells. */
    private static final int READ = 3;
    /** No event lies further back: later than the signature. */
    private static final int FIRST = 145;

    private final Random random;
    private final LocalDate today;
    private final StoryWords words;
    private final String assessor;
    private final Way way;
    private final @Nullable LocalDate due;
    private final List<StoryEvent> events = new ArrayList<>();
    private @Nullable Stated goal;

    private Story(@Nullable Stated goal, String assessor, Way way, long seed, LocalDate today, StoryWords words) {
        this.goal = goal;
        this.due = goal == null ? null : Headline.of(goal).due();
        this.assessor = assessor;
        this.way = way;
        this.random = new Random(seed);
        this.today = today;
        this.words = words;
    }

    /**
     * The events, the first ahead.
     *
     * @param goal as it was stated, null where none was
     * @param assessor code of the post that judges it
     */
    static List<StoryEvent> of(
            @Nullable Stated goal, String assessor, Way way, long seed, LocalDate today, StoryWords words) {
        var story = new Story(goal, assessor, way, seed, today, words);
        story.tell();
        story.events.sort(Comparator.comparingInt(StoryEvent::ago).reversed());
        return List.copyOf(story.events);
    }

    private void tell() {
        var past = due != null && !due.isAfter(today);
        var draw = random.nextInt(12);
        switch (way) {
            case SILENT -> silent(draw);
            case LATE -> late(past, draw);
            case WELL, CLOSE, BEHIND -> {
                if (past && draw >= 9) {
                    moved(draw == 11);
                } else if (past || (way == Way.WELL && draw == 0)) {
                    done(draw);
                } else {
                    goesOn(draw);
                }
            }
        }
    }

    /** Either nothing was ever heard, or too long ago. */
    private void silent(int draw) {
        if (draw >= 6) {
            tell(55 + random.nextInt(50), Step.of(2 + random.nextInt(3)), behind(), Far.AUTHORISED);
        }
        if (draw == 3) {
            waits(70 + random.nextInt(40));
        }
    }

    private void late(boolean past, int draw) {
        var last = last();
        if (draw >= 8 && past) {
            tell(last + 10, Step.AT_RISK, behind(), Far.AUTHORISED);
            events.add(new StoryEvent.Left(1 + random.nextInt(8), Settling.Exit.NOT_MET));
            return;
        }
        if (draw == 0) {
            events.add(
                    new StoryEvent.Left(last, random.nextBoolean() ? Settling.Exit.CANCELLED : Settling.Exit.REPLACED));
            return;
        }
        accept(1);
        tell(last, said(Step.AT_RISK), behind(), far());
        if (draw >= 5) {
            waits(20 + random.nextInt(60));
        }
        judge(last, Step.AT_RISK);
    }

    /** A second date needs a session; each of them keeps the one before. */
    private void moved(boolean twice) {
        var from = Objects.requireNonNull(due);
        var first = (int) ChronoUnit.DAYS.between(from, today) + 4;
        move(first, from.plusDays(twice ? 40 : 130), false);
        if (twice) {
            move(Math.max(1, first - 20), from.plusDays(150), true);
        }
        accept(1);
        tell(last(), said(Step.REACHABLE), "-0.05", Far.AUTHORISED);
    }

    private void move(int ago, LocalDate to, boolean agreed) {
        events.add(new StoryEvent.Moved(ago, to, marked(one(words.extensions(), random)), agreed));
        goal = Objects.requireNonNull(goal).movedTo(to);
    }

    /** Said to be met; most are confirmed, some wait for somebody to look, some were not what was promised. */
    private void done(int draw) {
        var ago = 10 + random.nextInt(25);
        if (goal instanceof Milestones steps) {
            steps.steps().forEach(step -> accept(step, ago + 2));
        }
        var value = goal instanceof Reach reach ? StoryValues.target(reach, today.minusDays(ago + READ)) : null;
        events.add(new StoryEvent.Told(ago, Step.ON_TRACK, marked(words.done()), true, value, Far.AUTHORISED));
        switch (draw % 4) {
            case 0, 1 -> {
                look(ago - 4, Verification.Kind.REVIEWED);
                events.add(new StoryEvent.Closed(ago - 7));
            }
            case 2 -> look(ago - 4, random.nextBoolean() ? Verification.Kind.REVIEWED : Verification.Kind.REJECTED);
            default -> {
                // Presented, and nobody has looked yet.
            }
        }
    }

    private void look(int ago, Verification.Kind kind) {
        var reason = kind == Verification.Kind.REJECTED ? marked(words.rejected()) : "";
        events.add(new StoryEvent.Looked(ago, kind, reason));
    }

    private void goesOn(int draw) {
        var last = last();
        var step = step();
        accept(way == Way.BEHIND ? 1 : 0);
        if (draw >= 10) {
            tell(last + 62, said(step), slightly(), Far.AUTHORISED);
            tell(last + 31, said(step), slightly(), Far.AUTHORISED);
        }
        if (way == Way.CLOSE && (goal instanceof Milestones || draw < 3)) {
            waits(17 + random.nextInt(12));
            tell(last, said(step), "0.02", far());
        } else if (way == Way.BEHIND && draw < 3) {
            waits(33 + random.nextInt(40));
            tell(last, said(step), "-0.06", far());
        } else {
            tell(last, said(step), usual(), far());
        }
        judge(last, step);
    }

    private Step step() {
        return switch (way) {
            case WELL -> Step.ON_TRACK;
            case CLOSE -> Step.REACHABLE;
            case BEHIND -> Step.NEEDS_SUPPORT;
            case LATE, SILENT -> Step.AT_RISK;
        };
    }

    private String usual() {
        return switch (way) {
            case WELL -> random.nextInt(6) == 0 ? "0.09" : "0.02";
            case CLOSE -> "-0.06";
            case BEHIND, LATE, SILENT -> "-0.17";
        };
    }

    private String slightly() {
        return random.nextBoolean() ? "0.00" : "-0.07";
    }

    private String behind() {
        return random.nextBoolean() ? "-0.38" : "-0.30";
    }

    /** Days since the last report: short enough to count. */
    private int last() {
        return 2 + random.nextInt(36);
    }

    /** One in five offices says it better than it is. */
    private Step said(Step step) {
        return random.nextInt(5) == 0 ? Step.of(Math.min(step.level() + 1, 4)) : step;
    }

    private Far far() {
        return switch (random.nextInt(16)) {
            case 0, 1 -> Far.CAPTURED;
            case 2 -> Far.VALIDATED;
            case 3 -> Far.RETURNED;
            default -> Far.AUTHORISED;
        };
    }

    private void tell(int ago, Step said, String deviation, Far far) {
        var on = Math.min(ago, FIRST);
        if (far == Far.RETURNED) {
            // Given back, and told again by the head.
            add(on + 3, said, deviation, far);
            add(on, said, deviation, Far.AUTHORISED);
        } else {
            add(on, said, deviation, far);
        }
    }

    private void add(int ago, Step said, String deviation, Far far) {
        var value = goal instanceof Reach reach
                ? StoryValues.behindDue(reach, deviation, today.minusDays(ago + READ))
                : null;
        events.add(new StoryEvent.Told(ago, said, words.report(said, random), false, value, far));
    }

    /** Milestones that are due are accepted near their day, but for the last so many of them. */
    private void accept(int butForLast) {
        if (goal instanceof Milestones steps) {
            var came = steps.steps().stream()
                    .filter(step -> !step.due().isAfter(today))
                    .toList();
            came.stream().limit(Math.max(0, came.size() - butForLast)).forEach(step -> accept(step, 0));
        }
    }

    private void accept(Milestone step, int atLeast) {
        var ago = (int) ChronoUnit.DAYS.between(step.due(), today);
        events.add(new StoryEvent.Accepted(Math.clamp(ago, atLeast, FIRST), step.code()));
    }

    private void waits(int ago) {
        events.add(new StoryEvent.Waits(Math.min(ago, FIRST), one(words.obstacles(), random)));
    }

    /** One in four is judged; one in six of these harder than it was told, one in five too long ago to count. */
    private void judge(int last, Step step) {
        if (random.nextInt(goal instanceof Reach || goal instanceof Milestones ? 4 : 2) > 0) {
            return;
        }
        var overall = random.nextInt(6) == 0 ? step.down() : step;
        var ago = random.nextInt(5) == 0 ? 50 + random.nextInt(30) : random.nextInt(last);
        var criteria = new Criteria(Step.of(2 + random.nextInt(3)), overall, near(overall), near(overall));
        events.add(new StoryEvent.Judged(ago, criteria, overall, words.judged(overall), assessor));
    }

    private Step near(Step step) {
        return Step.of(Math.clamp(step.level() + random.nextInt(3) - 1, 1, 4));
    }
}
