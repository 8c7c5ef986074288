package mx.andamio.measures.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.nio.file.Path;
import java.time.LocalDate;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** What is told by month is not known by day. */
class NotToldTest {

    private static final Path PACK =
            Path.of(System.getProperty("andamio.root", "..")).resolve("institutions/imss");

    @ParameterizedTest
    @EnumSource(names = {"DAY", "WEEK", "EPI_WEEK"})
    void whatIsFinerThanItsRowsIsRefusedWithTheReason(PeriodType type) {
        assertThatExceptionOfType(NotTold.class)
                .isThrownBy(() -> question(type))
                .satisfies(refused -> {
                    assertThat(refused.es())
                            .isEqualTo("«Valores ya contados» se entrega por mes y no se puede saber por " + type.es()
                                    + ": pida por mes, trimestre, semestre o año.");
                    assertThat(refused.en())
                            .isEqualTo("«Values already counted» is told by month and cannot be known by " + type.en()
                                    + ": ask by month, quarter, half-year or year.");
                });
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"DAY", "WEEK", "EPI_WEEK", "INDEX"})
    void whatIsMadeOfItsMonthsIsAnswered(PeriodType type) {
        assertThatNoException().isThrownBy(() -> question(type));
    }

    private static Question question(PeriodType type) {
        return new Question(transplants(), Level.UNIT, type, LocalDate.of(2025, 1, 1), LocalDate.of(2025, 6, 30));
    }

    private static Indicator transplants() {
        return Definitions.load(PACK, ((PackLoading.Loaded) Packs.load(PACK)).pack()).indicators().stream()
                .filter(one -> one.code().equals("TRANSPLANTS"))
                .findFirst()
                .orElseThrow();
    }
}
