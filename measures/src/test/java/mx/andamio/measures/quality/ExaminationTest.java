package mx.andamio.measures.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import mx.andamio.measures.definitions.Definitions;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.periods.Period;
import mx.andamio.measures.periods.PeriodType;
import mx.andamio.measures.quality.Finding.Kind;
import mx.andamio.pack.PackLoading;
import mx.andamio.pack.Packs;
import org.junit.jupiter.api.Test;

/** All that is looked at together: beds of a few hospitals over a year. */
class ExaminationTest {

    private static final Path PACK = Path.of(System.getProperty("andamio.root", ".."), "institutions", "imss");
    private static final Period FIRST = Period.of(PeriodType.MONTH, LocalDate.of(2026, 1, 1));
    private static final int MONTHS = 12;

    private final Definitions definitions = Definitions.load(PACK, ((PackLoading.Loaded) Packs.load(PACK)).pack());
    private final Indicator beds = definitions.indicators().stream()
            .filter(one -> one.code().equals("BED-USE"))
            .findFirst()
            .orElseThrow();
    private final List<Measurement> measured = new ArrayList<>();

    private void told(String unit, int month, double occupied) {
        measured.add(Measurement.of(beds, unit, FIRST.plus(month), occupied, 3000.0, 1, 1));
    }

    private void silent(String unit, int month) {
        measured.add(Measurement.of(beds, unit, FIRST.plus(month), null, null, 0, 1));
    }

    @Test
    void whatIsOddIsFoundAndWhatIsNotIsLeftAlone() {
        for (var month = 0; month < MONTHS; month++) {
            var usual = 2400 + 30 * (month % 3);
            told("SOUND", month, usual);
            told("CROWDED", month, month == 7 ? 3 * usual : usual);
            if (month == 4 || month == 5) {
                silent("SILENT", month);
            } else {
                told("SILENT", month, usual);
            }
        }

        var quality = QualityReader.read(PACK, definitions);
        var examination = new Examination(quality);
        var found = new ArrayList<>(examination.odd(beds, series()));
        found.addAll(examination.silent(beds.dataset(), months(), cases()));
        quality.rules().stream()
                .filter(rule -> rule.figures().getFirst().indicator().equals(beds))
                .forEach(rule ->
                        found.addAll(examination.broken(rule, one -> one.equals(beds) ? series() : new TreeMap<>())));

        assertThat(found)
                .extracting(Finding::kind, Finding::about, Finding::organ, Finding::from, Finding::to)
                .containsExactlyInAnyOrder(
                        tuple(Kind.SILENT, "beds", "SILENT", FIRST.plus(4), FIRST.plus(5)),
                        tuple(Kind.JUMP, beds.key(), "CROWDED", FIRST.plus(7), FIRST.plus(7)),
                        tuple(Kind.RULE, "OCCUPIED_BEDS", "CROWDED", FIRST.plus(7), FIRST.plus(7)));
        assertThat(found)
                .filteredOn(one -> one.kind() == Kind.JUMP)
                .allSatisfy(one -> assertThat(one.figures())
                        .containsOnlyKeys(Finding.VALUE, Finding.USUAL, Finding.Z, Finding.MAD));
    }

    private SortedMap<String, List<Measurement>> series() {
        return new TreeMap<>(measured.stream().collect(Collectors.groupingBy(Measurement::organ)));
    }

    private static SortedSet<Period> months() {
        return IntStream.range(0, MONTHS).mapToObj(FIRST::plus).collect(Collectors.toCollection(TreeSet::new));
    }

    private SortedMap<String, Map<Period, Double>> cases() {
        var cases = new TreeMap<String, Map<Period, Double>>();
        measured.stream()
                .filter(one -> one.reported() > 0)
                .forEach(one -> cases.computeIfAbsent(one.organ(), _ -> new HashMap<>())
                        .put(one.period(), Objects.requireNonNull(one.denominator())));
        return cases;
    }
}
