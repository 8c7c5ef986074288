package mx.andamio.annual.model;

import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One number of a report, with all that it needs to be believed.
 *
 * @param code names it within its report and through its versions; texts cite it so
 * @param value exact
 * @param unit {@code %} or a noun; empty where the words say what is counted
 * @param qualifier {@code more_than}, {@code almost}, {@code up_to} or {@code approx} of what was published so, else null
 * @param numerator of a quotient, else null
 * @param denominator of a quotient, else null
 * @param coverage of how much of what it should be counted from; null where that is no question
 * @param cutOff day, month or year up to which it counts: {@code 2026-11-30}, {@code 2026-11}, {@code 2026}
 * @param period month, quarter, semester or year of which it tells: {@code 2026-11}, {@code 2026-T4}, {@code 2026-S2}, {@code 2026}
 * @param definition version of what it is counted by, null where there is but one
 * @param simulated made up for a demonstration: never in one number with what is not
 * @param note what must be said besides, null for nothing
 */
public record Figure(
        String code,
        Said words,
        BigDecimal value,
        String unit,
        @Nullable String qualifier,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable Coverage coverage,
        String cutOff,
        String period,
        @Nullable String definition,
        Origin origin,
        boolean simulated,
        @Nullable Said note) {

    public Figure {
        value = Numbers.plain(value);
        numerator = numerator == null ? null : Numbers.plain(numerator);
        denominator = denominator == null ? null : Numbers.plain(denominator);
        if ((numerator == null) != (denominator == null)) {
            throw new IllegalArgumentException("a quotient has both its parts: " + code);
        }
    }

    /**
     * So many of so many.
     *
     * @param of {@code UNITS}, {@code SESSIONS}, {@code MONTHS}, {@code ORGANS} or {@code COMMITMENTS}
     */
    public record Coverage(long n, long m, String of) {

        public Coverage {
            if (n < 0 || n > m) {
                throw new IllegalArgumentException(n + " of " + m);
            }
        }
    }

    /**
     * Where it comes from.
     *
     * @param address of the page that shows what was signed, closed or published
     * @param hash SHA-256 of what was frozen, where it has one
     */
    public record Origin(
            Source source, String address, @Nullable String hash) {}

    /** By what a figure was frozen. */
    public enum Source {
        /** The act of a closed session. */
        ACT,
        /** Several acts. */
        ACTS,
        /** The register, as it stood when the report was compiled. */
        REGISTER,
        /** A month that was signed off. */
        SIGNED_MONTH,
        /** Several such months. */
        SIGNED_MONTHS,
        /** A closed period of an evaluation. */
        CLOSED_PERIOD,
        /** A paper that was published. */
        PUBLISHED,
        /** A plan of targets in force. */
        PLAN,
        /** The calendar of sessions. */
        CALENDAR
    }

    /** The same, counted by a version of its definition. */
    public Figure by(String version) {
        return with(version, note);
    }

    /** The same with something that must be said besides. */
    public Figure noting(Said more) {
        return with(definition, more);
    }

    private Figure with(@Nullable String version, @Nullable Said more) {
        return new Figure(
                code,
                words,
                value,
                unit,
                qualifier,
                numerator,
                denominator,
                coverage,
                cutOff,
                period,
                version,
                origin,
                simulated,
                more);
    }

    /** Whether nothing that a reader is told of it is otherwise; how it is worded is no part of that. */
    public boolean tellsTheSame(Figure other) {
        return value.compareTo(other.value) == 0
                && unit.equals(other.unit)
                && Objects.equals(qualifier, other.qualifier)
                && Numbers.same(numerator, other.numerator)
                && Numbers.same(denominator, other.denominator)
                && Objects.equals(coverage, other.coverage)
                && Objects.equals(definition, other.definition)
                && Objects.equals(origin.hash(), other.origin.hash())
                && simulated == other.simulated;
    }
}
