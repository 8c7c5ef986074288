package mx.andamio.measures.expressions;

import java.util.List;
import java.util.function.Function;
import mx.andamio.measures.expressions.Expression.Aggregate;
import mx.andamio.measures.expressions.Expression.And;
import mx.andamio.measures.expressions.Expression.Arithmetic;
import mx.andamio.measures.expressions.Expression.Call;
import mx.andamio.measures.expressions.Expression.Case;
import mx.andamio.measures.expressions.Expression.Column;
import mx.andamio.measures.expressions.Expression.Comparison;
import mx.andamio.measures.expressions.Expression.Days;
import mx.andamio.measures.expressions.Expression.In;
import mx.andamio.measures.expressions.Expression.IsNull;
import mx.andamio.measures.expressions.Expression.Literal;
import mx.andamio.measures.expressions.Expression.Not;
import mx.andamio.measures.expressions.Expression.Or;
import mx.andamio.measures.expressions.Expression.Part;
import mx.andamio.measures.expressions.Expression.When;

/** The reductions within an expression: found, narrowed and replaced. */
public final class Aggregates {

    private Aggregates() {}

    /** Every reduction in it, each once, in the order of writing. */
    public static List<Aggregate> in(Expression expression) {
        return Walk.all(expression)
                .filter(Aggregate.class::isInstance)
                .map(Aggregate.class::cast)
                .distinct()
                .toList();
    }

    /** The same where every reduction takes only those of its rows that fulfil the condition. */
    public static Expression only(Expression expression, Expression condition) {
        return replace(
                expression,
                one -> new Aggregate(
                        one.reduction(),
                        one.argument(),
                        one.filter() == null ? condition : new And(one.filter(), condition)));
    }

    /** The same with something else in the place of each reduction. */
    public static Expression replace(Expression expression, Function<Aggregate, Expression> by) {
        return switch (expression) {
            case Aggregate one -> by.apply(one);
            case Column _, Literal _ -> expression;
            case Arithmetic one -> new Arithmetic(one.operator(), replace(one.left(), by), replace(one.right(), by));
            case Days one -> new Days(replace(one.from(), by), replace(one.to(), by));
            case Part one -> new Part(one.field(), replace(one.date(), by));
            case Call one -> new Call(one.function(), all(one.arguments(), by));
            case Case one ->
                new Case(
                        one.whens().stream()
                                .map(when -> new When(replace(when.condition(), by), replace(when.result(), by)))
                                .toList(),
                        one.otherwise() == null ? null : replace(one.otherwise(), by));
            case Comparison one -> new Comparison(one.relation(), replace(one.left(), by), replace(one.right(), by));
            case And one -> new And(replace(one.left(), by), replace(one.right(), by));
            case Or one -> new Or(replace(one.left(), by), replace(one.right(), by));
            case Not one -> new Not(replace(one.condition(), by));
            case IsNull one -> new IsNull(replace(one.value(), by));
            case In one -> new In(replace(one.value(), by), all(one.list(), by));
        };
    }

    private static List<Expression> all(List<Expression> expressions, Function<Aggregate, Expression> by) {
        return expressions.stream().map(one -> replace(one, by)).toList();
    }
}
