package mx.andamio.measures.engine;

import java.io.Serial;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.periods.PeriodType;

/** Periods were asked for that the rows of a dataset cannot tell of: finer ones, or such as cut those of the rows in two. */
public final class NotTold extends IllegalArgumentException {

    @Serial
    private static final long serialVersionUID = 1;

    private final transient Dataset dataset;
    private final PeriodType asked;

    NotTold(Dataset dataset, PeriodType asked) {
        super(dataset.code() + " is told by " + dataset.toldBy() + ", not by " + asked);
        this.dataset = dataset;
        this.asked = asked;
    }

    /** What is not known and what to ask for instead, in Spanish. */
    public String es() {
        return "«%s» se entrega por %s y no se puede saber por %s: pida por %s."
                .formatted(dataset.title().es(), dataset.toldBy().es(), asked.es(), instead(PeriodType::es, " o "));
    }

    /** The same in English. */
    public String en() {
        return "«%s» is told by %s and cannot be known by %s: ask by %s."
                .formatted(dataset.title().en(), dataset.toldBy().en(), asked.en(), instead(PeriodType::en, " or "));
    }

    private String instead(Function<PeriodType, String> word, String or) {
        var words = Arrays.stream(PeriodType.values())
                .filter(dataset.toldBy()::isWithin)
                .map(word)
                .toList();
        var last = words.getLast();
        return words.size() == 1
                ? last
                : words.subList(0, words.size() - 1).stream().collect(Collectors.joining(", ", "", or + last));
    }
}
