package mx.andamio.measurement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Question;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Indicators and what was counted, for programs. */
@RestController
@RequestMapping("/api/v1/indicators")
class IndicatorApi {

    private final Indicators indicators;
    private final Measurements measurements;
    private final Places places;
    private final Pages pages;
    private final MeasuredTables tables;

    IndicatorApi(Indicators indicators, Measurements measurements, Places places, Pages pages, MeasuredTables tables) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.places = places;
        this.pages = pages;
        this.tables = tables;
    }

    /** All editions, in the order of the files. */
    @GetMapping
    @Allowed(Permission.READ)
    Slice<IndicatorJson> all(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "100") int size) {
        return Slice.of(indicators.all().stream().map(IndicatorJson::of).toList(), page, size);
    }

    /** All editions of a code, the first one ahead. */
    @GetMapping("/{code}")
    @Allowed(Permission.READ)
    List<IndicatorJson> one(@PathVariable String code) {
        var editions = indicators.editions(code);
        if (editions.isEmpty()) {
            throw new NotHere();
        }
        return editions.stream().map(IndicatorJson::of).toList();
    }

    /**
     * Measurements of one organ over time, or of every organ in one period.
     *
     * @param organ code, {@code *} for all together; without it every organ of {@code period}
     * @param type {@code month}, {@code quarter} or {@code year}
     * @param period as {@code 2025-03}, {@code 2025-T1}, {@code 2025}; without it the last one
     */
    @GetMapping("/{code}/values")
    @Allowed(Permission.READ)
    Slice<IndicatorJson.Value> values(
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(defaultValue = "month") String type,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "100") int size) {
        var kept = kept(type);
        var indicator = indicator(code, edition, kept, period);
        var told = organ == null ? across(indicator, kept, period) : series(indicator, kept, organ);
        return Slice.of(told.stream().map(IndicatorJson.Value::of).toList(), page, size);
    }

    /**
     * What is kept of an indicator, of every organ and unit in all periods or in one, as a file. The form is {@code format}, or what {@code Accept} names first.
     *
     * @param period as in {@link #values}; without it all months, quarters and years
     */
    @GetMapping("/{code}/table")
    @Allowed(Permission.READ)
    void table(
            HttpServletResponse response,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String edition,
            @RequestParam(defaultValue = "month") String type,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept)
            throws IOException {
        var form = form(format, accept);
        var kept = kept(type);
        var indicator = indicator(code, edition, kept, period);
        if (period.isEmpty()) {
            tables.across(response, form, code, indicator, tables.everything(indicator));
            return;
        }
        var chosen = Objects.requireNonNull(IndicatorPages.chosen(measurements.counted(indicator, kept), period));
        tables.across(response, form, code + "-" + period, indicator, List.of(chosen));
    }

    /** As {@link #table}, all indicators of one organ or unit in all periods. */
    @GetMapping("/table")
    @Allowed(Permission.READ)
    void table(
            HttpServletResponse response,
            @RequestParam(defaultValue = Question.EVERYONE) String organ,
            @RequestParam(defaultValue = "") String format,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = "") String accept)
            throws IOException {
        tables.of(response, form(format, accept), organ);
    }

    private static TableForm form(String format, String accept) {
        return format.isEmpty()
                ? TableForm.taken(accept)
                : TableForm.ending(format).orElseThrow(() -> new BadRequest("request.value", "format"));
    }

    /** Where no edition is named the last one of which that period was counted, or else the one that holds today. */
    private Indicator indicator(String code, @Nullable String edition, Kept kept, String period) {
        return (edition == null
                        ? (period.isEmpty() ? Stream.<Indicator>empty() : indicators.editions(code).reversed().stream())
                                .filter(one -> measurements.counted(one, kept).stream()
                                        .anyMatch(counted -> IndicatorWords.code(counted.period())
                                                .equals(period)))
                                .findFirst()
                                .or(() -> indicators.edition(code, pages.words().today()))
                        : indicators.named(code, edition))
                .orElseThrow(NotHere::new);
    }

    private static Kept kept(String type) {
        return Kept.named(type).orElseThrow(() -> new BadRequest("request.value", "type"));
    }

    private List<Told> series(Indicator indicator, Kept kept, String organ) {
        if (places.name(organ, pages.words()).isEmpty()) {
            throw new NotHere();
        }
        return measurements.series(indicator, organ, kept);
    }

    private List<Told> across(Indicator indicator, Kept kept, String period) {
        var chosen = IndicatorPages.chosen(measurements.counted(indicator, kept), period);
        if (chosen == null) {
            return List.of();
        }
        return measurements.across(indicator, chosen.period()).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(one -> new Told(one.getValue(), chosen))
                .toList();
    }
}
