package mx.andamio.measurement.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measurement.PlannedTargets;
import mx.andamio.measurement.SignOffs;
import mx.andamio.measurement.SignOffs.Month;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.web.Views.Group;
import mx.andamio.measurement.web.Views.IndicatorList;
import mx.andamio.measurement.web.Views.IndicatorPage;
import mx.andamio.measurement.web.Views.Line;
import mx.andamio.measurement.web.Views.Place;
import mx.andamio.measurement.web.Views.UnitPlace;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Question;
import mx.andamio.pack.Folding;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** All that is measured, and one indicator with whom and when narrowed by its address. */
@Controller
class IndicatorPages {

    private static final String HERE = "/indicadores";
    /** What a chart of months goes back. */
    private static final int YEARS = 3;
    /** In an address: all periods that are kept. */
    static final String ALL = "todos";

    private final Pages pages;
    private final Indicators indicators;
    private final Measurements measurements;
    private final Deliveries deliveries;
    private final Directory directory;
    private final Units units;
    private final Places places;
    private final MeasuredTables tables;
    private final List<PlannedTargets> planned;
    private final SignOffs signOffs;

    IndicatorPages(
            Pages pages,
            Indicators indicators,
            Measurements measurements,
            Deliveries deliveries,
            Directory directory,
            Units units,
            Places places,
            MeasuredTables tables,
            List<PlannedTargets> planned,
            SignOffs signOffs) {
        this.pages = pages;
        this.indicators = indicators;
        this.measurements = measurements;
        this.deliveries = deliveries;
        this.directory = directory;
        this.units = units;
        this.places = places;
        this.tables = tables;
        this.planned = planned;
        this.signOffs = signOffs;
    }

    /** @param organo whose figures are shown; all together where nobody is named */
    @GetMapping(HERE)
    @Allowed(Permission.READ)
    ModelAndView list(
            @RequestParam(name = "q", defaultValue = "") String query,
            @RequestParam(defaultValue = Question.EVERYONE) String organo) {
        var words = pages.words();
        var wanted = Folding.fold(query);
        var found = indicators.on(words.today()).stream()
                .filter(one -> fits(one, wanted))
                .toList();
        var recent = measurements.recent(found, organo, Kept.MONTH, 1);
        var groups = new LinkedHashMap<Dataset, List<Line>>();
        for (var indicator : found) {
            groups.computeIfAbsent(indicator.dataset(), _ -> new ArrayList<>())
                    .add(line(indicator, recent.getOrDefault(indicator.key(), List.of())));
        }
        var view = new IndicatorList(
                groups.entrySet().stream()
                        .map(one -> new Group(one.getKey(), one.getValue()))
                        .toList(),
                found.size(),
                query,
                organo,
                places.name(organo, words).orElseThrow(NotHere::new));
        return pages.page("measurement/indicators", Section.INDICATORS, words.text("indicators.title"), view);
    }

    private static boolean fits(Indicator one, String wanted) {
        return Folding.fold(String.join(
                        " ",
                        one.code(),
                        Objects.requireNonNullElse(one.officialCode(), ""),
                        one.title().es(),
                        one.title().en(),
                        one.dataset().title().es()))
                .contains(wanted);
    }

    private static Line line(Indicator indicator, List<Told> told) {
        return new Line(indicator, told.isEmpty() ? null : told.getLast(), told.size() < 2 ? null : told.getFirst());
    }

    @GetMapping(HERE + "/{code}")
    @Allowed(Permission.READ)
    ModelAndView one(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String edicion,
            @RequestParam(defaultValue = "month") String tipo,
            @RequestParam(defaultValue = Question.EVERYONE) String organo,
            @RequestParam(defaultValue = "") String periodo) {
        var view = view(code, edicion, tipo, organo, periodo);
        return pages.page(
                "measurement/indicator",
                Section.INDICATORS,
                view.indicator().title().in(pages.words().locale()),
                view);
    }

    /**
     * Every organ and unit, for a spreadsheet or a program.
     *
     * @param periodo empty for the last period, {@value #ALL} for all months, quarters and years
     */
    @GetMapping(HERE + "/{code}/tabla.{form}")
    @Allowed(Permission.READ)
    void table(
            HttpServletResponse response,
            @PathVariable String code,
            @PathVariable String form,
            @RequestParam(defaultValue = "") String edicion,
            @RequestParam(defaultValue = "month") String tipo,
            @RequestParam(defaultValue = "") String periodo)
            throws IOException {
        var given = TableForm.ending(form).orElseThrow(NotHere::new);
        var indicator = indicator(code, edicion);
        if (periodo.equals(ALL)) {
            tables.across(response, given, code, indicator, tables.everything(indicator));
            return;
        }
        var chosen = chosen(measurements.counted(indicator, kept(tipo)), periodo);
        if (chosen == null) {
            throw new NotHere();
        }
        tables.across(response, given, code + "-" + IndicatorWords.code(chosen.period()), indicator, List.of(chosen));
    }

    /** All indicators of one organ or unit in all periods, for a spreadsheet or a program. */
    @GetMapping(HERE + "/tabla.{form}")
    @Allowed(Permission.READ)
    void table(
            HttpServletResponse response,
            @PathVariable String form,
            @RequestParam(defaultValue = Question.EVERYONE) String organo)
            throws IOException {
        tables.of(response, TableForm.ending(form).orElseThrow(NotHere::new), organo);
    }

    private Indicator indicator(String code, String edition) {
        return (edition.isEmpty() ? indicators.edition(code, pages.words().today()) : indicators.named(code, edition))
                .orElseThrow(NotHere::new);
    }

    private static Kept kept(String type) {
        return Kept.named(type).orElseThrow(() -> new BadRequest("request.value", "tipo"));
    }

    private IndicatorPage view(String code, String edition, String type, String organ, String period) {
        var words = pages.words();
        var editions = indicators.editions(code);
        var indicator = indicator(code, edition);
        var kept = kept(type);
        var counted = measurements.counted(indicator, kept);
        var chosen = chosen(counted, period);
        var all = chosen == null ? Map.<String, Measurement>of() : measurements.across(indicator, chosen.period());
        var series = chosen == null
                ? List.<Told>of()
                : measurements.series(
                        indicator,
                        organ,
                        kept,
                        from(kept, counted.getLast()),
                        counted.getLast().period().end());
        var ahead = Outlooks.of(series).orElse(null);
        var targets = kept == Kept.MONTH ? planned(indicator, organ) : List.<PlannedTargets.Planned>of();
        return new IndicatorPage(
                indicator,
                editions,
                kept,
                organ,
                places.name(organ, words).orElseThrow(NotHere::new),
                chosen,
                counted.reversed(),
                all.get(organ),
                all.get(Question.NOBODY),
                SeriesDrawer.drawing(indicator, series, ahead, targets, words).orElse(null),
                series.reversed(),
                ahead,
                places(OrganType.OOAD, all),
                places(OrganType.UMAE, all),
                places(OrganType.REGION, all),
                units(indicator, organ, chosen, kept, all),
                sources(chosen),
                targets,
                kept == Kept.MONTH && chosen != null ? signing(indicator, chosen) : null);
    }

    private @Nullable Month signing(Indicator indicator, Counted chosen) {
        var day = chosen.period().begin();
        var months = signOffs.months(List.of(indicator.dataset()), day, day);
        return months.isEmpty() ? null : months.getFirst();
    }

    private List<PlannedTargets.Planned> planned(Indicator indicator, String organ) {
        return planned.stream()
                .flatMap(one -> one.of(indicator.code(), organ).stream())
                .toList();
    }

    /**
     * The one that an address names, the last where it names none; null where nothing was counted.
     *
     * @param counted the first one ahead
     * @throws NotHere where that period was not counted
     */
    static @Nullable Counted chosen(List<Counted> counted, String period) {
        if (period.isEmpty()) {
            return counted.isEmpty() ? null : counted.getLast();
        }
        return counted.stream()
                .filter(one -> IndicatorWords.code(one.period()).equals(period))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    private static LocalDate from(Kept kept, Counted last) {
        return kept == Kept.MONTH ? last.period().begin().minusYears(YEARS) : LocalDate.EPOCH;
    }

    private List<Place> places(OrganType type, Map<String, Measurement> all) {
        return directory.all(type).stream()
                .map(organ -> new Place(organ, all.get(organ.code())))
                .filter(place -> type == OrganType.OOAD || place.measured() != null)
                .toList();
    }

    private List<UnitPlace> units(
            Indicator indicator, String organ, @Nullable Counted chosen, Kept kept, Map<String, Measurement> all) {
        if (chosen == null || organ.equals(Question.EVERYONE)) {
            return List.of();
        }
        var period = chosen.period();
        var there = units.of(organ, period.end());
        if (kept == Kept.MONTH) {
            return there.stream()
                    .map(unit -> new UnitPlace(unit, all.get(unit.code())))
                    .toList();
        }
        if (there.isEmpty() || !UnitSums.canBeMade(indicator)) {
            return List.of();
        }
        var codes = there.stream().map(Units.Unit::code).toList();
        var months = measurements.series(indicator, codes, Kept.MONTH, period.begin(), period.end());
        return there.stream()
                .map(unit -> new UnitPlace(
                        unit,
                        UnitSums.of(
                                indicator,
                                unit.code(),
                                period,
                                months.getOrDefault(unit.code(), List.of()).stream()
                                        .map(Told::measurement)
                                        .toList())))
                .toList();
    }

    private List<Deliveries.Sent> sources(@Nullable Counted chosen) {
        return chosen == null ? List.of() : deliveries.named(chosen.deliveries());
    }
}
