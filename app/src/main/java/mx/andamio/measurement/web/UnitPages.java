package mx.andamio.measurement.web;

import java.util.List;
import java.util.Map;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Counted;
import mx.andamio.measurement.Units;
import mx.andamio.measurement.web.Views.UnitLine;
import mx.andamio.measurement.web.Views.UnitPage;
import mx.andamio.measures.definitions.Dataset.OrganCodes;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.measures.engine.Question;
import mx.andamio.measures.periods.Period;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
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

    UnitPages(Pages pages, Units units, Indicators indicators, Measurements measurements, Directory directory) {
        this.pages = pages;
        this.units = units;
        this.indicators = indicators;
        this.measurements = measurements;
        this.directory = directory;
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
        var view = new UnitPage(
                unit,
                directory.organ(unit.organ()).orElse(null),
                units.times(code).reversed(),
                period,
                period == null ? List.of() : lines(unit, period));
        return pages.page("measurement/unit", Section.INDICATORS, unit.name(), view);
    }

    private List<UnitLine> lines(Units.Unit unit, Period period) {
        Map<String, Measurement> own = measurements.of(unit.code(), period);
        var organ = measurements.of(unit.organ(), period);
        var nation = measurements.of(Question.EVERYONE, period);
        return indicators.all().stream()
                .filter(one -> own.containsKey(one.key()))
                .map(one -> new UnitLine(
                        one,
                        java.util.Objects.requireNonNull(own.get(one.key())),
                        organ.get(one.key()),
                        nation.get(one.key())))
                .toList();
    }
}
