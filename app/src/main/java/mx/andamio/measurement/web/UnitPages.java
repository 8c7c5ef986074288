package mx.andamio.measurement.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.directory.Directory;
import mx.andamio.directory.PackFiles;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.PlannedTargets;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.web.Views.Served;
import mx.andamio.measurement.web.Views.UnitLine;
import mx.andamio.measurement.web.Views.UnitPage;
import mx.andamio.measures.definitions.Dataset.OrganCodes;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.periods.Period;
import mx.andamio.pack.PackLoading;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.StandingPart;
import mx.andamio.pages.StandingPart.Thing;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** One medical unit on a page. */
@Controller
class UnitPages {

    private final Pages pages;
    private final Units units;
    private final Indicators indicators;
    private final Measurements measurements;
    private final Directory directory;
    private final PackFiles pack;
    private final Visits visits;
    private final List<PlannedTargets> planned;
    private final List<StandingPart> standing;

    UnitPages(
            Pages pages,
            Units units,
            Indicators indicators,
            Measurements measurements,
            Directory directory,
            PackFiles pack,
            Visits visits,
            List<PlannedTargets> planned,
            List<StandingPart> standing) {
        this.pages = pages;
        this.units = units;
        this.indicators = indicators;
        this.measurements = measurements;
        this.directory = directory;
        this.pack = pack;
        this.visits = visits;
        this.planned = List.copyOf(planned);
        this.standing = List.copyOf(standing);
    }

    @GetMapping("/unidades/{code}")
    @Allowed(Permission.READ)
    ModelAndView unit(@PathVariable String code) {
        var today = pages.words().today();
        var unit = units.on(code, today).orElseThrow(NotHere::new);
        var ofUnits = indicators.on(today).stream()
                .filter(one -> one.dataset().organs() == OrganCodes.UNIT)
                .toList();
        var period = measurements.counted(ofUnits, Kept.MONTH, 0).values().stream()
                .flatMap(List::stream)
                .map(Counted::period)
                .max(Period::compareTo)
                .orElse(null);
        var lines = period == null ? List.<UnitLine>of() : lines(unit, period);
        var view = new UnitPage(
                unit,
                directory.organ(unit.organ()).orElse(null),
                units.times(code).reversed(),
                period,
                lines,
                programmes(lines),
                visits.of(unit.code(), today),
                StandingPart.of(standing, Thing.ORGAN, unit.organ()));
        return pages.page("measurement/unit", Section.INDICATORS, unit.name(), view);
    }

    /** Those that something measures here, in the order of the pack. */
    private List<Served> programmes(List<UnitLine> lines) {
        return pack.atStart() instanceof PackLoading.Loaded(var loaded)
                ? loaded.programmes().stream()
                        .map(one -> new Served(
                                one.code(),
                                one.name(),
                                lines.stream()
                                        .filter(line ->
                                                line.indicator().programmes().contains(one.code()))
                                        .count()))
                        .filter(one -> one.indicators() > 0)
                        .toList()
                : List.of();
    }

    private List<UnitLine> lines(Units.Unit unit, Period period) {
        Map<String, Measurement> own = measurements.of(unit.code(), period);
        var organ = measurements.of(unit.organ(), period);
        var nation = measurements.of(Question.EVERYONE, period);
        var targets = Targets.of(planned, unit.code());
        return indicators.all().stream()
                .filter(one -> own.containsKey(one.key()))
                .map(one -> new UnitLine(
                        one,
                        Objects.requireNonNull(own.get(one.key())),
                        targets.in(one, period),
                        organ.get(one.key()),
                        nation.get(one.key())))
                .toList();
    }
}
