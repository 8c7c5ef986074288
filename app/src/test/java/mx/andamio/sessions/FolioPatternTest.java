package mx.andamio.sessions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.quicktheories.QuickTheory.qt;
import static org.quicktheories.generators.SourceDSL.integers;
import static org.quicktheories.generators.SourceDSL.localDates;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FolioPatternTest {

    private static final LocalDate DAY = LocalDate.of(2026, 8, 4);
    private static final FolioPattern COUNCIL = new FolioPattern("ACDO.{clase}.HCT.{ddmmaa}/{número}.P.{área}");

    @ParameterizedTest
    @CsvSource({
        "{n},                       7",
        "{número},                  7",
        "{n:4},                     0007",
        "{n:1},                     7",
        "{n:ordinal},               7ª",
        "{n}/{yyyy},                7/2026",
        "{n}/{yy},                  7/26",
        "{mm}-{yyyy}/{n},           08-2026/7",
        "{yyyy}{mm}{dd}/{n},        20260804/7",
        "{ddmmaa}/{n},              040826/7",
        "RC-{mm}-{yyyy}/{n:4},      RC-08-2026/0007",
        "{n:ordinal}/{month:roman}/{yyyy}, 7ª/VIII/2026",
        "$1\\{n},                   $1\\7"
    })
    void fillsEveryPlace(String pattern, String folio) {
        assertThat(new FolioPattern(pattern).folio(7, DAY)).isEqualTo(folio);
    }

    @ParameterizedTest
    @CsvSource({
        "{n},                          always",
        "{n}/{yyyy},                   2026",
        "{n}/{yy},                     2026",
        "{n}/{mm}/{yy},                2026-08",
        "{n}/{month:roman}/{yyyy},     2026-08",
        "{n}/{dd}/{mm}/{yyyy},         2026-08-04",
        "{ddmmaa}/{n},                 2026"
    })
    void numbersBeginAnewWithWhatThePatternShows(String pattern, String period) {
        assertThat(new FolioPattern(pattern).period(DAY)).isEqualTo(period);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{n}{yyy}",
                "{n}{}",
                "{n}{n:0}",
                "{n}{n:12}",
                "{n}{N}",
                "{n}{AÑO}",
                "{n}{dos palabras}",
                "{n}{mes:x}",
                "{n}{aaaa}"
            })
    void refusesAPlaceThatItDoesNotKnow(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FolioPattern(pattern))
                .withMessageContaining("unknown place");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "RC-{yyyy}", "{clase}/{ddmmaa}", "n"})
    void refusesAPatternWithoutANumber(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FolioPattern(pattern))
                .withMessageContaining("{n}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{n}/{mm}", "{n}/{dd}/{yyyy}", "{n}/{month:roman}"})
    void refusesAPatternWhoseFoliosWouldRepeat(String pattern) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new FolioPattern(pattern))
                .withMessageContaining("repeat");
    }

    @Test
    void writesTheFoliosOfTheCouncil() {
        var day = LocalDate.of(2020, 2, 26);

        var folio = COUNCIL.folio(63, day, Map.of("clase", "AS3", "área", "DF", "other", "!"));

        assertThat(folio).isEqualTo("ACDO.AS3.HCT.260220/63.P.DF");
        assertThat(COUNCIL.named()).containsExactly("clase", "área");
    }

    @Test
    void refusesAFolioWithoutTheValueOfANamedPlace() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COUNCIL.folio(1, DAY, Map.of("clase", "AS3")))
                .withMessageContaining("{área}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "A/B", "{n}", "A.B", "DF\n", "ABCDEFGHIJKLMNOPQRSTU"})
    void refusesAValueThatWouldBlurTheFolio(String value) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> COUNCIL.folio(1, DAY, Map.of("clase", "AS3", "área", value)))
                .withMessageContaining("{área}");
    }

    @Test
    void twoNumbersOfOnePeriodAreNeverTheSameFolio() {
        qt().forAll(integers().between(1, 99_999), integers().between(1, 99_999), days())
                .assuming((one, other, day) -> !one.equals(other))
                .checkAssert((one, other, day) -> {
                    for (var pattern : patterns()) {
                        assertThat(pattern.folio(one, day)).isNotEqualTo(pattern.folio(other, day));
                    }
                });
    }

    @Test
    void theSameNumberInTwoPeriodsOfACenturyIsNeverTheSameFolio() {
        qt().forAll(integers().between(1, 99_999), days(), days()).checkAssert((number, one, other) -> {
            for (var pattern : patterns()) {
                if (!pattern.period(one).equals(pattern.period(other))) {
                    assertThat(pattern.folio(number, one)).isNotEqualTo(pattern.folio(number, other));
                }
            }
        });
    }

    private static org.quicktheories.core.Gen<LocalDate> days() {
        return localDates()
                .withDaysBetween(
                        LocalDate.of(2001, 1, 1).toEpochDay(),
                        LocalDate.of(2099, 12, 31).toEpochDay());
    }

    private static java.util.List<FolioPattern> patterns() {
        return java.util.stream.Stream.of(
                        "{n}/{yyyy}",
                        "{n:3}-{yy}",
                        "RC-{mm}-{yyyy}/{n:4}",
                        "{n:ordinal}/{month:roman}/{yyyy}",
                        "{ddmmaa}/{n}",
                        "{yyyy}-{mm}-{dd}/{n}")
                .map(FolioPattern::new)
                .toList();
    }
}
