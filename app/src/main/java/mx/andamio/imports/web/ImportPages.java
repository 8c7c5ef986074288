package mx.andamio.imports.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.imports.ImportId;
import mx.andamio.imports.Imports;
import mx.andamio.imports.Imports.Cell;
import mx.andamio.imports.Imports.Whole;
import mx.andamio.imports.RowKey;
import mx.andamio.imports.Side;
import mx.andamio.imports.Upload;
import mx.andamio.imports.web.Views.ImportList;
import mx.andamio.imports.web.Views.Tab;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import mx.andamio.sheets.Field;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Handing spreadsheets in, mending them, taking them in. */
@Controller
@RequestMapping("/compromisos/importar")
class ImportPages {

    private static final String HERE = "/compromisos/importar";
    private static final int MEGABYTE = 1024 * 1024;

    private final Pages pages;
    private final Imports imports;
    private final ReviewPages reviews;

    ImportPages(Pages pages, Imports imports, ReviewPages reviews) {
        this.pages = pages;
        this.imports = imports;
        this.reviews = reviews;
    }

    @GetMapping
    @Allowed(Permission.COMMIT)
    ModelAndView list(@RequestParam(defaultValue = "0") int page) {
        var found = imports.all(page, ReviewPages.PAGE);
        return pages.page(
                "imports/imports",
                Section.COMMITMENTS,
                pages.words().text("imports.title"),
                new ImportList(found.items(), found.total(), page, ReviewPages.PAGE, Upload.LARGEST / MEGABYTE));
    }

    @PostMapping
    @Allowed(Permission.COMMIT)
    ModelAndView receive(
            @Does("imports.receive") Command command,
            Asker asker,
            HttpServletRequest request,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @RequestParam(name = "signed_on", defaultValue = "") String signedOn)
            throws IOException {
        var outcome = imports.receive(command, Uploads.handed(file, scan, signedOn, asker));
        var next = outcome instanceof Outcome.Done done ? HERE + "/" + done.result() : HERE;
        return pages.after(request, outcome, pages.words().text("imports.read"), next, HERE);
    }

    @GetMapping("/{id}")
    @Allowed(Permission.COMMIT)
    ModelAndView review(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String ver,
            @RequestParam(defaultValue = "0") int page) {
        var review = imports.review(new ImportId(id)).orElseThrow(NotHere::new);
        return pages.page(
                "imports/review",
                Section.COMMITMENTS,
                review.imported().fileName(),
                reviews.of(review, tab(ver), page, pages.words()));
    }

    private static @Nullable Tab tab(String word) {
        return word.isEmpty()
                ? null
                : Arrays.stream(Tab.values())
                        .filter(tab -> tab.word().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest("request.value", "ver"));
    }

    /** The button with a suggestion goes before what stands in the box. */
    @PostMapping("/{id}/celda")
    @Allowed(Permission.COMMIT)
    ModelAndView correct(
            @Does("imports.correct") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam String sheet,
            @RequestParam int row,
            @RequestParam int index,
            @RequestParam(defaultValue = "") String value,
            @RequestParam(defaultValue = "") String suggestion,
            @RequestParam(defaultValue = "0") int page) {
        var cell = new Cell(sheet, row, null, index, suggestion.isBlank() ? value : suggestion);
        var outcome = imports.correct(command, new ImportId(id), List.of(cell));
        var back = HERE + "/" + id + (isLeft(id) ? "?ver=errores&page=" + page : "");
        return pages.after(request, outcome, pages.words().text("imports.corrected"), back, back);
    }

    private boolean isLeft(UUID id) {
        return imports.review(new ImportId(id))
                .map(review -> !review.faults().isEmpty())
                .orElse(false);
    }

    /** One select for each field: its heading. */
    @PostMapping("/{id}/columnas")
    @Allowed(Permission.COMMIT)
    ModelAndView map(
            @Does("imports.map") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam Map<String, String> form) {
        var fields = new EnumMap<Field, String>(Field.class);
        for (var field : Field.values()) {
            var header = form.get("f." + field.name());
            if (header != null) {
                fields.put(field, header);
            }
        }
        var outcome = imports.map(command, new ImportId(id), fields);
        var page = HERE + "/" + id;
        return pages.after(
                request, outcome, pages.words().text("imports.mapped"), page, page + "?ver=" + Tab.COLUMNS.word());
    }

    @PostMapping("/{id}/datos")
    @Allowed(Permission.COMMIT)
    ModelAndView complete(
            @Does("imports.complete") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String organ,
            @RequestParam(name = "signed_on", defaultValue = "") String signedOn,
            @RequestParam(required = false) @Nullable UUID session,
            @RequestParam(name = "hidden", required = false) @Nullable Set<String> hidden) {
        var whole = new Whole(
                organ.isBlank() ? null : organ.strip(),
                Uploads.day(signedOn),
                session == null ? null : new SessionId(session),
                hidden == null ? Set.of() : hidden);
        var outcome = imports.complete(command, new ImportId(id), whole);
        var page = HERE + "/" + id;
        return pages.after(request, outcome, pages.words().text("imports.completed"), page, page);
    }

    /** @param row organ and key of one conflict, parted by a blank; empty for all that are left */
    @PostMapping("/{id}/conflictos")
    @Allowed(Permission.COMMIT)
    ModelAndView decide(
            @Does("imports.decide") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam String side,
            @RequestParam(defaultValue = "") String row) {
        var chosen = ImportApi.side(side);
        var parts = row.split(" ", 2);
        Map<RowKey, Side> rows = parts.length < 2 ? Map.of() : Map.of(new RowKey(parts[0], parts[1]), chosen);
        var outcome = imports.decide(command, new ImportId(id), rows, rows.isEmpty() ? chosen : null);
        var page = HERE + "/" + id + "?ver=" + Tab.CHANGES.word();
        return pages.after(request, outcome, pages.words().text("imports.decided"), page, page);
    }

    @PostMapping("/{id}/aplicar")
    @Allowed(Permission.COMMIT)
    ModelAndView apply(@Does("imports.apply") Command command, HttpServletRequest request, @PathVariable UUID id) {
        var outcome = imports.apply(command, new ImportId(id));
        var page = HERE + "/" + id;
        return pages.after(request, outcome, pages.words().text("imports.applied"), page, page);
    }

    @PostMapping("/{id}/descartar")
    @Allowed(Permission.COMMIT)
    ModelAndView discard(@Does("imports.discard") Command command, HttpServletRequest request, @PathVariable UUID id) {
        var outcome = imports.discard(command, new ImportId(id));
        return pages.after(request, outcome, pages.words().text("imports.discarded"), HERE, HERE + "/" + id);
    }
}
