package mx.andamio.evaluations.model;

import java.math.BigDecimal;
import java.util.Optional;

/** An element with its value: its part of the whole. */
public record Part(Element element, Value value) {

    /** 0 to 100, empty where there is no value. */
    public Optional<BigDecimal> score() {
        return value instanceof Value.Known known ? Optional.of(element.score(known.number())) : Optional.empty();
    }

    /** Weight by score: points of the hundred, exact. */
    public Optional<BigDecimal> points() {
        return score().map(element.weight()::multiply);
    }

    /** Points that it gives at most. */
    public BigDecimal most() {
        return element.weight().multiply(Element.FULL);
    }

    public boolean isBeyond() {
        return value instanceof Value.Known known && element.isBeyond(known.number());
    }
}
