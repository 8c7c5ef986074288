package mx.andamio.measures.expressions;

import java.math.BigDecimal;
import java.sql.Date;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mx.andamio.measures.expressions.Expression.Aggregate;
import mx.andamio.measures.expressions.Expression.And;
import mx.andamio.measures.expressions.Expression.Arithmetic;
import mx.andamio.measures.expressions.Expression.Call;
import mx.andamio.measures.expressions.Expression.Case;
import mx.andamio.measures.expressions.Expression.Column;
import mx.andamio.measures.expressions.Expression.Comparison;
import mx.andamio.measures.expressions.Expression.DateField;
import mx.andamio.measures.expressions.Expression.Days;
import mx.andamio.measures.expressions.Expression.Function;
import mx.andamio.measures.expressions.Expression.In;
import mx.andamio.measures.expressions.Expression.IsNull;
import mx.andamio.measures.expressions.Expression.Literal;
import mx.andamio.measures.expressions.Expression.Not;
import mx.andamio.measures.expressions.Expression.Operator;
import mx.andamio.measures.expressions.Expression.Or;
import mx.andamio.measures.expressions.Expression.Part;
import mx.andamio.measures.expressions.Expression.Reduction;
import mx.andamio.measures.expressions.Expression.Relation;
import mx.andamio.measures.expressions.Expression.When;
import org.jooq.Condition;
import org.jooq.DatePart;
import org.jooq.Field;
import org.jooq.Param;
import org.jooq.QueryPart;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jooq.impl.QOM;
import org.jspecify.annotations.Nullable;

/**
 * Takes what a parser found over into our own tree, node by node. Every kind of node that may stand there is named here; any other is refused, and so is
 * one that carries more than what is taken over.
 */
final class Taking {

    private static final Map<DatePart, DateField> PARTS = Map.of(
            DatePart.YEAR, DateField.YEAR,
            DatePart.QUARTER, DateField.QUARTER,
            DatePart.MONTH, DateField.MONTH,
            DatePart.DAY, DateField.DAY,
            DatePart.ISO_DAY_OF_WEEK, DateField.ISO_DAY_OF_WEEK);

    private final Columns columns;

    Taking(Columns columns) {
        this.columns = columns;
    }

    /** Knows the declared columns. */
    interface Columns {

        Column column(String name) throws BadExpression;
    }

    Expression take(QueryPart part) throws BadExpression {
        return switch (part) {
            case TableField<?, ?> column -> column(column);
            case Param<?> value -> literal(value);
            case QOM.FieldCondition condition -> condition(condition.$field());
            case QOM.Add<?> one -> arithmetic(Operator.ADD, one.$arg1(), one.$arg2());
            case QOM.Sub<?> one -> difference(one.$arg1(), one.$arg2());
            case QOM.Mul<?> one -> arithmetic(Operator.MULTIPLY, one.$arg1(), one.$arg2());
            case QOM.Div<?> one -> arithmetic(Operator.DIVIDE, one.$arg1(), one.$arg2());
            case QOM.Mod<?> one -> arithmetic(Operator.REMAINDER, one.$arg1(), one.$arg2());
            case QOM.Neg<?> one ->
                new Arithmetic(
                        Operator.SUBTRACT,
                        new Literal(BigDecimal.ZERO, ValueType.NUMBER),
                        wanted(ValueType.NUMBER, one.$arg1()));
            case QOM.Extract<?> one -> part(one.$datePart(), one.$field());
            case QOM.Abs<?> one -> numbers(Function.ABS, List.of(one.$arg1()));
            case QOM.Floor<?> one -> numbers(Function.FLOOR, List.of(one.$arg1()));
            case QOM.Ceil<?> one -> numbers(Function.CEIL, List.of(one.$arg1()));
            case QOM.Coalesce<?> one -> call(Function.COALESCE, one.$arg1());
            case QOM.Nullif<?> one -> call(Function.NULLIF, List.of(one.$arg1(), one.$arg2()));
            case QOM.Least<?> one -> call(Function.LEAST, one.$arg1());
            case QOM.Greatest<?> one -> call(Function.GREATEST, one.$arg1());
            case QOM.CaseSearched<?> one -> searched(one);
            case QOM.CaseSimple<?, ?> one -> simple(one);
            case QOM.AggregateFunction<?, ?> one -> aggregate(one);
            default -> condition(part);
        };
    }

    private Expression condition(QueryPart part) throws BadExpression {
        return switch (part) {
            case QOM.Eq<?> one -> comparison(Relation.EQUAL, one.$arg1(), one.$arg2());
            case QOM.Ne<?> one -> comparison(Relation.NOT_EQUAL, one.$arg1(), one.$arg2());
            case QOM.Lt<?> one -> comparison(Relation.LESS, one.$arg1(), one.$arg2());
            case QOM.Le<?> one -> comparison(Relation.AT_MOST, one.$arg1(), one.$arg2());
            case QOM.Gt<?> one -> comparison(Relation.GREATER, one.$arg1(), one.$arg2());
            case QOM.Ge<?> one -> comparison(Relation.AT_LEAST, one.$arg1(), one.$arg2());
            case QOM.And one -> new And(truth(one.$arg1()), truth(one.$arg2()));
            case QOM.Or one -> new Or(truth(one.$arg1()), truth(one.$arg2()));
            case QOM.Not one -> new Not(truth(one.$arg1()));
            case QOM.IsNull one -> new IsNull(take(one.$arg1()));
            case QOM.IsNotNull one -> new Not(new IsNull(take(one.$arg1())));
            case QOM.InList<?> one -> in(one.$arg1(), one.$arg2());
            case QOM.NotInList<?> one -> new Not(in(one.$arg1(), one.$arg2()));
            case QOM.Between<?> one -> between(one);
            case TableField<?, ?> column -> wanted(ValueType.BOOLEAN, column);
            case Param<?> value -> wanted(ValueType.BOOLEAN, value);
            default -> throw NotAllowed.kind(part);
        };
    }

    private Expression truth(QueryPart part) throws BadExpression {
        return wanted(ValueType.BOOLEAN, part);
    }

    private Column column(TableField<?, ?> field) throws BadExpression {
        if (field.getQualifiedName().parts().length > 1) {
            throw new BadExpression(
                    "QUALIFIED",
                    "«%s»: escriba solo el nombre de la columna".formatted(field.getQualifiedName()),
                    "«%s»: write the name of the column only".formatted(field.getQualifiedName()));
        }
        return columns.column(field.getName());
    }

    private static Literal literal(Param<?> param) throws BadExpression {
        return switch (param.getValue()) {
            case Boolean truth -> new Literal(truth, ValueType.BOOLEAN);
            case BigDecimal number -> new Literal(number, ValueType.NUMBER);
            case Integer number -> new Literal(BigDecimal.valueOf(number), ValueType.NUMBER);
            case Long number -> new Literal(BigDecimal.valueOf(number), ValueType.NUMBER);
            case Double number -> new Literal(BigDecimal.valueOf(number), ValueType.NUMBER);
            case String text -> new Literal(text, ValueType.TEXT);
            case Date day -> new Literal(day.toLocalDate(), ValueType.DATE);
            case LocalDate day -> new Literal(day, ValueType.DATE);
            case null, default -> throw NotAllowed.kind(param);
        };
    }

    private Expression arithmetic(Operator operator, Field<?> left, Field<?> right) throws BadExpression {
        return new Arithmetic(operator, wanted(ValueType.NUMBER, left), wanted(ValueType.NUMBER, right));
    }

    private Expression difference(Field<?> left, Field<?> right) throws BadExpression {
        var first = take(left);
        return first.type() == ValueType.DATE
                ? new Days(wanted(ValueType.DATE, right), first)
                : arithmetic(Operator.SUBTRACT, left, right);
    }

    private Expression part(DatePart part, Field<?> date) throws BadExpression {
        var field = PARTS.get(part);
        if (field == null) {
            throw NotAllowed.datePart();
        }
        return new Part(field, wanted(ValueType.DATE, date));
    }

    private Expression numbers(Function function, List<? extends Field<?>> arguments) throws BadExpression {
        return new Call(function, List.of(wanted(ValueType.NUMBER, arguments.getFirst())));
    }

    private Expression call(Function function, List<? extends Field<?>> arguments) throws BadExpression {
        var first = take(arguments.getFirst());
        var taken = new ArrayList<Expression>(List.of(first));
        for (var argument : arguments.subList(1, arguments.size())) {
            taken.add(wanted(first.type(), argument));
        }
        return new Call(function, List.copyOf(taken));
    }

    private Expression searched(QOM.CaseSearched<?> one) throws BadExpression {
        var whens = new ArrayList<When>();
        for (var when : one.$when()) {
            whens.add(new When(truth(when.$1()), result(whens, when.$2())));
        }
        return chosen(whens, one.$else());
    }

    private Expression simple(QOM.CaseSimple<?, ?> one) throws BadExpression {
        var whens = new ArrayList<When>();
        for (var when : one.$when()) {
            whens.add(new When(comparison(Relation.EQUAL, one.$value(), when.$1()), result(whens, when.$2())));
        }
        return chosen(whens, one.$else());
    }

    private Expression result(List<When> before, Field<?> result) throws BadExpression {
        return before.isEmpty()
                ? take(result)
                : wanted(before.getFirst().result().type(), result);
    }

    private Expression chosen(List<When> whens, @Nullable Field<?> otherwise) throws BadExpression {
        return new Case(List.copyOf(whens), otherwise == null ? null : result(whens, otherwise));
    }

    private Expression comparison(Relation relation, Field<?> left, Field<?> right) throws BadExpression {
        var first = take(left);
        return new Comparison(relation, first, wanted(first.type(), right));
    }

    private Expression in(Field<?> value, List<? extends Field<?>> list) throws BadExpression {
        var first = take(value);
        var taken = new ArrayList<Expression>();
        for (var one : list) {
            taken.add(wanted(first.type(), one));
        }
        return new In(first, List.copyOf(taken));
    }

    private Expression between(QOM.Between<?> one) throws BadExpression {
        // the library's node does not tell its "not": the same, built anew without one, must read the same
        var plain = plainBetween(one);
        if (one.$symmetric() || !plain.toString().equals(one.toString())) {
            throw NotAllowed.negatedBetween();
        }
        return new And(
                comparison(Relation.AT_LEAST, one.$arg1(), one.$arg2()),
                comparison(Relation.AT_MOST, one.$arg1(), one.$arg3()));
    }

    @SuppressWarnings("unchecked")
    private static Condition plainBetween(QOM.Between<?> one) {
        var value = (Field<Object>) one.$arg1();
        return value.between((Field<Object>) one.$arg2(), (Field<Object>) one.$arg3());
    }

    private Expression aggregate(QOM.AggregateFunction<?, ?> one) throws BadExpression {
        if (one instanceof QOM.Avg) {
            throw NotAllowed.mean(one);
        }
        if (one.$windowSpecification() != null || one.$windowDefinition() != null || one.$windowName() != null) {
            throw NotAllowed.kind(one);
        }
        var filter = one.$filterWhere();
        var taken = filter == null ? null : truth(filter);
        return switch (one) {
            case QOM.Count count -> count(count, taken);
            case QOM.Sum sum
            when !sum.$distinct() -> new Aggregate(Reduction.SUM, wanted(ValueType.NUMBER, sum.$field()), taken);
            case QOM.Min<?> least
            when !least.$distinct() -> new Aggregate(Reduction.LEAST, take(least.$field()), taken);
            case QOM.Max<?> most
            when !most.$distinct() -> new Aggregate(Reduction.GREATEST, take(most.$field()), taken);
            default -> throw NotAllowed.kind(one);
        };
    }

    private Expression count(QOM.Count one, @Nullable Expression filter) throws BadExpression {
        var field = one.$field();
        if (field == null) {
            return new Aggregate(Reduction.ROWS, null, filter);
        }
        return same(
                one,
                one.$distinct() ? DSL.countDistinct(field) : DSL.count(field),
                new Aggregate(one.$distinct() ? Reduction.DISTINCT : Reduction.COUNT, take(field), filter));
    }

    /** What was taken, where the library's node says nothing beyond it: a count may be of several columns and tells one only. */
    private static Expression same(QOM.AggregateFunction<?, ?> one, Field<?> plain, Expression taken)
            throws BadExpression {
        if (!one.toString().startsWith(plain.toString())) {
            throw NotAllowed.kind(one);
        }
        return taken;
    }

    private Expression wanted(ValueType type, QueryPart part) throws BadExpression {
        var taken = take(part);
        if (taken.type() != type) {
            throw new BadExpression(
                    "TYPE",
                    "«%s» es %s y se esperaba %s".formatted(part, Words.es(taken.type()), Words.es(type)),
                    "«%s» is %s where %s was expected".formatted(part, Words.en(taken.type()), Words.en(type)));
        }
        return taken;
    }
}
