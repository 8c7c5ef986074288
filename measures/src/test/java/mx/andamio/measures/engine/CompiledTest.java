package mx.andamio.measures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.jooq.impl.DSL.name;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.expressions.BadExpression;
import mx.andamio.measures.periods.PeriodType;
import org.jooq.SQLDialect;
import org.jooq.Select;
import org.jooq.conf.Settings;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CompiledTest {

    private static final LocalDate FROM = LocalDate.of(2025, 1, 1);

    @ParameterizedTest
    @EnumSource(Accumulation.class)
    void isRenderedForTrinoFromTheSameModel(Accumulation accumulation) throws BadExpression {
        var definition = Defining.a(accumulation)
                .each(Map.of("made", "count(*) filter (where size < 1)"))
                .numerator(accumulation == Accumulation.PERCENTILE ? "made" : "count(*) filter (where made = 0)")
                .where("day - asked_on > 3");

        var trino = compiled(definition.made()).sql(SQLDialect.TRINO).replace("'?'", "nobody");

        assertThat(trino)
                .startsWith("with")
                .contains("date_diff('day'", "date_trunc('month'", "date '2025-01-01'")
                .doesNotContain("?", "datediff(", "::");
    }

    @ParameterizedTest
    @EnumSource(Accumulation.class)
    void severalLevelsAreRenderedForTrinoFromTheSameModel(Accumulation accumulation) throws BadExpression {
        var indicator = Defining.a(accumulation)
                .each(Map.of("made", "count(*) filter (where size < 1)"))
                .numerator(accumulation == Accumulation.PERCENTILE ? "made" : "count(*) filter (where made = 0)")
                .where("day - asked_on > 3")
                .made();
        var bunches = Bunch.of(List.of(question(indicator, Level.UNIT), question(indicator, Level.REGION)));
        var bunch = bunches.getFirst();

        var parts = new PartsSql(bunch, Set.of("U1")).select(DSL.table(name("dataset")));
        var levels = new LevelsSql(bunch, DSL.table(name("parts")), DSL.table(name("places"))).select();

        assertThat(bunches).hasSize(1);
        assertThat(trino(parts)).startsWith("with").contains("date_diff('day'").doesNotContain("?", "datediff(", "::");
        assertThat(trino(levels))
                .startsWith("with")
                .contains("date_trunc('month'", "date '2025-01-01'", "union all")
                .doesNotContain("?", "::", "places1");
    }

    private static String trino(Select<?> select) {
        return DSL.using(SQLDialect.TRINO, new Settings()).renderInlined(select).replace("'?'", "nobody");
    }

    private static Question question(Indicator indicator, Level level) {
        return new Question(indicator, level, PeriodType.MONTH, FROM, FROM);
    }

    @Test
    void aTextCannotEndItsLiteral() throws BadExpression {
        var definition = Defining.a(Accumulation.FLOW).where("kind = 'x'') or true --'");

        assertThat(compiled(definition.made()).sql(SQLDialect.DUCKDB)).contains("'x'') or true --'");
    }

    @Test
    void aDefinitionThatDoesNotHoldThenIsNotAsked() throws BadExpression {
        var ended = Defining.a(Accumulation.FLOW)
                .holds(LocalDate.of(2020, 1, 1), LocalDate.of(2020, 12, 31))
                .made();

        assertThatThrownBy(() -> compiled(ended)).hasMessageContaining("does not hold");
    }

    private static Compiled compiled(Indicator indicator) {
        return Compiled.of(question(indicator, Level.OOAD), DSL.table(name("dataset")), DSL.table(name("places")));
    }
}
