package mx.andamio.measurement.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.Kept;
import mx.andamio.measurement.Measurements;
import mx.andamio.measurement.Measurements.Told;
import mx.andamio.measurement.PlannedTargets;
import mx.andamio.measurement.web.Scorecard.Group;
import mx.andamio.measurement.web.Scorecard.Line;
import mx.andamio.measurement.web.Scorecard.Rank;
import mx.andamio.measures.definitions.Accumulation;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.definitions.Indicator;
import mx.andamio.measures.definitions.Indicator.Direction;
import mx.andamio.measures.engine.Measurement;
import mx.andamio.pack.Organ;
import mx.andamio.pages.FileNames;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** All that is measured of one organ, as a page and for a spreadsheet. */
@Controller
class ScorecardPages {

    private static final String HERE = "/representaciones/{code}/indicadores";
    private static final int YEAR = Kept.MONTH.slots();

    private final Pages pages;
    private final Indicators indicators;
    private final Measurements measurements;
    private final Directory directory;
    private final List<PlannedTargets> planned;

    ScorecardPages(
            Pages pages,
            Indicators indicators,
            Measurements measurements,
            Directory directory,
            List<PlannedTargets> planned) {
        this.pages = pages;
        this.indicators = indicators;
        this.measurements = measurements;
        this.directory = directory;
        this.planned = List.copyOf(planned);
    }

    @GetMapping(HERE)
    @Allowed(Permission.READ)
    ModelAndView page(@PathVariable String code) {
        var card = card(code);
        return pages.page(
                "measurement/scorecard",
                Section.INDICATORS,
                pages.words().text("scorecard.title", card.organ().label()),
                card);
    }

    @GetMapping(HERE + "/tabla.csv")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> csv(@PathVariable String code) {
        var card = card(code);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileNames.attachment("indicadores-" + card.organ().code() + ".csv"))
                .body(ScorecardCsv.of(card, pages.words()));
    }

    private Scorecard card(String code) {
        var organ = directory.organ(code).orElseThrow(NotHere::new);
        var all = indicators.on(pages.words().today());
        var told = measurements.recent(all, organ.code(), Kept.MONTH, YEAR);
        var peers = directory.all(organ.type()).stream().map(Organ::code).toList();
        var others = measurements.latest(all, peers, Kept.MONTH);
        var targets = Targets.of(planned, organ.code());
        var groups = new LinkedHashMap<Dataset, List<Line>>();
        for (var one : all) {
            var own = told.getOrDefault(one.key(), List.of());
            if (!own.isEmpty()) {
                groups.computeIfAbsent(one.dataset(), _ -> new ArrayList<>())
                        .add(line(one, own, targets, others.getOrDefault(one.key(), Map.of())));
            }
        }
        var measured = groups.values().stream().mapToInt(List::size).sum();
        return new Scorecard(
                organ,
                groups.entrySet().stream()
                        .map(one -> new Group(one.getKey(), one.getValue()))
                        .toList(),
                all.size() - measured);
    }

    private static Line line(Indicator indicator, List<Told> told, Targets targets, Map<String, Measurement> others) {
        var now = told.getLast().measurement();
        var before = now.period().plus(-YEAR);
        return new Line(
                indicator,
                told,
                targets.in(indicator, now.period()),
                told.stream()
                        .map(Told::measurement)
                        .filter(one -> one.period().equals(before))
                        .findFirst()
                        .orElse(null),
                rank(indicator, now, others).orElse(null));
    }

    /** Amounts and counts say how large an organ is, and a band has no best: these are not ranked. */
    private static Optional<Rank> rank(Indicator indicator, Measurement own, Map<String, Measurement> others) {
        var value = own.value();
        var compares = indicator.denominator() != null || indicator.accumulation() == Accumulation.PERCENTILE;
        var there = others.get(own.organ());
        if (value == null || !compares || indicator.direction() == Direction.BAND || there == null) {
            return Optional.empty();
        }
        var values = others.values().stream()
                .flatMap(one -> Optional.ofNullable(one.value()).stream())
                .toList();
        var better =
                values.stream().filter(one -> better(indicator, one, value)).count();
        return values.size() < 2 ? Optional.empty() : Optional.of(new Rank((int) better + 1, values.size()));
    }

    private static boolean better(Indicator indicator, double one, double other) {
        return indicator.direction() == Direction.UP ? one > other : one < other;
    }
}
