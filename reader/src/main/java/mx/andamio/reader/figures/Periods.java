package mx.andamio.reader.figures;

import java.util.List;
import java.util.Set;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.layout.Paper;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The time that a figure covers, as written, when a date of the same clause says so. */
final class Periods {

    private static final Set<String> INTRODUCE = Set.of("en", "desde", "durante", "para", "hasta", "a", "al");

    private Periods() {}

    static List<FoundFigure> of(Paper paper, Sentence sentence, List<DateMention> dates, List<FoundFigure> figures) {
        return figures.stream()
                .map(f -> {
                    String period = near(paper, sentence, dates, f);
                    return period == null ? f : f.inPeriod(period);
                })
                .toList();
    }

    private static @Nullable String near(Paper paper, Sentence sentence, List<DateMention> dates, FoundFigure f) {
        DateMention best = null;
        for (DateMention d : dates) {
            if (d.from() == 0 || !INTRODUCE.contains(sentence.at(d.from() - 1).fold()) || apart(sentence, d, f)) {
                continue;
            }
            best = best == null || distance(d, f) < distance(best, f) ? d : best;
        }
        return best == null ? null : paper.flat(sentence.span(best.from() - 1, best.to()));
    }

    private static int distance(DateMention d, FoundFigure f) {
        return d.to() <= f.from() ? f.from() - d.to() : d.from() - f.to();
    }

    /** A semicolon, a comma after the figure, or more than a dozen words stand between. */
    private static boolean apart(Sentence sentence, DateMention d, FoundFigure f) {
        int from = Math.min(d.to(), f.to());
        int to = Math.max(d.from(), f.from());
        if (to - from > 12) {
            return true;
        }
        for (int k = from; k < to; k++) {
            if (sentence.at(k).is(";") || (sentence.at(k).is(",") && d.from() > f.from())) {
                return true;
            }
        }
        return false;
    }
}
