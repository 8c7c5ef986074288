package mx.andamio.annual.gathering;

import java.math.BigDecimal;
import mx.andamio.annual.model.Figure;
import mx.andamio.annual.model.Figure.Coverage;
import mx.andamio.annual.model.Figure.Origin;
import mx.andamio.annual.model.Figure.Source;
import mx.andamio.annual.model.Said;
import org.jspecify.annotations.Nullable;

/**
 * What several figures have in common.
 *
 * @param cutOff day, month or year up to which they count
 */
record Basis(String period, String cutOff, Origin origin, boolean simulated) {

    static Basis of(String period, Object cutOff, Source source, String address, boolean simulated) {
        return new Basis(period, cutOff.toString(), new Origin(source, address, null), simulated);
    }

    Basis at(String address) {
        return new Basis(period, cutOff, new Origin(origin.source(), address, null), simulated);
    }

    /** A number of things. */
    Figure count(String code, Said words, long value, @Nullable Coverage coverage) {
        return new Figure(
                Asked.code(code, simulated),
                words,
                BigDecimal.valueOf(value),
                "",
                null,
                null,
                null,
                coverage,
                cutOff,
                period,
                null,
                origin,
                simulated,
                null);
    }
}
