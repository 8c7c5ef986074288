package mx.andamio.imports.web;

import java.util.UUID;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.ListAsked;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.imports.CommitmentImport;
import mx.andamio.imports.ImportId;
import mx.andamio.imports.Imports;
import mx.andamio.imports.Workbooks;
import mx.andamio.pages.FileNames;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.sheets.Draft;
import mx.andamio.sheets.Shape.Shaped;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;

/** Commitments as files: all that a list shows, an empty template, and an office's own file with what stands now. */
@Controller
class ExportPages {

    private static final MediaType XLSX =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final MediaType CSV = MediaType.valueOf("text/csv;charset=UTF-8");

    private final Pages pages;
    private final Commitments commitments;
    private final Imports imports;
    private final Workbooks workbooks;

    ExportPages(Pages pages, Commitments commitments, Imports imports, Workbooks workbooks) {
        this.pages = pages;
        this.commitments = commitments;
        this.imports = imports;
        this.workbooks = workbooks;
    }

    @GetMapping("/compromisos/plantilla.xlsx")
    @Allowed(Permission.READ_PROMISES)
    ResponseEntity<byte[]> template() {
        return file(
                XLSX,
                pages.words().text("imports.template_file"),
                workbooks.template(ImportApi.language(pages.words())));
    }

    @GetMapping("/compromisos.xlsx")
    @Allowed(Permission.READ_PROMISES)
    ResponseEntity<byte[]> xlsx(@ModelAttribute ListAsked asked) {
        var drafts = imports.drafts(commitments.every(asked.filter()));
        return file(XLSX, "compromisos.xlsx", workbooks.exporter().xlsx(drafts));
    }

    @GetMapping("/compromisos.csv")
    @Allowed(Permission.READ_PROMISES)
    ResponseEntity<byte[]> csv(@ModelAttribute ListAsked asked) {
        var drafts = imports.drafts(commitments.every(asked.filter()));
        return file(CSV, "compromisos.csv", workbooks.exporter().csv(drafts));
    }

    /** A CSV file comes back as CSV: the address is that of the page, the name that of the file. */
    @GetMapping("/compromisos/importar/{id}/archivo.xlsx")
    @Allowed(Permission.COMMIT)
    ResponseEntity<byte[]> own(@PathVariable UUID id) {
        var file = imports.one(new ImportId(id)).orElseThrow(NotHere::new);
        var bytes = imports.bytes(file.id()).orElseThrow(NotHere::new);
        var shaped =
                workbooks.shape().write(bytes, file.fileName(), file.decided().choices(), now(file));
        return switch (shaped) {
            case Shaped.Done done -> file(isCsv(done.bytes()) ? CSV : XLSX, file.fileName(), done.bytes());
            // It was read when it came, so only a part of it that nobody looks at can be broken.
            case Shaped.Refused _ -> throw new NotHere();
        };
    }

    /** The rows of the file as they stand, under the file's keys. */
    private java.util.List<Draft> now(CommitmentImport file) {
        var organs = imports.review(file.id()).orElseThrow().rows().stream()
                .map(row -> row.draft().organ())
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        return imports.drafts(organs.stream()
                .flatMap(organ -> commitments.every(Filter.NONE.ofOrgan(organ)).stream())
                .toList());
    }

    private static boolean isCsv(byte[] bytes) {
        return bytes.length < 2 || bytes[0] != 'P' || bytes[1] != 'K';
    }

    private static ResponseEntity<byte[]> file(MediaType type, String name, byte[] bytes) {
        return ResponseEntity.ok()
                .contentType(type)
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(name))
                .body(bytes);
    }
}
