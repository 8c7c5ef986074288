package mx.andamio.measurement.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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

    IndicatorApi(Indicators indicators, Measurements measurements, Places places, Pages pages) {
        this.indicators = indicators;
        this.measurements = measurements;
        this.places = places;
        this.pages = pages;
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
        var indicator = indicators.editions(code).stream()
                .filter(one -> edition == null || one.edition().equals(edition))
                .reduce((one, later) -> later)
                .orElseThrow(NotHere::new);
        var kept = Kept.named(type).orElseThrow(() -> new BadRequest("request.value", "type"));
        var told = organ == null ? across(indicator, kept, period) : series(indicator, kept, organ);
        return Slice.of(told.stream().map(IndicatorJson.Value::of).toList(), page, size);
    }

    private List<Told> series(Indicator indicator, Kept kept, String organ) {
        if (places.name(organ, pages.words()).isEmpty()) {
            throw new NotHere();
        }
        return measurements.series(indicator, organ, kept, LocalDate.EPOCH, LocalDate.of(2999, 12, 31));
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
