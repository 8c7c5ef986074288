package mx.andamio.measurement.web;

import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.DataQuality;
import mx.andamio.measurement.DataQuality.Filter;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.web.FindingList.Choice;
import mx.andamio.measures.quality.Finding.Kind;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.FileNames;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What is odd in delivered data, as a page and for a spreadsheet. */
@Controller
class DataQualityPages {

    static final String HERE = "/calidad-de-datos";
    private static final int PAGE = 50;

    private final Pages pages;
    private final DataQuality quality;
    private final FindingWords findings;
    private final Indicators indicators;
    private final Places places;

    DataQualityPages(Pages pages, DataQuality quality, FindingWords findings, Indicators indicators, Places places) {
        this.pages = pages;
        this.quality = quality;
        this.findings = findings;
        this.indicators = indicators;
        this.places = places;
    }

    static Filter filter(String kind, String organ, String dataset) {
        return new Filter(
                organ.isEmpty() ? null : organ,
                dataset.isEmpty() ? null : dataset,
                kind.isEmpty() ? null : BadRequest.oneOf(Kind.values(), kind));
    }

    @GetMapping(HERE)
    @Allowed(Permission.READ)
    ModelAndView list(
            @RequestParam(defaultValue = "") String clase,
            @RequestParam(defaultValue = "") String organo,
            @RequestParam(defaultValue = "") String conjunto,
            @RequestParam(defaultValue = "0") int page) {
        var words = pages.words();
        var filter = filter(clase, organo, conjunto);
        var found = quality.all(filter, page, PAGE);
        var names = places.names(words.today(), words);
        return pages.page(
                "measurement/quality",
                Section.INDICATORS,
                words.text("quality.title"),
                new FindingList(
                        findings.of(found.items(), words),
                        found.total(),
                        page,
                        PAGE,
                        filter,
                        quality.kinds(filter),
                        quality.organs().stream()
                                .map(one -> new Choice(one, names.getOrDefault(one, one)))
                                .toList(),
                        indicators.datasets(),
                        quality.examined().orElse(null)));
    }

    @GetMapping(HERE + ".csv")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String clase,
            @RequestParam(defaultValue = "") String organo,
            @RequestParam(defaultValue = "") String conjunto) {
        var words = pages.words();
        var told = findings.of(quality.every(filter(clase, organo, conjunto)), words);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(words.text("quality.file") + ".csv"))
                .body(FindingCsv.of(told, words));
    }
}
