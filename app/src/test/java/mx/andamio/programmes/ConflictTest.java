package mx.andamio.programmes;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import mx.andamio.pack.Programme;
import mx.andamio.pack.PublishedFigure;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConflictTest {

    @Test
    void twoValuesOfOneFigureUpToOneDayAreAConflict() {
        var one = figure("avance", "47", "%", "2025-08-19");
        var other = figure("avance", "45", "%", "2025-08-19");

        assertThat(Conflict.of(programme(one, other))).containsExactly(new Conflict("avance", List.of(one, other)));
    }

    @Test
    void anotherDayUnitOrThingIsAnotherFigure() {
        assertThat(Conflict.of(programme(
                        figure("avance", "47", "%", "2025-08-19"),
                        figure("avance", "65", "%", "2025-10-21"),
                        figure("avance", "953872", "cirugías", "2025-08-19"),
                        figure("consultas", "53", "%", "2025-08-19"))))
                .isEmpty();
    }

    @Test
    void oneValueWrittenInTwoWaysIsNoConflict() {
        assertThat(Conflict.of(programme(
                        figure("avance", "47", "%", "2025-08-19"), figure("avance", "47.0", "%", "2025-08-19"))))
                .isEmpty();
    }

    @Test
    void whatHasNoCutOffIsNotCompared() {
        assertThat(Conflict.of(programme(figure("avance", "47", "%", null), figure("avance", "45", "%", null))))
                .isEmpty();
    }

    private static Programme programme(PublishedFigure... figures) {
        return new Programme("P", "Programa", List.of("s"), null, List.of(figures), List.of(), List.of(), List.of());
    }

    private static PublishedFigure figure(String counts, String value, String unit, @Nullable String cutOff) {
        return new PublishedFigure(counts, new BigDecimal(value), unit, null, null, cutOff, null, null, "s");
    }
}
