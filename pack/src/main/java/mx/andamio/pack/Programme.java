package mx.andamio.pack;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named strategy of the institution. It is listed from the start, measured or not.
 *
 * @param code unique in the pack ({@code 2-30-100}, {@code PRONAM})
 * @param name as the papers name it
 * @param sources codes of the {@link Source}s that name it; never empty
 * @param responsible code of the responsible organ, null where no paper says
 * @param figures figures that were published about it, as published
 * @param goals goals that were published, as published; a later one does not replace an earlier one
 * @param indicators codes of the indicators that measure it; empty reads <i>sin medición aún</i>
 * @param toConfirm what of this entry the institution must still confirm, in words
 */
public record Programme(
        String code,
        String name,
        List<String> sources,
        @Nullable String responsible,
        List<PublishedFigure> figures,
        List<PublishedGoal> goals,
        List<String> indicators,
        List<String> toConfirm) {

    public Programme {
        sources = List.copyOf(sources);
        figures = List.copyOf(figures);
        goals = List.copyOf(goals);
        indicators = List.copyOf(indicators);
        toConfirm = List.copyOf(toConfirm);
    }

    /** Whether any indicator measures it. When none does, it is shown as <i>sin medición aún</i>, never as zero. */
    public boolean isMeasured() {
        return !indicators.isEmpty();
    }
}
