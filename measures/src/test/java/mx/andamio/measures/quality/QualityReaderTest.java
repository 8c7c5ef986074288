package mx.andamio.measures.quality;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.measures.quality.Quality.Rule;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules of the first institution, and what they say of figures. */
class QualityReaderTest {

    private static final Path INSTITUTIONS = Path.of(System.getProperty("andamio.root", ".."), "institutions");
    private static final Path PACK = INSTITUTIONS.resolve("imss");
    private static final Period MARCH = Period.of(PeriodType.MONTH, LocalDate.of(2026, 3, 1));
    private static final String RULES = "imss/quality/rules.yaml";

    private static Definitions definitions =
            new Definitions(java.util.List.of(), java.util.List.of(), java.util.List.of());

    @TempDir
    Path folder;

    @BeforeAll
    static void loadDefinitions() {
        definitions = switch (Packs.load(PACK)) {
            case PackLoading.Loaded loaded -> Definitions.load(PACK, loaded.pack());
            case PackLoading.Refused refused -> throw new AssertionError(refused.faults());
        };
    }

    @BeforeEach
    void copyRules() throws IOException {
        Files.createDirectories(folder.resolve("imss/quality"));
        Files.createDirectories(folder.resolve("schema"));
        Files.copy(PACK.resolve("quality/rules.yaml"), folder.resolve(RULES));
        Files.copy(INSTITUTIONS.resolve("schema/quality.schema.json"), folder.resolve("schema/quality.schema.json"));
    }

    private static Rule rule(String code) {
        return QualityReader.read(PACK, definitions).rules().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Indicator indicator(String code) {
        return definitions.indicators().stream()
                .filter(one -> one.code().equals(code))
                .reduce((_, later) -> later)
                .orElseThrow();
    }

    private static Measurement measured(String code, @Nullable Double numerator, @Nullable Double denominator) {
        return Measurement.of(indicator(code), "SIM0001", MARCH, numerator, denominator, 1, 1);
    }

    @Test
    void theRulesOfTheInstitutionAreSound() {
        var quality = QualityReader.read(PACK, definitions);

        assertThat(quality.faults()).isEmpty();
        assertThat(quality.rules()).hasSizeGreaterThanOrEqualTo(5);
        assertThat(quality.jumping()).isNotEqualTo(Quality.NONE.jumping());
    }

    @Test
    void aPackThatSaysNothingIsLookedAtAllTheSame() throws IOException {
        assertThat(QualityReader.read(Files.createDirectory(folder.resolve("other")), definitions))
                .isEqualTo(Quality.NONE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "occupied <= 1.3 * beds | occupied <= 1.3 * camas | 11 | UNKNOWN_COLUMN | camas",
                "occupied <= 1.3 * beds | 1.3 * beds | 11 | TYPE | debe serlo",
                "indicator: BED-USE, part: numerator | indicator: CAMAS, part: numerator | 10 | UNKNOWN_REFERENCE | indicators/",
                "indicator: BED-USE, part: numerator | indicator: SURG-2, part: denominator | 10 | NO_DENOMINATOR | numerator o value",
                "code: OCCUPIED_EMERGENCY_BEDS | code: OCCUPIED_BEDS | 12 | DUPLICATE_KEY | dele otro",
                "may_pass_100: [BED-USE | may_pass_100: [CAMAS | 5 | UNKNOWN_REFERENCE | corrija"
            })
    void everyFaultSaysItsFileItsLineAndWhatToDo(String from, String to, int line, String code, String words)
            throws IOException {
        var path = folder.resolve(RULES);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replaceFirst(Pattern.quote(from), to));

        assertThat(QualityReader.read(folder.resolve("imss"), definitions).faults())
                .singleElement()
                .satisfies(fault -> {
                    assertThat(fault.file()).isEqualTo("quality/rules.yaml");
                    assertThat(fault.line()).isEqualTo(line);
                    assertThat(fault.code()).isEqualTo(code);
                    assertThat(fault.textEs()).contains(words);
                    assertThat(fault.textEn()).isNotEqualTo(fault.textEs());
                });
    }

    @Test
    void aRuleSpeaksOfPartsOfMeasurements() {
        var rule = rule("OCCUPIED_BEDS");

        assertThat(Broken.of(rule, _ -> measured("BED-USE", 131.0, 100.0)))
                .get()
                .satisfies(one -> assertThat(one.figures())
                        .containsEntry("occupied", 131.0)
                        .containsEntry("beds", 100.0));
        assertThat(Broken.of(rule, _ -> measured("BED-USE", 130.0, 100.0))).isEmpty();
        assertThat(Broken.of(rule, _ -> measured("BED-USE", null, 100.0))).isEmpty();
        assertThat(Broken.of(rule, _ -> null)).isEmpty();
    }

    @Test
    void whatMayNotBeToldBreaksNoRule() {
        assertThat(Broken.of(rule("CANCELLED_WITHIN_PROGRAMMED"), _ -> measured("SURG-CANCELLED", 4.0, 3.0)))
                .as("fewer than five surgeries")
                .isEmpty();
        assertThat(Broken.of(rule("CANCELLED_WITHIN_PROGRAMMED"), _ -> measured("SURG-CANCELLED", 9.0, 8.0)))
                .isPresent();
    }

    @Test
    void moreThanAllAndFewerThanNoneCannotBe() {
        var quality = QualityReader.read(PACK, definitions);

        assertThat(Impossible.of(quality, indicator("RECORD-NOTES"), measured("RECORD-NOTES", 101.0, 100.0)))
                .isEqualTo(Impossible.PAST_100);
        assertThat(Impossible.of(quality, indicator("RECORD-NOTES"), measured("RECORD-NOTES", 100.0, 100.0)))
                .isNull();
        assertThat(Impossible.of(quality, indicator("BED-USE"), measured("BED-USE", 101.0, 100.0)))
                .as("beds in corridors")
                .isNull();
        assertThat(Impossible.of(quality, indicator("SURG-2"), measured("SURG-2", -1.0, null)))
                .isEqualTo(Impossible.NEGATIVE);
    }
}
