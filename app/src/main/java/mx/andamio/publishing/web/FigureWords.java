package mx.andamio.publishing.web;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.library.Values;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** A published figure in words: {@code más de 30 camas · 2026}, {@code 47 % · de ocupación}. */
final class FigureWords {

    private final Values values;
    private final Words words;

    private FigureWords(Values values, Words words) {
        this.values = values;
        this.words = words;
    }

    static String of(Values values, Words words) {
        return new FigureWords(values, words).said();
    }

    private String said() {
        var counts = values.text("counts");
        var beside = Objects.equals(noun(), counts) ? null : counts;
        return Stream.of(qualifier() + amount(), beside, values.text("period"))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private String qualifier() {
        var qualifier = values.text("qualifier");
        return qualifier == null || isRatio() ? "" : words.textOr("qualifier." + qualifier, qualifier) + " ";
    }

    private String amount() {
        if (isRatio()) {
            return values.said("as_written");
        }
        var number = values.number("value");
        var value = number == null ? values.said("value") : words.number(number.stripTrailingZeros());
        var noun = noun();
        return noun == null ? value : value + " " + noun;
    }

    /** "La mitad de la población" says more than 0.5. */
    private boolean isRatio() {
        return "ratio".equals(values.text("kind")) && values.text("as_written") != null;
    }

    /** What follows the number; what is counted stands beside it where the unit follows. */
    private @Nullable String noun() {
        if (isRatio()) {
            return null;
        }
        var unit = values.text("unit");
        var counts = values.text("counts");
        return counts == null || "%".equals(unit) || "money".equals(values.text("kind")) ? unit : counts;
    }
}
