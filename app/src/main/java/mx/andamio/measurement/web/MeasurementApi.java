package mx.andamio.measurement.web;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.periods.Period;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.FileNames;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Slice;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Many indicators of many organs over some periods at once, for programs: scorecards and rankings. */
@RestController
class MeasurementApi {

    /** Values, indicators by organs by periods, that one answer has. */
    static final int MOST_VALUES = 250_000;

    private static final String HERE = "/api/v1/measurements";

    private final AskedFor asked;
    private final Measurements measurements;
    private final Pages pages;

    MeasurementApi(AskedFor asked, Measurements measurements, Pages pages) {
        this.asked = asked;
        this.measurements = measurements;
        this.pages = pages;
    }

    /**
     * A page of organs, each with its series.
     *
     * @param codes of indicators, with {@code @} and the edition where not the one that holds at the end is meant
     * @param organs codes; with {@code organ_type=unit} those whose units are meant
     */
    @GetMapping(HERE)
    @Allowed(Permission.READ)
    MeasurementTable table(
            @RequestParam(name = "indicator", defaultValue = "") List<String> codes,
            @RequestParam(name = "organ", defaultValue = "") List<String> organs,
            @RequestParam(name = "organ_type", defaultValue = "") String organType,
            @RequestParam(defaultValue = "month") String type,
            @RequestParam(name = "period_from", defaultValue = "") String from,
            @RequestParam(name = "period_to", defaultValue = "") String to,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        var indicators = asked.indicators(codes, pages.words().today());
        var periods = asked.periods(indicators, kept(type), from, to);
        var all = asked.organs(organs, organType, day(periods));
        var organsHere = Slice.of(all, page, size).items();
        requireFew(indicators, organsHere, periods);
        if (periods.isEmpty() || organsHere.isEmpty()) {
            return new MeasurementTable(
                    names(periods),
                    List.of(),
                    List.of(),
                    all.size(),
                    periods.isEmpty()
                            ? MeasurementTable.NOT_COUNTED
                            : all.isEmpty() ? MeasurementTable.NO_ORGANS : null);
        }
        var measured = measurements.table(indicators, organsHere, periods.getFirst(), periods.getLast());
        var counted = measurements.counted(indicators, periods.getFirst(), periods.getLast());
        return new MeasurementTable(
                names(periods),
                indicators.stream()
                        .map(one -> MeasurementTable.of(one, periods, counted.getOrDefault(one.key(), List.of())))
                        .toList(),
                organsHere.stream()
                        .map(organ -> MeasurementTable.of(organ, indicators, periods, measured))
                        .toList(),
                all.size(),
                counted.isEmpty() ? MeasurementTable.NOT_COUNTED : null);
    }

    /** All of it, as lines; 404 where there is nothing to tell. */
    @GetMapping(HERE + ".csv")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> csv(
            @RequestParam(name = "indicator", defaultValue = "") List<String> codes,
            @RequestParam(name = "organ", defaultValue = "") List<String> organs,
            @RequestParam(name = "organ_type", defaultValue = "") String organType,
            @RequestParam(defaultValue = "month") String type,
            @RequestParam(name = "period_from", defaultValue = "") String from,
            @RequestParam(name = "period_to", defaultValue = "") String to) {
        var indicators = asked.indicators(codes, pages.words().today());
        var periods = asked.periods(indicators, kept(type), from, to);
        var all = asked.organs(organs, organType, day(periods));
        if (periods.isEmpty() || all.isEmpty()) {
            throw new NotHere();
        }
        requireFew(indicators, all, periods);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment("mediciones.csv"))
                .body(MeasurementCsv.of(
                        indicators,
                        all,
                        periods,
                        measurements.table(indicators, all, periods.getFirst(), periods.getLast()),
                        measurements.counted(indicators, periods.getFirst(), periods.getLast())));
    }

    private static Kept kept(String type) {
        return Kept.named(type).orElseThrow(() -> new BadRequest("request.value", "type"));
    }

    /** Units are those of the last day that is asked for. */
    private LocalDate day(List<Period> periods) {
        return periods.isEmpty() ? pages.words().today() : periods.getLast().end();
    }

    private static List<String> names(List<Period> periods) {
        return periods.stream().map(IndicatorWords::code).toList();
    }

    private static void requireFew(List<Indicator> indicators, List<String> organs, List<Period> periods) {
        if ((long) indicators.size() * organs.size() * periods.size() > MOST_VALUES) {
            throw new BadRequest("measurements.many", Integer.toString(MOST_VALUES));
        }
    }
}
