package mx.andamio.commitments.web;

import java.util.ArrayList;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** Goals in words. */
public final class GoalWords {

    private GoalWords() {}

    /** {@code de 120 a 393 unidades}; null where there is no number. */
    public static @Nullable String headline(Headline goal, Words words) {
        var target = goal.target();
        if (target == null) {
            return null;
        }
        var unit = goal.unit() == null ? "" : goal.unit().equals("%") ? "%" : " " + goal.unit();
        var baseline = goal.baseline();
        if (baseline == null) {
            return words.text("goal.to", words.number(target) + unit);
        }
        return baseline.compareTo(target) == 0
                ? words.text("goal.hold", words.number(target) + unit)
                : words.text("goal.from_to", words.number(baseline), words.number(target) + unit);
    }

    /** What a version says, in a sentence. */
    public static String sentence(Stated goal, Words words) {
        var parts = new ArrayList<String>();
        var headline = Headline.of(goal);
        switch (goal) {
            case Milestones steps ->
                parts.add(words.text("goal.milestones", steps.steps().size()));
            case Rubric rubric ->
                parts.add(words.text(
                        "goal.rubric", words.number(rubric.trajectory().target().value())));
            case Hold hold ->
                parts.add(words.text(
                        "goal.band",
                        words.number(hold.band().lower()),
                        words.number(hold.band().upper()),
                        hold.measure().unit()));
            case Reach reach -> parts.add(number(headline, words));
            case PartialGoal partial -> parts.add(number(headline, words));
        }
        var due = headline.due();
        parts.add(due == null ? words.text("goal.no_date") : words.text("goal.by", words.shortDate(due)));
        return String.join(", ", parts);
    }

    private static String number(Headline goal, Words words) {
        var said = headline(goal, words);
        return said == null ? words.text("promise.no_number") : said;
    }
}
