package mx.andamio.evaluations.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import mx.andamio.directory.Directory;
import mx.andamio.evaluations.Evaluated;
import mx.andamio.evaluations.Evaluations;
import mx.andamio.evaluations.KeptPeriod;
import mx.andamio.evaluations.Scheme;
import mx.andamio.evaluations.model.Change;
import mx.andamio.evaluations.model.Period;
import mx.andamio.evaluations.web.Views.Chosen;
import mx.andamio.evaluations.web.Views.OrganPage;
import mx.andamio.evaluations.web.Views.PeriodPage;
import mx.andamio.evaluations.web.Views.Row;
import mx.andamio.evaluations.web.Views.SchemeLine;
import mx.andamio.evaluations.web.Views.SchemeList;
import mx.andamio.evaluations.web.Views.SchemePage;
import mx.andamio.evaluations.web.Views.ShownVersion;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Schemes with their versions, a period with all its organs, and an organ with its parts. What is narrowed to is in the address. */
@Controller
class EvaluationPages {

    private static final String HERE = "/evaluaciones";
    /** Periods that may still be opened, back from today. */
    private static final int BACK = 8;

    private final Pages pages;
    private final Evaluations evaluations;
    private final Directory directory;

    EvaluationPages(Pages pages, Evaluations evaluations, Directory directory) {
        this.pages = pages;
        this.evaluations = evaluations;
        this.directory = directory;
    }

    @GetMapping(HERE)
    @Allowed(Permission.READ)
    ModelAndView schemes() {
        var lines = evaluations.schemes().stream()
                .map(scheme -> new SchemeLine(scheme, evaluations.periods(scheme.code())))
                .toList();
        return pages.page(
                "evaluations/schemes", Section.ORGANS, pages.words().text("evaluations.title"), new SchemeList(lines));
    }

    @GetMapping(HERE + "/{scheme}")
    @Allowed(Permission.READ)
    ModelAndView scheme(@PathVariable String scheme) {
        var one = evaluations.scheme(scheme).orElseThrow(NotHere::new);
        var periods = evaluations.periods(scheme);
        var view = new SchemePage(
                one,
                periods,
                openable(one, periods),
                versions(one),
                pages.words().today());
        return pages.page("evaluations/scheme", Section.ORGANS, one.name(), view);
    }

    private List<Period> openable(Scheme scheme, List<KeptPeriod> periods) {
        var there = periods.stream().map(KeptPeriod::period).collect(Collectors.toSet());
        var found = new ArrayList<Period>();
        var period = Period.on(scheme.cadence(), pages.words().today());
        for (var i = 0; i < BACK && scheme.on(period).isPresent(); i++, period = period.previous()) {
            if (!there.contains(period)) {
                found.add(period);
            }
        }
        return found;
    }

    private static List<ShownVersion> versions(Scheme scheme) {
        var shown = new ArrayList<ShownVersion>();
        for (var version : scheme.versions().reversed()) {
            shown.add(new ShownVersion(
                    version,
                    new Period(scheme.cadence(), version.from()),
                    version.number() == 1
                            ? List.of()
                            : Change.between(
                                    scheme.version(version.number() - 1).ruler(), version.ruler())));
        }
        return shown;
    }

    @GetMapping(HERE + "/{scheme}/{period}")
    @Allowed(Permission.READ)
    ModelAndView period(
            @PathVariable String scheme,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String tipo,
            @RequestParam(defaultValue = "") String region) {
        var view = page(scheme, period, tipo, region);
        var words = pages.words();
        return pages.page(
                "evaluations/period",
                Section.ORGANS,
                view.scheme().name() + ", "
                        + EvaluationWords.period(view.period().period(), words),
                view);
    }

    @GetMapping(HERE + "/{scheme}/{period}/tabla.csv")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> table(
            @PathVariable String scheme,
            @PathVariable String period,
            @RequestParam(defaultValue = "") String tipo,
            @RequestParam(defaultValue = "") String region) {
        var view = page(scheme, period, tipo, region);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("evaluacion-" + scheme + "-" + period + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(EvaluationCsv.of(view, pages.words()));
    }

    private PeriodPage page(String code, String period, String type, String region) {
        var scheme = evaluations.scheme(code).orElseThrow(NotHere::new);
        var periods = evaluations.periods(code);
        var kept = periods.stream()
                .filter(one -> one.code().equals(period))
                .findFirst()
                .orElseThrow(NotHere::new);
        var wanted = type.isEmpty() ? null : BadRequest.oneOf(OrganType.values(), type);
        var before = before(periods, kept);
        var all = rows(scheme, kept, before);
        return new PeriodPage(
                scheme,
                scheme.version(kept.version()),
                kept,
                before,
                all.stream()
                        .filter(row -> wanted == null || row.organ().type() == wanted)
                        .filter(row ->
                                region.isEmpty() || region.equals(row.organ().region()))
                        .toList(),
                all.size(),
                wanted,
                region.isEmpty() ? null : region,
                directory.all(OrganType.REGION),
                !kept.isClosed() && kept.period().to().isBefore(pages.words().today()));
    }

    private static @Nullable KeptPeriod before(List<KeptPeriod> periods, KeptPeriod kept) {
        return periods.stream()
                .filter(one -> one.period().from().isBefore(kept.period().from()))
                .max(Comparator.comparing(one -> one.period().from()))
                .orElse(null);
    }

    /** In the order of the directory, which is that of the institution. */
    private List<Row> rows(Scheme scheme, KeptPeriod kept, @Nullable KeptPeriod before) {
        var now = byOrgan(scheme, kept);
        var earlier = before == null ? Map.<String, Evaluated>of() : byOrgan(scheme, before);
        return directory.all().stream()
                .filter(organ -> now.containsKey(organ.code()))
                .map(organ -> new Row(organ, Objects.requireNonNull(now.get(organ.code())), earlier.get(organ.code())))
                .toList();
    }

    private Map<String, Evaluated> byOrgan(Scheme scheme, KeptPeriod period) {
        var found = new LinkedHashMap<String, Evaluated>();
        evaluations.of(scheme.code(), period.code()).forEach(one -> found.put(one.organ(), one));
        return found;
    }

    /** Its parts of the latest period, or of the one that is asked for; of the first scheme that evaluates it, or of the one asked for. */
    @GetMapping("/representaciones/{code}/evaluacion")
    @Allowed(Permission.READ)
    ModelAndView organ(
            @PathVariable String code,
            @RequestParam(defaultValue = "") String esquema,
            @RequestParam(defaultValue = "") String periodo) {
        var organ = directory.organ(code).orElseThrow(NotHere::new);
        var schemes = evaluations.schemes().stream()
                .filter(scheme -> scheme.types().contains(organ.type()))
                .toList();
        var scheme = schemes.stream()
                .filter(one -> esquema.isEmpty() || one.code().equals(esquema))
                .findFirst()
                .orElse(null);
        if (scheme == null && !esquema.isEmpty()) {
            throw new NotHere();
        }
        var view = new OrganPage(organ, schemes, scheme == null ? null : chosen(scheme, organ, periodo));
        return pages.page("evaluations/organ", Section.ORGANS, pages.words().text("evaluation.of", organ.name()), view);
    }

    private @Nullable Chosen chosen(Scheme scheme, Organ organ, String period) {
        var trajectory = evaluations.trajectory(scheme.code(), organ.code());
        var shown = trajectory.stream()
                .filter(one -> period.isEmpty() || one.period().code().equals(period))
                .reduce((one, later) -> later)
                .orElse(null);
        if (shown == null) {
            if (!period.isEmpty()) {
                throw new NotHere();
            }
            return null;
        }
        var kept = shown.period();
        var peers = rows(scheme, kept, before(evaluations.periods(scheme.code()), kept)).stream()
                .filter(row -> row.organ().type() == organ.type())
                .toList();
        return new Chosen(scheme, shown, trajectory, peers);
    }
}
