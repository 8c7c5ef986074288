package mx.andamio.support;

import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.lists;
import static org.quicktheories.generators.SourceDSL.localDates;
import static org.quicktheories.generators.SourceDSL.longs;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.quicktheories.core.Gen;

/**
 * What holds for any value, tried with many. The library that makes them is named here only. A failure prints the values with which it failed, made as
 * small as possible, and the seed.
 */
public final class Property {

    private Property() {}

    /** Makes values of one kind. */
    public record Any<T>(Gen<T> made) {

        public <R> Any<R> as(Function<T, R> change) {
            return new Any<>(made.map(change));
        }

        public <U, R> Any<R> with(Any<U> other, java.util.function.BiFunction<T, U, R> both) {
            return new Any<>(made.zip(other.made, both));
        }
    }

    public static <A> void forAll(Any<A> a, Consumer<A> holds) {
        qt().forAll(a.made).checkAssert(holds);
    }

    public static <A, B> void forAll(Any<A> a, Any<B> b, BiConsumer<A, B> holds) {
        qt().forAll(a.made, b.made).checkAssert(holds);
    }

    public static <A, B, C> void forAll(Any<A> a, Any<B> b, Any<C> c, Three<A, B, C> holds) {
        qt().forAll(a.made, b.made, c.made).checkAssert(holds::check);
    }

    /** Something that is said of three values. */
    public interface Three<A, B, C> {
        void check(A a, B b, C c);
    }

    public static Any<Integer> number(int from, int to) {
        return new Any<>(integers().between(from, to));
    }

    /** Decimals with up to so many digits after the point. */
    public static Any<BigDecimal> decimal(long from, long to, int scale) {
        var unit = BigDecimal.TEN.pow(scale).longValueExact();
        return new Any<>(longs().between(from * unit, to * unit).map(value -> BigDecimal.valueOf(value, scale)));
    }

    public static Any<LocalDate> day(LocalDate from, LocalDate to) {
        return new Any<>(localDates().withDaysBetween(from.toEpochDay(), to.toEpochDay()));
    }

    public static <T> Any<List<T>> listOf(Any<T> one, int from, int to) {
        return new Any<>(lists().of(one.made).ofSizeBetween(from, to));
    }
}
