package mx.andamio.measures.expressions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import java.util.Map;
import org.jooq.SQLDialect;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {

    private final Expressions expressions = new Expressions(Map.of(
            "rx", ValueType.TEXT,
            "kind", ValueType.TEXT,
            "asked", ValueType.NUMBER,
            "given", ValueType.NUMBER,
            "cancelled", ValueType.BOOLEAN,
            "asked_on", ValueType.DATE,
            "done_on", ValueType.DATE));

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "count(*) filter (where given >= asked) | count(*) filter (where \"given\" >= \"asked\") | count(*) filter (where \"given\" >= \"asked\")",
                "count(*) filter (where given between 1 and asked) | count(*) filter (where (\"given\" >= 1 and \"given\" <= \"asked\")) | count(*) filter (where (\"given\" >= 1 and \"given\" <= \"asked\"))",
                "COUNT(DISTINCT rx) | count(distinct \"rx\") | count(distinct \"rx\")",
                "count(*) filter (where not cancelled and kind in ('A', 'B')) | count(*) filter (where (not (\"cancelled\") and \"kind\" in ('A', 'B'))) | count(*) filter (where (not (\"cancelled\") and \"kind\" in ('A', 'B')))",
                "sum(given) / count(*) | (cast(sum(\"given\") as double) / nullif(cast(count(*) as double), 0E0)) | (cast(sum(\"given\") as double) / nullif(cast(count(*) as double), 0E0))",
                "sum(given + asked) / count(*) | (cast(sum(cast((\"given\" + \"asked\") as decimal(38, 6))) as double) / nullif(cast(count(*) as double), 0E0)) | (cast(sum(cast((\"given\" + \"asked\") as decimal(38, 6))) as double) / nullif(cast(count(*) as double), 0E0))"
            })
    void oneExpressionIsRenderedForEveryEngine(String text, String duckDb, String trino) throws BadExpression {
        var field = ExpressionSql.field(expressions.aggregate(text));

        assertThat(rendered(SQLDialect.DUCKDB, field)).isEqualTo(duckDb);
        assertThat(rendered(SQLDialect.TRINO, field)).isEqualTo(trino);
    }

    /** Once a quotient within a condition made a product of decimals one of doubles, as one engine took it. */
    @Test
    void whatAConditionDividesLeavesTheNumberExact() throws BadExpression {
        var filtered = expressions.aggregate("max(given * asked) filter (where given / asked > 0.5) * 2");
        var chosen = expressions.aggregate("sum(case when given / asked > 0.5 then given else 0 end)");

        assertThat(Walk.isExact(filtered)).isTrue();
        assertThat(Walk.isExact(chosen)).isTrue();
        assertThat(rendered(SQLDialect.DUCKDB, ExpressionSql.field(filtered))).endsWith("* cast(2 as decimal(38, 6)))");
        // negative control: what is divided itself
        assertThat(Walk.isExact(expressions.aggregate("max(given / asked) filter (where given > 0)")))
                .isFalse();
        assertThat(Walk.isExact(expressions.aggregate("sum(case when given > 0 then given / asked else 0 end)")))
                .isFalse();
    }

    @Test
    void theDifferenceOfTwoDatesIsDays() throws BadExpression {
        var days = expressions.value("done_on - asked_on", ValueType.NUMBER);

        assertThat(days).isInstanceOf(Expression.Days.class);
        assertThat(Walk.columns(days)).containsExactly("asked_on", "done_on");
        assertThat(rendered(SQLDialect.DUCKDB, ExpressionSql.field(days))).contains("\"asked_on\", \"done_on\"");
    }

    @Test
    void theDayOfTheWeekIsAskedForInWordsThatEveryEngineHas() throws BadExpression {
        var sunday = expressions.value("extract(iso_day_of_week from done_on) = 7", ValueType.BOOLEAN);

        for (var dialect : new SQLDialect[] {SQLDialect.DUCKDB, SQLDialect.TRINO}) {
            assertThat(rendered(dialect, ExpressionSql.field(sunday)))
                    .contains("1900-01-01", "7")
                    .doesNotContain("iso_day_of_week");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"count(*", "sum(given) +", "count(*) filter (where given < asked"})
    void whatEndsTooSoonIsSaidToAndNotAPlaceAfterItsEnd(String text) {
        assertThatThrownBy(() -> expressions.aggregate(text))
                .asInstanceOf(type(BadExpression.class))
                .satisfies(why -> assertThat(why.es()).contains("se acaba antes de tiempo"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum((select 1))",
                "count(*) filter (where kind in (select rx from other))",
                "count(*) filter (where exists (select 1))",
                "count(*) filter (where given = any (select 1))",
                "sum(given) over ()",
                "sum(given) over (partition by kind)",
                "sum(distinct given)",
                "count(distinct rx, kind)",
                "percentile_cont(0.5) within group (order by given)",
                "sum(given || 'x')",
                "count(*) filter (where kind like 'x%')",
                "count(*) filter (where current_user = 'x')",
                "count(*) filter (where given = ?)",
                "count(*) filter (where kind = null)",
                "sum(cast(given as double))",
                "count(*) filter (where given not between 1 and 2)",
                "count(*) filter (where (rx, kind) = ('a', 'b'))",
                "max(rand())",
                "array_agg(rx)"
            })
    void whatIsNotForeseenCannotBeWritten(String text) {
        assertThatThrownBy(() -> expressions.aggregate(text))
                .asInstanceOf(type(BadExpression.class))
                .satisfies(why -> {
                    assertThat(why.code()).isIn("NOT_ALLOWED", "SYNTAX", "TYPE");
                    assertThat(why.es()).isNotBlank().isNotEqualTo(why.en());
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "sum(t.given)                 | QUALIFIED",
                "sum(\"other\".\"given\")     | QUALIFIED",
                "sum(taken)                   | UNKNOWN_COLUMN",
                "sum(kind)                    | TYPE",
                "count(*) filter (where given)| TYPE",
                "count(*) filter (where given = 'x') | TYPE",
                "max(asked_on)                | TYPE",
                "given                        | NO_AGGREGATE",
                "sum(sum(given))              | NESTED_AGGREGATE",
                "sum(given) + asked           | LOOSE_COLUMN",
                "count(*) filter (where       | SYNTAX",
                "count(*); drop table x       | SYNTAX",
                "read_csv('/etc/passwd')      | SYNTAX",
                "sum(case when cancelled then 1 else 'x' end) | TYPE"
            })
    void aFaultSaysWhatItIs(String text, String code) {
        assertThatThrownBy(() -> expressions.aggregate(text))
                .asInstanceOf(type(BadExpression.class))
                .extracting(BadExpression::code)
                .isEqualTo(code);
    }

    @Test
    void betweenIsTwoComparisons() throws BadExpression {
        assertThat(expressions.value("given between 1 and 3", ValueType.BOOLEAN))
                .isEqualTo(expressions.value("given >= 1 and given <= 3", ValueType.BOOLEAN));
    }

    @Test
    void aCommentAddsNothing() throws BadExpression {
        assertThat(expressions.aggregate("sum(given) -- ) union select 1"))
                .isEqualTo(expressions.aggregate("sum(given)"));
    }

    @Test
    void aValueIsOfOneRowAndOfItsType() {
        assertThatThrownBy(() -> expressions.value("count(*)", ValueType.NUMBER))
                .hasMessageContaining("of one row");
        assertThatThrownBy(() -> expressions.value("kind", ValueType.NUMBER)).hasMessageContaining("not a number");
    }

    @Test
    void whatIsTooDeepIsSaidNotThrown() {
        var deep = "(".repeat(900) + "given" + ")".repeat(900);

        assertThatThrownBy(() -> expressions.aggregate("sum(" + deep.repeat(2) + ")"))
                .isInstanceOf(BadExpression.class);
    }

    private static String rendered(SQLDialect dialect, org.jooq.Field<?> field) {
        return DSL.using(dialect, new Settings()).renderInlined(field);
    }
}
