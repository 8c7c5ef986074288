package mx.andamio.measures.forecasts;

import java.util.stream.Stream;

/**
 * A fitted method.
 *
 * @param ahead value {@code h} periods after the last one, {@code h} from 1
 * @param growth variance of the error {@code h} periods ahead as a multiple of that of one period ahead: 1 at {@code h} = 1
 */
record Continuation(Ahead ahead, Ahead growth) {

    /** Something that depends on how many periods ahead. */
    @FunctionalInterface
    interface Ahead {

        double at(int h);
    }

    static Continuation meanOf(Continuation... those) {
        return new Continuation(
                h -> Stream.of(those)
                        .mapToDouble(one -> one.ahead.at(h))
                        .average()
                        .orElseThrow(),
                h -> Stream.of(those)
                        .mapToDouble(one -> one.growth.at(h))
                        .average()
                        .orElseThrow());
    }
}
