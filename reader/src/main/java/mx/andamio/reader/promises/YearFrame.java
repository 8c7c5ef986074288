package mx.andamio.reader.promises;

import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.Precision;
import mx.andamio.reader.dates.DateMention;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** The year of which a paragraph speaks: what "Respecto a 2027, …" opens holds for the dates behind it that say none. */
final class YearFrame {

    private static final Set<String> OPENS = Set.of(
            "respecto",
            "a",
            "al",
            "de",
            "del",
            "para",
            "en",
            "cuanto",
            "cara",
            "hacia",
            "rumbo",
            "con",
            "miras",
            "sobre",
            "durante",
            "el",
            "ano",
            "ejercicio",
            "fiscal",
            "relacion",
            "vista");

    private YearFrame() {}

    /** The year that the head of a sentence sets, null when it sets none. */
    static @Nullable Integer of(Sentence s, List<DateMention> dates) {
        for (DateMention d : dates) {
            boolean head = d.from() > 0
                    && d.precision() == Precision.YEAR
                    && s.at(d.to()).is(",");
            for (int k = 0; k < d.from() && head; k++) {
                head = OPENS.contains(s.at(k).fold());
            }
            if (head) {
                return d.year();
            }
        }
        return null;
    }
}
