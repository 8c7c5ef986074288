package mx.andamio.measures.expressions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A checked expression. Null spreads as in SQL. */
public sealed interface Expression {

    ValueType type();

    /** A declared column. */
    record Column(String name, ValueType type) implements Expression {}

    /** A {@code String}, a {@code BigDecimal}, a {@code LocalDate} or a {@code Boolean}. */
    record Literal(Object value, ValueType type) implements Expression {}

    enum Operator {
        ADD,
        SUBTRACT,
        MULTIPLY,
        /** Of doubles; null where the divisor is 0, on every engine. */
        DIVIDE,
        REMAINDER
    }

    record Arithmetic(Operator operator, Expression left, Expression right) implements Expression {

        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }
    }

    /** Whole days from {@code from} to {@code to}; written {@code to - from}. */
    record Days(Expression from, Expression to) implements Expression {

        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }
    }

    enum DateField {
        YEAR,
        QUARTER,
        MONTH,
        DAY,
        /** 1 is Monday, 7 is Sunday. */
        ISO_DAY_OF_WEEK
    }

    record Part(DateField field, Expression date) implements Expression {

        @Override
        public ValueType type() {
            return ValueType.NUMBER;
        }
    }

    enum Function {
        ABS,
        FLOOR,
        CEIL,
        COALESCE,
        NULLIF,
        LEAST,
        GREATEST
    }

    record Call(Function function, List<Expression> arguments) implements Expression {

        @Override
        public ValueType type() {
            return arguments.getFirst().type();
        }
    }

    record When(Expression condition, Expression result) {}

    /**
     * @param otherwise null for null
     */
    record Case(List<When> whens, @Nullable Expression otherwise) implements Expression {

        @Override
        public ValueType type() {
            return whens.getFirst().result().type();
        }
    }

    enum Relation {
        EQUAL,
        NOT_EQUAL,
        LESS,
        AT_MOST,
        GREATER,
        AT_LEAST
    }

    /** An expression that is true, false or null. */
    sealed interface Condition extends Expression {

        @Override
        default ValueType type() {
            return ValueType.BOOLEAN;
        }
    }

    record Comparison(Relation relation, Expression left, Expression right) implements Condition {}

    record And(Expression left, Expression right) implements Condition {}

    record Or(Expression left, Expression right) implements Condition {}

    record Not(Expression condition) implements Condition {}

    record IsNull(Expression value) implements Condition {}

    record In(Expression value, List<Expression> list) implements Condition {}

    enum Reduction {
        /** Rows, whatever is in them. */
        ROWS,
        /** Rows whose argument is not null. */
        COUNT,
        /** Different arguments that are not null. */
        DISTINCT,
        SUM,
        LEAST,
        GREATEST
    }

    /**
     * Many rows to one value.
     *
     * @param argument null for {@link Reduction#ROWS} only
     * @param filter rows that count; null for all
     */
    record Aggregate(
            Reduction reduction,
            @Nullable Expression argument,
            @Nullable Expression filter) implements Expression {

        @Override
        public ValueType type() {
            return argument != null && (reduction == Reduction.LEAST || reduction == Reduction.GREATEST)
                    ? argument.type()
                    : ValueType.NUMBER;
        }
    }
}
