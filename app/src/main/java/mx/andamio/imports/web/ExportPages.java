package mx.andamio.imports.web;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.ListAsked;
import mx.andamio.commitments.Rated;
import mx.andamio.commitments.Ratings;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.imports.CommitmentImport;
import mx.andamio.imports.ImportId;
import mx.andamio.imports.Imports;
import mx.andamio.imports.Workbooks;
import mx.andamio.pages.FileNames;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import mx.andamio.sheets.Draft;
import mx.andamio.sheets.Exporter.Beside;
import mx.andamio.sheets.Shape.Shaped;
import org.jspecify.annotations.Nullable;
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
    private final Ratings ratings;
    private final Imports imports;
    private final Workbooks workbooks;

    ExportPages(Pages pages, Commitments commitments, Ratings ratings, Imports imports, Workbooks workbooks) {
        this.pages = pages;
        this.commitments = commitments;
        this.ratings = ratings;
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
        var found = commitments.every(asked.filter());
        return file(XLSX, "compromisos.xlsx", workbooks.exporter().xlsx(imports.drafts(found), beside(found)));
    }

    @GetMapping("/compromisos.csv")
    @Allowed(Permission.READ_PROMISES)
    ResponseEntity<byte[]> csv(@ModelAttribute ListAsked asked) {
        var found = commitments.every(asked.filter());
        return file(CSV, "compromisos.csv", workbooks.exporter().csv(imports.drafts(found), beside(found)));
    }

    /** How each stands, in the language of the headings that offices write. */
    private List<Beside> beside(List<Commitment> found) {
        var words = pages.words().in(Words.SPANISH);
        var rated = ratings.rated(found.stream().map(Commitment::id).toList()).stream()
                .collect(Collectors.toMap(one -> one.commitment().id(), one -> one));
        return List.of(
                column("step", found, one -> of(rated, one, all -> level(all, words)), words),
                column(
                        "rating",
                        found,
                        one -> of(rated, one, all -> all.used(words).name()),
                        words),
                column(
                        "because",
                        found,
                        one -> of(
                                rated,
                                one,
                                all -> String.join(" ", all.used(words).because())),
                        words),
                column(
                        "basis",
                        found,
                        one -> of(
                                rated,
                                one,
                                all -> words.text(all.isAssessed() ? "export.assessed" : "export.computed")),
                        words),
                column("silent", found, one -> of(rated, one, all -> silent(one, words)), words),
                column("simulated", found, one -> one.simulated() ? words.text("simulated") : null, words));
    }

    private static Beside column(
            String name, List<Commitment> found, Function<Commitment, @Nullable Object> value, Words words) {
        var values = new ArrayList<@Nullable Object>();
        found.forEach(one -> values.add(value.apply(one)));
        return new Beside(words.text("export." + name), values);
    }

    private static @Nullable Object of(
            Map<CommitmentId, Rated> rated, Commitment one, Function<Rated, @Nullable Object> value) {
        var known = rated.get(one.id());
        return known == null ? null : value.apply(known);
    }

    private static @Nullable Object level(Rated one, Words words) {
        var level = one.used(words).level();
        return level == null ? null : BigDecimal.valueOf(level);
    }

    private static @Nullable Object silent(Commitment one, Words words) {
        var word = one.lastWord();
        return word == null ? null : BigDecimal.valueOf(Math.max(0, ChronoUnit.DAYS.between(word, words.today())));
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
    private List<Draft> now(CommitmentImport file) {
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
