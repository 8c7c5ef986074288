package mx.andamio.measures.definitions;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.measures.definitions.Indicator.Thresholds;
import mx.andamio.measures.expressions.Expression;
import mx.andamio.measures.expressions.Expression.Column;
import mx.andamio.measures.expressions.Expression.Comparison;
import mx.andamio.measures.expressions.Expression.Literal;
import mx.andamio.measures.expressions.Expression.Relation;
import mx.andamio.measures.expressions.Walk;
import mx.andamio.pack.Pack;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the first institution measures. */
class InstitutionDefinitionsTest {

    private static final Path PACK =
            Path.of(System.getProperty("andamio.root", "..")).resolve("institutions/imss");

    private static Definitions definitions = new Definitions(List.of(), List.of(), List.of());

    @BeforeAll
    static void loads() {
        Pack pack = switch (Packs.load(PACK)) {
            case PackLoading.Loaded loaded -> loaded.pack();
            case PackLoading.Refused refused -> throw new AssertionError(refused.faults());
        };
        definitions = Definitions.load(PACK, pack);
        assertThat(definitions.faults()).isEmpty();
    }

    @Test
    void thereAreAtLeastFortyIndicatorsOfAllDatasets() {
        assertThat(definitions.indicators().stream().map(Indicator::code).distinct())
                .hasSizeGreaterThanOrEqualTo(40);
        assertThat(definitions.indicators().stream().map(one -> one.dataset().code()))
                .containsAll(definitions.datasets().stream().map(Dataset::code).toList());
        assertThat(definitions.indicators().stream().map(Indicator::accumulation))
                .contains(Accumulation.values());
    }

    /** Every duty of measurement, with the programme on whose page its indicators are. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2-30-100              | SURG-2 CONS-30 CONS-100 USE-SPECIALTY USE-FAMILY",
                "SURTIMIENTO           | FILL-RX FILL-LINE FILL-PIECE STOCK-KEYS",
                "DIFERIMIENTO          | SURG-20D SURG-MEDIAN APPT-20D APPT-MEDIAN WAIT-SURGERY WAIT-OVER-20D",
                "UMTC                  | WEEKEND-UNITS WEEKEND-ROOMS WEEKEND-STAFF",
                "HOSPITALES            | WORKS-PROGRESS WORKS-LATE",
                "CECI                  | WORKS-CECI",
                "LICITACIONES          | TENDER-AMOUNT TENDER-COUNT",
                "SATISFACCION          | SATISFACTION-ENSAT SATISFACTION-ENCIG",
                "QUEJAS                | COMPLAINTS-OFFICE COMPLAINTS-REMOTE COMPLAINTS-OUTSIDE COMPLAINTS-SHARE",
                "PRONAM                | PRONAM-STEPS PRONAM-WHOLE PRONAM-PEOPLE",
                "CODIGO-INFARTO        | AMI-NEEDLE AMI-BALLOON AMI-ECG",
                "INCORPORACION         | INSURED INSURED-NEW-SCHEMES",
                "RESERVAS              | RESERVES",
                "VACUNACION            | VACCINE-DOSES VACCINE-ONE-YEAR",
                "VISITAS-DOMICILIARIAS | HOME-VISITS HOME-VISIT-PEOPLE",
                "ECE                   | RECORD-NOTES RECORD-PRESCRIPTIONS",
                "SUPERVISION           | SUPERVISION-DONE SUPERVISION-MENDED",
                "SEGURIDAD-PACIENTE    | SAFETY-HARM SAFETY-ANALYSED INFECTION-RATE",
                "TRATO-DIGNO           | TREATMENT-ENSAT COMPLAINTS-TREATMENT SUPERVISION-TREATMENT",
                "ANTICORRUPCION        | INTEGRITY-CLOSED INTEGRITY-DAYS",
                "COPLAMAR              | COPLAMAR-SERVICES COPLAMAR-CONS",
                "EVALUACION            | FILL-RX SURG-20D INSURED SURVEILLANCE-OOAD SURVEILLANCE-UMAE"
            })
    void everyDutyOfMeasurementHasIndicators(String programme, String codes) {
        assertThat(definitions.indicators().stream()
                        .filter(one -> one.programmes().contains(programme))
                        .map(Indicator::code))
                .contains(codes.split(" "));
    }

    /** An edition with an official code says what the manual says of it, and nothing that the manual's list does not have. */
    @Test
    void officialCodesHaveTheDirectionAndTheThresholdsOfTheirList() throws IOException {
        var list = officialCodes();

        assertThat(official())
                .hasSizeGreaterThanOrEqualTo(10)
                .extracting(Indicator::officialCode)
                .doesNotHaveDuplicates()
                .contains("HOSP 01", "HOSP 03", "HOSP 08", "HOSP 09", "HOSP 10", "CUPN 05", "CVE 02", "CVE 03");
        assertThat(official()).allSatisfy(one -> {
            var row = Objects.requireNonNull(list.get(one.edition() + "/" + one.officialCode()));
            assertThat(one.direction().name().toLowerCase(Locale.ROOT)).isEqualTo(row.getField("direction"));
            assertThat(one.thresholds())
                    .isEqualTo(
                            row.getField("good").isEmpty()
                                    ? null
                                    : new Thresholds(
                                            new BigDecimal(row.getField("good")), new BigDecimal(row.getField("bad"))));
            assertThat(one.source()).contains(Objects.requireNonNull(one.officialCode()), "Propuesta de Andamio");
        });
    }

    @Test
    void withoutAnOfficialCodeThereAreNoThresholdsAndTheSourceSaysWhoseProposalItIs() {
        assertThat(definitions.indicators())
                .filteredOn(one -> one.officialCode() == null)
                .isNotEmpty()
                .allSatisfy(one -> {
                    assertThat(one.thresholds()).isNull();
                    assertThat(one.source()).startsWith("Propuesta de Andamio");
                });
    }

    @Test
    void editionsOfOneCodeFollowOneAnother() {
        var editions = definitions.indicators().stream().collect(Collectors.groupingBy(Indicator::code));

        assertThat(definitions.indicators()).extracting(Indicator::key).doesNotHaveDuplicates();
        assertThat(editions.values()).anySatisfy(list -> assertThat(list).hasSizeGreaterThan(1));
        assertThat(editions.values()).allSatisfy(list -> {
            var inOrder = list.stream()
                    .sorted(java.util.Comparator.comparing(Indicator::from))
                    .toList();
            for (var at = 1; at < inOrder.size(); at++) {
                assertThat(inOrder.get(at - 1).to()).isBefore(inOrder.get(at).from());
            }
        });
    }

    @Test
    void programmedSurgeriesAreWithoutEmergenciesBirthsAndCaesareans() {
        var surgeries = indicator("SURG-2");

        assertThat(equalities(surgeries)).containsExactly(Map.entry("kind", "CIRUGIA"));
        assertThat(Walk.columns(Objects.requireNonNull(surgeries.where()))).contains("programmed", "cancelled");
    }

    @Test
    void surveysAreNeverMixed() {
        assertThat(definitions.indicators())
                .filteredOn(one -> one.dataset().code().equals("satisfaction_answers"))
                .hasSizeGreaterThan(1)
                .allSatisfy(one -> assertThat(equalities(one))
                        .filteredOn(pair -> pair.getKey().equals("survey"))
                        .hasSize(1));
    }

    @Test
    void everyCountOfComplaintsNamesItsChannels() {
        assertThat(definitions.indicators())
                .filteredOn(one -> one.dataset().code().equals("complaints"))
                .hasSizeGreaterThan(3)
                .allSatisfy(one -> assertThat(Walk.columns(Objects.requireNonNull(one.where())))
                        .contains("channel"));
    }

    @Test
    void anIdentityIsAskedForOnlyWhereSomethingNeedsIt() {
        var used = definitions.indicators().stream()
                .flatMap(one -> Stream.concat(
                        Stream.ofNullable(one.each()).map(each -> one.dataset().code() + "." + each.by()),
                        Walk.columns(one.numerator()).stream()
                                .map(column -> one.dataset().code() + "." + column)))
                .collect(Collectors.toSet());
        var identities = definitions.datasets().stream()
                .flatMap(dataset -> dataset.columns().stream()
                        .filter(column -> column.role() == Role.IDENTITY)
                        .map(column -> dataset.code() + "." + column.name()))
                .toList();

        assertThat(identities).isNotEmpty().isSubsetOf(used);
    }

    /** Nothing that may be above a hundred is cut off by a check: uses, occupancy, and vaccinated against an estimate. */
    @Test
    void whatMayPassAHundredIsNotRejected() {
        assertThat(pairsCompared("consultations")).doesNotContain("given≤capacity");
        assertThat(pairsCompared("operating_rooms")).doesNotContain("minutes_used≤minutes_available");
        assertThat(pairsCompared("beds")).doesNotContain("occupied≤beds").contains("long_stays≤discharges");
        assertThat(pairsCompared("coplamar_services")).doesNotContain("given≤planned");
    }

    private static List<String> pairsCompared(String dataset) {
        return definitions.datasets().stream()
                .filter(one -> one.code().equals(dataset))
                .flatMap(one -> one.checks().stream())
                .flatMap(check -> Walk.all(check.rule()))
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .filter(one -> one.left() instanceof Column && one.right() instanceof Column)
                .map(one -> ((Column) one.left()).name()
                        + (one.relation() == Relation.AT_MOST ? "≤" : "?")
                        + ((Column) one.right()).name())
                .toList();
    }

    /** Columns that the rows' condition fixes to one text. */
    private static List<Map.Entry<String, String>> equalities(Indicator indicator) {
        return Stream.ofNullable(indicator.where())
                .flatMap(Walk::all)
                .filter(Comparison.class::isInstance)
                .map(Comparison.class::cast)
                .filter(one -> one.relation() == Relation.EQUAL)
                .map(one -> Map.entry(columnName(one.left()), literal(one.right())))
                .toList();
    }

    private static String columnName(Expression expression) {
        return expression instanceof Column column ? column.name() : "";
    }

    private static String literal(Expression expression) {
        return expression instanceof Literal literal ? String.valueOf(literal.value()) : "";
    }

    private static Indicator indicator(String code) {
        return definitions.indicators().stream()
                .filter(one -> one.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static List<Indicator> official() {
        return definitions.indicators().stream()
                .filter(one -> one.officialCode() != null)
                .toList();
    }

    private static Map<String, NamedCsvRecord> officialCodes() throws IOException {
        try (var rows = CsvReader.builder().ofNamedCsvRecord(PACK.resolve("indicators/official_codes.csv"))) {
            return rows.stream()
                    .collect(Collectors.toMap(
                            row -> row.getField("edition") + "/" + row.getField("code"), Function.identity()));
        }
    }
}
