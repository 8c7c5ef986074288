package mx.andamio.imports.store;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.PartialGoal.Point;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Terms;
import mx.andamio.sheets.Field;
import org.jspecify.annotations.Nullable;

/** What stands, with what a file changes in it. Everything that a file does not say (verifier, indicator, steps on the way) stays. */
final class MergedTerms {

    private static final Set<Field> OF_GOAL =
            EnumSet.of(Field.BASELINE, Field.TARGET, Field.UNIT, Field.DIRECTION, Field.DEADLINE);

    private MergedTerms() {}

    /**
     * The commitment with these fields of the file.
     *
     * @param file what the register would make of the file's row alone
     */
    static NewCommitment of(Commitment standing, NewCommitment file, Set<Field> taken) {
        var now = standing.terms();
        var theirs = file.terms();
        var responsible = taken.contains(Field.RESPONSIBLE);
        var parties = new Parties(
                responsible ? theirs.parties().responsible() : now.parties().responsible(),
                taken.contains(Field.CO_RESPONSIBLE)
                        ? theirs.parties().coResponsibles()
                        : now.parties().coResponsibles(),
                now.parties().verifier());
        var terms = new Terms(
                now.kind(),
                taken.contains(Field.TEXT) ? theirs.text() : now.text(),
                parties,
                goal(now.goal(), theirs.goal(), taken),
                now.source(),
                now.closingEvidence(),
                new Alignment(
                        taken.contains(Field.LINE)
                                ? theirs.alignment().line()
                                : now.alignment().line(),
                        taken.contains(Field.TABLE)
                                ? theirs.alignment().table()
                                : now.alignment().table(),
                        taken.contains(Field.PROGRAMME)
                                ? theirs.alignment().programmes()
                                : now.alignment().programmes()),
                now.origin());
        return new NewCommitment(
                standing.organ(),
                standing.ownKey(),
                terms,
                responsible ? file.responsibleWords() : standing.responsibleWords(),
                standing.simulated());
    }

    private static @Nullable Stated goal(@Nullable Stated now, @Nullable Stated file, Set<Field> taken) {
        if (taken.stream().noneMatch(OF_GOAL::contains)) {
            return now;
        }
        return switch (now) {
            case null -> file;
            case PartialGoal partial -> merged(partial, file, taken);
            case Reach reach -> merged(PartialGoal.of(reach), file, taken);
            case Hold hold -> merged(PartialGoal.of(hold), file, taken);
            // A list of steps has no number that a cell could change.
            case Milestones steps -> steps;
            case Rubric rubric -> rubric;
        };
    }

    private static PartialGoal merged(PartialGoal now, @Nullable Stated file, Set<Field> taken) {
        var theirs = file instanceof PartialGoal partial ? partial : NOTHING;
        return new PartialGoal(
                now.indicator(),
                taken.contains(Field.UNIT) ? theirs.unit() : now.unit(),
                now.accumulation(),
                now.publicationDelay(),
                now.thresholds(),
                taken.contains(Field.DIRECTION) ? theirs.direction() : now.direction(),
                new Point(
                        taken.contains(Field.BASELINE)
                                ? theirs.baseline().value()
                                : now.baseline().value(),
                        now.baseline().on()),
                new Point(
                        taken.contains(Field.TARGET)
                                ? theirs.target().value()
                                : now.target().value(),
                        taken.contains(Field.DEADLINE)
                                ? theirs.target().on()
                                : now.target().on()),
                now.interim(),
                now.band());
    }

    private static final PartialGoal NOTHING =
            new PartialGoal(null, null, null, 0, null, null, Point.NONE, Point.NONE, List.of(), null);
}
