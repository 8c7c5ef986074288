package mx.andamio.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.pack.Fault;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DefinitionsTest {

    private static final Path REPOSITORY = Path.of(System.getProperty("andamio.root", ".."));

    private static final Path PACK = REPOSITORY.resolve("institutions/imss");

    @TempDir
    Path folder;

    @BeforeEach
    void copies() throws IOException {
        for (var part : new String[] {"schema", "imss/datasets", "imss/indicators"}) {
            Files.createDirectories(folder.resolve(part));
            try (Stream<Path> files =
                    Files.list(REPOSITORY.resolve("institutions").resolve(part))) {
                for (var file : files.toList()) {
                    Files.copy(file, folder.resolve(part).resolve(file.getFileName()));
                }
            }
        }
    }

    @Test
    void thoseOfTheInstitutionAreSound() {
        var definitions = Definitions.load(PACK, pack());

        assertThat(definitions.faults()).isEmpty();
        assertThat(definitions.indicators())
                .extracting(Indicator::key)
                .doesNotHaveDuplicates()
                .contains("FILL-RX@1");
    }

    @Test
    void aPrescriptionIsCompleteOnlyIfNoLineIsMissing() {
        var byPrescription = Definitions.load(PACK, pack()).indicators().stream()
                .filter(one -> one.code().equals("FILL-RX"))
                .findFirst()
                .orElseThrow();

        assertThat(byPrescription.each()).isNotNull();
        assertThat(byPrescription.dataset().column(Role.ORGAN).name()).isEqualTo("unit");
        assertThat(byPrescription.accumulation().isAdditive()).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "datasets/prescription_lines.yaml | role: event_date | role: date     | 7 | ROLE_COUNT     | una sola columna con role: event_date y hay 0",
                "datasets/prescription_lines.yaml | name: given,     | name: asked,   | 12| DUPLICATE_KEY  | ya está en uso",
                "datasets/prescription_lines.yaml | key: [prescription, medicine] | key: [prescription, drug] | 13 | UNKNOWN_COLUMN | No es una columna",
                "datasets/prescription_lines.yaml | rule: asked > 0  | rule: asked + 0| 15| TYPE           | no es una condición",
                "datasets/prescription_lines.yaml | organs: unit     | organs: nobody | 5 | UNKNOWN_ENUM   | admitidos",
                "indicators/supply.yaml | dataset: prescription_lines | dataset: recetas | 10 | UNKNOWN_DATASET | los que hay: .*prescription_lines",
                "indicators/supply.yaml | numerator: sum(given) | numerator: sum(taken) | 46 | UNKNOWN_COLUMN | no está declarada",
                "indicators/supply.yaml | numerator: sum(given) | numerator: sum((select 1)) | 46 | NOT_ALLOWED | no se admite",
                "indicators/supply.yaml | denominator: sum(asked) | share: 0.5 | 48 | ACCUMULATION | falta «denominator»",
                "indicators/supply.yaml | by: prescription | by: medicine | 11 | UNKNOWN_COLUMN | con el papel identity",
                "indicators/supply.yaml | programmes: [SURTIMIENTO, EVALUACION] | programmes: [SURTIDO] | 21 | UNKNOWN_REFERENCE | programmes.yaml",
                "indicators/supply.yaml | code: FILL-LINE | code: FILL-RX | 22 | DUPLICATE_KEY | Ya hay uno",
                "datasets/prescription_lines.yaml | headers: [folio] | headers: [Fecha] | 9 | DUPLICATE_HEADER | de la columna issued_on",
                "datasets/epidemiology_records.yaml | name: belongs_to | name: level | 8 | RESERVED_NAME | otro nombre",
                "indicators/weekend.yaml | accumulation: stock | accumulation: flow | 13 | ACCUMULATION | contaría lo mismo varias veces",
                "indicators/capacity.yaml | accumulation: flow | accumulation: stock | 13 | ACCUMULATION | solo el último día",
                "indicators/waits.yaml | share: 0.5 | share: 50 | 53 | OUT_OF_RANGE | 0.5 es la mediana",
                "indicators/waits.yaml | share: 0.5 | denominator: count(*) | 54 | ACCUMULATION | falta «share»",
                "indicators/waits.yaml | official_code: HOSP 08 | official_code: HOSP 80 | 25 | UNKNOWN_REFERENCE | official_codes.csv",
                "indicators/waits.yaml | kind = 'CIRUGIA' and | kind = 'CIRUJIA' and | 11 | UNKNOWN_VALUE | los que trae: CIRUGIA, PARTO, CESAREA",
                "indicators/works.yaml | way = 'LICITACION_PUBLICA' | way in ('LICITACION') | 79 | UNKNOWN_VALUE | ADJUDICACION_DIRECTA",
                "indicators/prevention.yaml | {good: 95, bad: 90} | {good: 90, bad: 95} | 35 | THRESHOLDS | good debe ser mayor que bad",
                "indicators/supply.yaml | place = 'FARMACIA' | place = \"FARMACIA\" | 64 | UNKNOWN_COLUMN | comillas sencillas",
                "indicators/waits.yaml | sum(waiting) | avg(waiting) | 144 | NOT_ALLOWED | sum en el numerador",
                "indicators/waits.yaml | count(*) filter (where outcome | count(*) where (outcome | 107 | SYNTAX | filter .where",
                "indicators/works.yaml | unit: {es: \"%\" | unit: {es: % | 15 | YAML_SYNTAX | entre comillas",
                "datasets/prescription_lines.yaml | signed_by: [DA-HEAD, | signed_by: [NADIE-HEAD, | 17 | UNKNOWN_POST | posts.csv",
                "datasets/prescription_lines.yaml | signed_by: [DA-HEAD, | signed_by: [DPM-HEAD, | 17 | SIGNERS | uno o dos",
                "datasets/prescription_lines.yaml | signed_by: [DA-HEAD, | signed_by: [DA-HEAD, DF-HEAD, | 17 | SIGNERS | uno o dos",
                "indicators/waits.yaml | valid_to: \"2025-08-31\" | valid_to: \"2023-08-31\" | 21 | DATE_ORDER | Termina antes de empezar"
            })
    void everyFaultSaysItsFileItsLineAndWhatToDo(
            String file, String from, String to, int line, String code, String words) throws IOException {
        var path = folder.resolve("imss").resolve(file);
        var text = Files.readString(path);
        assertThat(text).contains(from);
        Files.writeString(path, text.replaceFirst(Pattern.quote(from), to));

        var faults = Definitions.load(folder.resolve("imss"), pack()).faults();

        assertThat(faults).anySatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(file);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.code()).isEqualTo(code);
            assertThat(fault.textEs()).containsPattern("(?i)" + words);
            assertThat(fault.textEn()).isNotEqualTo(fault.textEs());
        });
    }

    @Test
    void anIndicatorOfABrokenDatasetIsNotUsed() throws IOException {
        Files.writeString(folder.resolve("imss/datasets/prescription_lines.yaml"), "dataset: [");

        var definitions = Definitions.load(folder.resolve("imss"), pack());

        assertThat(definitions.datasets()).extracting(Dataset::code).doesNotContain("prescription_lines");
        assertThat(definitions.indicators())
                .isNotEmpty()
                .extracting(one -> one.dataset().code())
                .doesNotContain("prescription_lines");
        assertThat(definitions.faults()).extracting(Fault::code).contains("YAML_SYNTAX", "UNKNOWN_DATASET");
        assertThat(definitions.faults())
                .filteredOn(fault -> fault.code().equals("UNKNOWN_DATASET"))
                .allSatisfy(fault ->
                        assertThat(fault.textEs()).contains("corrija primero datasets/prescription_lines.yaml"));
    }

    private static Pack pack() {
        return switch (Packs.load(PACK)) {
            case PackLoading.Loaded loaded -> loaded.pack();
            case PackLoading.Refused refused -> throw new AssertionError(refused.faults());
        };
    }
}
