package mx.andamio.measures.expressions;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import mx.andamio.measures.expressions.Expression.Aggregate;
import mx.andamio.measures.expressions.Expression.And;
import mx.andamio.measures.expressions.Expression.Arithmetic;
import mx.andamio.measures.expressions.Expression.Call;
import mx.andamio.measures.expressions.Expression.Case;
import mx.andamio.measures.expressions.Expression.Column;
import mx.andamio.measures.expressions.Expression.Comparison;
import mx.andamio.measures.expressions.Expression.Condition;
import mx.andamio.measures.expressions.Expression.Days;
import mx.andamio.measures.expressions.Expression.In;
import mx.andamio.measures.expressions.Expression.IsNull;
import mx.andamio.measures.expressions.Expression.Literal;
import mx.andamio.measures.expressions.Expression.Not;
import mx.andamio.measures.expressions.Expression.Or;
import mx.andamio.measures.expressions.Expression.Part;
import org.jooq.CaseConditionStep;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.SQLDialect;
import org.jooq.conf.RenderNameCase;
import org.jooq.conf.RenderQuotedNames;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;

/** Renders expressions so that every engine computes the same: sums as decimals of 38 digits, division of doubles, nothing left to what an engine takes for granted. */
public final class ExpressionSql {

    private static final LocalDate MONDAY = LocalDate.of(1900, 1, 1);

    private ExpressionSql() {}

    public static Field<?> field(Expression expression) {
        return switch (expression) {
            case Column column -> column(column);
            case Literal literal -> literal(literal);
            case Arithmetic one -> arithmetic(one);
            case Days one ->
                DSL.dateDiff(DatePart.DAY, dates(one.from()), dates(one.to())).cast(SQLDataType.BIGINT);
            case Part one -> part(one);
            case Call one -> call(one);
            case Case one -> chosen(one);
            case Condition one -> DSL.field(condition(one));
            case Aggregate one -> aggregate(one);
        };
    }

    /** As something to filter by. */
    public static org.jooq.Condition condition(Expression expression) {
        return switch (expression) {
            case Comparison one -> comparison(one);
            case And one -> condition(one.left()).and(condition(one.right()));
            case Or one -> condition(one.left()).or(condition(one.right()));
            case Not one -> DSL.not(condition(one.condition()));
            case IsNull one -> field(one.value()).isNull();
            case In one -> in(one);
            default -> DSL.condition(truths(expression));
        };
    }

    private static Field<?> column(Column column) {
        var name = DSL.name(column.name());
        return switch (column.type()) {
            case TEXT -> DSL.field(name, SQLDataType.VARCHAR);
            case NUMBER -> DSL.field(name, SQLDataType.NUMERIC);
            case DATE -> DSL.field(name, SQLDataType.LOCALDATE);
            case BOOLEAN -> DSL.field(name, SQLDataType.BOOLEAN);
        };
    }

    private static Field<?> literal(Literal literal) {
        return switch (literal.value()) {
            case BigDecimal number -> DSL.inline(number);
            case String text -> DSL.inline(text);
            case LocalDate day -> DSL.inline(day);
            case Boolean truth -> DSL.inline(truth);
            default -> throw new IllegalStateException("no such literal: " + literal);
        };
    }

    private static Field<?> arithmetic(Arithmetic one) {
        var left = numbers(one.left());
        var right = numbers(one.right());
        return switch (one.operator()) {
            case ADD -> left.add(right);
            case SUBTRACT -> left.sub(right);
            // engines do not agree on how many digits a product of decimals has, and one of them stops at 18
            case MULTIPLY -> Walk.isExact(one) ? exact(left).mul(exact(right)) : left.mul(right);
            case DIVIDE ->
                left.cast(SQLDataType.DOUBLE).div(DSL.nullif(right.cast(SQLDataType.DOUBLE), DSL.inline(0.0)));
            case REMAINDER -> left.mod(DSL.nullif(right, DSL.inline(BigDecimal.ZERO)));
        };
    }

    private static Field<BigDecimal> exact(Field<BigDecimal> number) {
        return number.cast(SQLDataType.DECIMAL(38, 6));
    }

    private static Field<?> part(Part one) {
        var date = dates(one.date());
        return switch (one.field()) {
            case YEAR -> extracted(DatePart.YEAR, date);
            case QUARTER -> extracted(DatePart.QUARTER, date);
            case MONTH -> extracted(DatePart.MONTH, date);
            case DAY -> extracted(DatePart.DAY, date);
            case ISO_DAY_OF_WEEK -> isoDayOfWeek(date);
        };
    }

    private static Field<?> extracted(DatePart part, Field<java.sql.Date> date) {
        return DSL.extract(date, part).cast(SQLDataType.BIGINT);
    }

    /** Days since a Monday, modulo 7: engines have no name in common for it. Twice, for what was before that Monday. */
    private static Field<?> isoDayOfWeek(Field<java.sql.Date> date) {
        var seven = DSL.inline(7);
        var days = DSL.dateDiff(DatePart.DAY, DSL.inline(java.sql.Date.valueOf(MONDAY)), date);
        return days.mod(seven).add(seven).mod(seven).add(DSL.inline(1)).cast(SQLDataType.BIGINT);
    }

    @SuppressWarnings("unchecked")
    private static Field<?> call(Call one) {
        var arguments = one.arguments().stream()
                .map(each -> (Field<Object>) field(each))
                .toList();
        var first = arguments.getFirst();
        Field<?>[] others = arguments.subList(1, arguments.size()).toArray(Field[]::new);
        return switch (one.function()) {
            case ABS -> DSL.abs(numbers(one.arguments().getFirst()));
            case FLOOR -> DSL.floor(numbers(one.arguments().getFirst()));
            case CEIL -> DSL.ceil(numbers(one.arguments().getFirst()));
            case COALESCE -> coalesce(first, others);
            case NULLIF ->
                DSL.when(first.eq(arguments.get(1)), DSL.inline((Object) null)).otherwise(first);
            // an engine that passes nulls over and one that gives null must say the same: null where one of them is
            // null
            case LEAST -> ifNoneIsNull(arguments, DSL.least(first, others));
            case GREATEST -> ifNoneIsNull(arguments, DSL.greatest(first, others));
        };
    }

    private static <T> Field<T> coalesce(Field<T> first, Field<?>[] others) {
        return DSL.coalesce(first, others);
    }

    private static Field<?> ifNoneIsNull(List<Field<Object>> arguments, Field<Object> value) {
        return DSL.when(DSL.and(arguments.stream().map(Field::isNotNull).toList()), value);
    }

    @SuppressWarnings("unchecked")
    private static Field<?> chosen(Case one) {
        @Nullable CaseConditionStep<Object> step = null;
        for (var when : one.whens()) {
            var result = (Field<Object>) field(when.result());
            var condition = condition(when.condition());
            step = step == null ? DSL.when(condition, result) : step.when(condition, result);
        }
        var whole = Objects.requireNonNull(step);
        return one.otherwise() == null ? whole : whole.otherwise((Field<Object>) field(one.otherwise()));
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Condition comparison(Comparison one) {
        var left = (Field<Object>) field(one.left());
        var right = (Field<Object>) field(one.right());
        return switch (one.relation()) {
            case EQUAL -> left.eq(right);
            case NOT_EQUAL -> left.ne(right);
            case LESS -> left.lt(right);
            case AT_MOST -> left.le(right);
            case GREATER -> left.gt(right);
            case AT_LEAST -> left.ge(right);
        };
    }

    @SuppressWarnings("unchecked")
    private static org.jooq.Condition in(In one) {
        return ((Field<Object>) field(one.value()))
                .in(one.list().stream().map(each -> (Field<Object>) field(each)).toArray(Field[]::new));
    }

    private static Field<?> aggregate(Aggregate one) {
        var argument = one.argument();
        var whole = switch (one.reduction()) {
            case ROWS -> DSL.count();
            case COUNT -> DSL.count(field(Objects.requireNonNull(argument)));
            case DISTINCT -> DSL.countDistinct(field(Objects.requireNonNull(argument)));
            // what lies in a column has 38 digits when summed: to widen every row first takes twice the time
            case SUM ->
                DSL.sum(
                        argument instanceof Column
                                ? numbers(argument)
                                : exact(numbers(Objects.requireNonNull(argument))));
            case LEAST -> DSL.min(field(Objects.requireNonNull(argument)));
            case GREATEST -> DSL.max(field(Objects.requireNonNull(argument)));
        };
        return one.filter() == null ? whole : whole.filterWhere(condition(one.filter()));
    }

    @SuppressWarnings("unchecked")
    private static Field<BigDecimal> numbers(Expression expression) {
        return (Field<BigDecimal>) field(expression);
    }

    @SuppressWarnings("unchecked")
    private static Field<java.sql.Date> dates(Expression expression) {
        return (Field<java.sql.Date>) field(expression);
    }

    @SuppressWarnings("unchecked")
    private static Field<Boolean> truths(Expression expression) {
        return (Field<Boolean>) field(expression);
    }

    /** As an analyst would write it, for people. */
    public static String text(Expression expression) {
        return DSL.using(
                        SQLDialect.DUCKDB,
                        new Settings()
                                .withRenderQuotedNames(RenderQuotedNames.NEVER)
                                .withRenderNameCase(RenderNameCase.AS_IS))
                .renderInlined(field(expression));
    }
}
