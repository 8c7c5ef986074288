package mx.andamio.commitments.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import mx.andamio.commitments.goals.Course;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.goals.Hold;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Progress;
import mx.andamio.commitments.goals.Reach;
import mx.andamio.commitments.goals.Rubric;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** Goals in words. */
public final class GoalWords {

    private static final BigDecimal PERCENT = BigDecimal.valueOf(100);

    /** Digits after the point of what was computed. */
    private static final int SHOWN = 2;

    private GoalWords() {}

    /** {@code de 120 a 393 unidades}; null where there is no number. */
    public static @Nullable String headline(Headline goal, Words words) {
        var target = goal.target();
        if (target == null) {
            return null;
        }
        var unit = goal.unit() == null ? "" : unit(goal.unit(), words);
        var baseline = goal.baseline();
        if (baseline == null) {
            return words.text("goal.to", words.number(target) + unit);
        }
        return baseline.compareTo(target) == 0
                ? words.text("goal.hold", words.number(target) + unit)
                : words.text("goal.from_to", words.number(baseline), words.number(target) + unit);
    }

    /** A unit behind its number: {@code 40 %} in Spanish, {@code 40%} in English. */
    private static String unit(String unit, Words words) {
        return unit.equals("%") && "en".equals(words.locale().getLanguage()) ? unit : " " + unit;
    }

    /** What a commitment is measured by, short: its numbers, or how many milestones; null where nobody said. */
    public static @Nullable String brief(@Nullable Stated goal, Words words) {
        return switch (goal) {
            case null -> null;
            case Milestones steps -> words.text("goal.milestones", steps.steps().size());
            default -> headline(Headline.of(goal), words);
        };
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

    /** A number with its unit. */
    static String value(String unit, BigDecimal value, Words words) {
        return words.number(value.setScale(Math.min(value.scale(), SHOWN), RoundingMode.HALF_EVEN)) + unit(unit, words);
    }

    /** A value of a course with its unit: {@code 393 unidades}, {@code 40 %}, {@code nivel 2}. */
    static String value(Course course, BigDecimal value, Words words) {
        if (course.kind() == Course.Kind.LEVEL) {
            return words.text("chart.level", words.number(value));
        }
        var number = words.number(value.setScale(Math.min(value.scale(), SHOWN), RoundingMode.HALF_EVEN));
        var unit = course.unit();
        return unit == null ? number : number + unit(unit, words);
    }

    /** How a goal stands, in a sentence that says both numbers. */
    static String standing(Course course, @Nullable Progress progress, Words words) {
        return switch (progress) {
            case null -> words.text("chart.says.incomplete");
            case Progress.NotYetDue later -> words.text("chart.says.later", words.shortDate(later.from()));
            case Progress.NoValue none -> words.text("chart.says.none");
            case Progress.Known known -> known(course, known, words);
        };
    }

    private static String known(Course course, Progress.Known known, Words words) {
        var share = course.kind() == Course.Kind.MILESTONES ? PERCENT : BigDecimal.ONE;
        var value = value(course, known.value().multiply(share), words);
        var on = words.shortDate(known.asOf());
        var due = known.due();
        if (due == null) {
            return words.text(known.met() ? "chart.says.inside" : "chart.says.outside", on, value);
        }
        var way = known.met() ? "met" : known.deviation().signum() < 0 ? "behind" : "ahead";
        return words.text("chart.says." + way, on, value, value(course, due.multiply(share), words));
    }
}
