package mx.andamio.reader.checks;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import mx.andamio.reader.Reading.FigureKind;
import mx.andamio.reader.Reading.Warning;
import mx.andamio.reader.Reading.WarningCode;
import mx.andamio.reader.figures.FoundFigure;
import mx.andamio.reader.promises.SentenceFacts;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/** A count that is shared out among named groups: "las 60 metas se dividen en tres ejes: abasto, con 30; cirugía, con 20, y trato, con 9". */
final class Grouped {

    private static final Set<String> SHARED = Set.of(
            "agrupan",
            "dividen",
            "distribuyen",
            "clasifican",
            "reparten",
            "desglosan",
            "organizan",
            "agruparon",
            "dividieron");
    private static final int FEWEST = 3;
    /** Words between the count and the verb that shares it out. */
    private static final int NEAR = 8;

    private Grouped() {}

    static void check(SentenceFacts facts, List<Warning> warnings) {
        Sentence s = facts.sentence();
        for (int k = 0; k < s.size(); k++) {
            FoundFigure all = SHARED.contains(s.at(k).fold()) ? before(facts, k) : null;
            int colon = all == null ? -1 : colon(s, k);
            if (all == null || colon < 0) {
                continue;
            }
            BigDecimal sum = BigDecimal.ZERO;
            int parts = 0;
            boolean even = true;
            for (FoundFigure f : facts.figures()) {
                boolean part = f.from() > colon
                        && (s.at(f.from() - 1).is("con") || s.at(f.to()).is("de"));
                even &= f.from() <= colon || part;
                sum = part ? sum.add(f.value()) : sum;
                parts += part ? 1 : 0;
            }
            if (even && parts >= FEWEST && sum.compareTo(all.value()) != 0) {
                String text = "Se dicen %s y sus partes suman %s".formatted(all.asWritten(), sum.toPlainString());
                warnings.add(new Warning(WarningCode.COUNT_MISMATCH, text, all.span(), "check.count.kinds"));
            }
            return;
        }
    }

    private static @Nullable FoundFigure before(SentenceFacts facts, int verb) {
        FoundFigure last = null;
        for (FoundFigure f : facts.figures()) {
            last = f.kind() == FigureKind.COUNT && f.to() < verb && verb - f.to() <= NEAR ? f : last;
        }
        return last;
    }

    private static int colon(Sentence s, int verb) {
        for (int k = verb + 1; k < Math.min(s.size(), verb + NEAR); k++) {
            if (s.at(k).is(":")) {
                return k;
            }
        }
        return -1;
    }
}
