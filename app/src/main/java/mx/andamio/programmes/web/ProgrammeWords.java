package mx.andamio.programmes.web;

import java.math.BigDecimal;
import mx.andamio.pack.PublishedFigure;
import mx.andamio.pack.PublishedGoal;
import mx.andamio.pages.Words;

/** Published figures and goals in words people use. */
public final class ProgrammeWords {

    private ProgrammeWords() {}

    /** {@code más de 400,000,000,000 pesos}, {@code 47 %}. */
    public static String value(PublishedFigure figure, Words words) {
        var value = words.number(figure.value()) + " " + figure.unit();
        var qualifier = figure.qualifier();
        return qualifier == null ? value : words.text("qualifier." + qualifier) + " " + value;
    }

    /** {@code 120 → 393 unidades}; the goal's words where it has no number. */
    public static String goal(PublishedGoal goal, Words words) {
        BigDecimal target = goal.target();
        if (target == null) {
            return goal.counts();
        }
        var reached = words.number(target) + " " + goal.unit();
        var baseline = goal.baseline();
        return baseline == null ? reached : words.number(baseline) + " → " + reached;
    }
}
