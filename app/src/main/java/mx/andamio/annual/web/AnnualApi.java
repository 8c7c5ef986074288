package mx.andamio.annual.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.annual.Reports;
import mx.andamio.annual.Reports.Line;
import mx.andamio.annual.Reports.NewText;
import mx.andamio.annual.Reports.Text;
import mx.andamio.annual.model.Kind;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Reports for programs. */
@RestController
@RequestMapping("/api/v1/reports")
class AnnualApi {

    private final Pages pages;
    private final Reports reports;
    private final AnnualPapers papers;

    AnnualApi(Pages pages, Reports reports, AnnualPapers papers) {
        this.pages = pages;
        this.reports = reports;
        this.papers = papers;
    }

    @GetMapping
    @Allowed(Permission.READ)
    Slice<Line> list(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return Slice.of(reports.all(), page, size);
    }

    /** @param format {@code json} (where nothing is said) or {@code pdf} */
    @GetMapping("/{id}")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> one(@PathVariable UUID id, @RequestParam(defaultValue = "json") String format) {
        var kept = reports.one(id).orElseThrow(NotHere::new);
        return switch (format) {
            case "json" ->
                ResponseEntity.ok()
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(kept.json().getBytes(StandardCharsets.UTF_8));
            case "pdf" -> papers.pdf(kept);
            default -> throw new BadRequest("request.value", format);
        };
    }

    /** @param kind {@code INFORME} or {@code PROGRAMA} */
    record Wanted(@Nullable String kind, @Nullable Integer year) {

        Kind asked() {
            return BadRequest.oneOf(Kind.values(), Objects.requireNonNullElse(kind, ""));
        }

        int of() {
            return Objects.requireNonNullElse(year, 0);
        }
    }

    @PostMapping
    @Allowed(Permission.COMPILE_REPORTS)
    ResponseEntity<?> compile(@Does("annual.report.compile") Command command, @RequestBody Wanted wanted) {
        return switch (reports.compile(command, wanted.asked(), wanted.of())) {
            case Outcome.Done(var id) -> ResponseEntity.ok(line(UUID.fromString(id)));
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
        };
    }

    private Line line(UUID id) {
        return reports.all().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotHere::new);
    }

    /** The last text of each chapter that has one. */
    @GetMapping("/texts")
    @Allowed(Permission.READ)
    List<Text> texts(@RequestParam(defaultValue = "") String kind, @RequestParam(defaultValue = "0") int year) {
        return reports.texts(BadRequest.oneOf(Kind.values(), kind), year);
    }

    /** @param version of the text that was seen; 0 or nothing where there was none */
    record Written(
            @Nullable String kind,
            @Nullable Integer year,
            @Nullable String chapter,
            @Nullable Integer version,
            @Nullable String text) {}

    /** Answers all versions of the chapter's text, the last ahead. */
    @PostMapping("/texts")
    @Allowed(Permission.COMPILE_REPORTS)
    ResponseEntity<?> write(@Does("annual.text.write") Command command, @RequestBody Written sent) {
        var text = new NewText(
                BadRequest.oneOf(Kind.values(), Objects.requireNonNullElse(sent.kind(), "")),
                Objects.requireNonNullElse(sent.year(), 0),
                Objects.requireNonNullElse(sent.chapter(), ""),
                Objects.requireNonNullElse(sent.version(), 0),
                Objects.requireNonNullElse(sent.text(), ""));
        return switch (reports.write(command, text)) {
            case Outcome.Done _ -> ResponseEntity.ok(reports.texts(text.kind(), text.year(), text.chapter()));
            case Outcome.Refused(var reason) -> Problems.of(reason, pages.words());
        };
    }
}
