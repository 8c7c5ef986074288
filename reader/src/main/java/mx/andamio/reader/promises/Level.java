package mx.andamio.reader.promises;

import java.math.BigDecimal;
import java.util.Set;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.Reading.Promise;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The present level beside a promise: said earlier in its sentence, or at the head of the sentence behind it. */
final class Level {

    private static final Set<String> DONE =
            Set.of("han", "ha", "ya", "van", "suman", "llevan", "hoy", "actualmente", "tiene");
    /** Words between a figure and the verb that tells what it is now. */
    private static final int TOLD = 6;
    /** How many times the target may exceed what there is: beyond, the two are no levels of one thing. */
    private static final BigDecimal FAR = BigDecimal.valueOf(20);

    private Level() {}

    /** "48 mil enfermeras han tomado el curso y la meta es llegar a 60 mil", "91 % ya lo usa; se comprometió a que lo haga el 100 %". */
    static Targets earlier(Clauses clauses, Head head, Targets targets) {
        FoundFigure target = targets.target();
        boolean aims = head.form() == Form.GOAL || head.form() == Form.COMMITTED || head.form() == Form.PLAN;
        boolean bare = target != null && (target.kind() == FigureKind.PERCENT || target.nounFrom() >= target.nounTo());
        if (target == null || !aims || !bare || targets.baseline() != null) {
            return targets;
        }
        FoundFigure last = null;
        for (FoundFigure f : clauses.figures()) {
            boolean ofOne = target.kind() == FigureKind.PERCENT
                    || (f.nounFrom() < f.nounTo() && !clauses.says(f.to(), head.at(), ";"));
            boolean comparable = f.to() < head.at()
                    && f.kind() == target.kind()
                    && ofOne
                    && f.value().compareTo(target.value()) < 0
                    && f.value().multiply(FAR).compareTo(target.value()) > 0;
            last = comparable && isNow(clauses.sentence(), f, head.at()) ? f : last;
        }
        return last == null ? targets : new Targets(last.value(), target, false);
    }

    private static boolean isNow(Sentence s, FoundFigure f, int verb) {
        for (int k = f.to(); k < Math.min(verb, f.to() + TOLD); k++) {
            if (DONE.contains(s.at(k).fold())) {
                return true;
            }
        }
        return false;
    }

    /** "Hoy el promedio es de 18 días" behind a promise: where it starts from; null where a sentence says none of its unit. */
    static @Nullable BigDecimal behind(SentenceFacts f, Promise p) {
        String unit = p.unit();
        boolean now = Targets.NOW.contains(f.sentence().at(0).fold());
        if (!now
                || unit == null
                || p.target() == null
                || p.baseline() != null
                || f.figures().size() != 1) {
            return null;
        }
        FoundFigure level = f.figures().getFirst();
        return level.unit() != null && Fold.of(level.unit()).equals(Fold.of(unit)) ? level.value() : null;
    }
}
