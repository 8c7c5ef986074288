package mx.andamio.measures.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mx.andamio.measures.periods.Period;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** A question as engines of other packages ask it: {@link Compiled} to them is text, and days of which rows count. */
public final class QuestionSql {

    private final Question question;
    private final Compiled compiled;

    /**
     * @param dataset SELECT in parentheses, or name, of rows with {@code organ}, {@code month} and the columns of the dataset
     * @param places the same of organ, parent, region, valid_from, valid_to
     * @throws IllegalArgumentException where the definition holds on no day of the periods
     */
    public QuestionSql(Question question, String dataset, String places) {
        this.question = question;
        this.compiled = Compiled.of(question, DSL.table(dataset), DSL.table(places));
    }

    /** Days of which rows count; empty where the definition holds on none of those asked for. */
    public static Optional<Days> days(Question question) {
        if (question.periods().isEmpty()) {
            return Optional.empty();
        }
        var compiled = Compiled.of(question, DSL.table(DSL.name("dataset")), DSL.table(DSL.name("places")));
        return Optional.of(new Days(compiled.first(), compiled.last()));
    }

    /** The first and the last of them. */
    public record Days(LocalDate first, LocalDate last) {}

    /** The text for one engine, without parameters. */
    public String text(SQLDialect dialect) {
        return compiled.sql(dialect);
    }

    /**
     * One row of the answer.
     *
     * @param row organ, begin of the period in ISO, numerator, denominator, reported and expected units
     */
    public Measurement measurement(List<@Nullable Object> row) {
        return measurement(question, row);
    }

    static Measurement measurement(Question question, List<@Nullable Object> row) {
        return Measurement.of(
                question.indicator(),
                (String) Objects.requireNonNull(row.get(0)),
                new Period(question.type(), LocalDate.parse((String) Objects.requireNonNull(row.get(1)))),
                (Double) row.get(2),
                (Double) row.get(3),
                Math.toIntExact((Long) Objects.requireNonNull(row.get(4))),
                Math.toIntExact((Long) Objects.requireNonNull(row.get(5))));
    }
}
