package mx.andamio.library.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.identity.SignedIn;
import mx.andamio.library.Paper.Format;
import mx.andamio.library.PaperArchive;
import mx.andamio.library.PaperId;
import mx.andamio.library.Papers;
import mx.andamio.library.Papers.How;
import mx.andamio.library.Papers.Receipt;
import mx.andamio.library.web.Deliveries.Delivered;
import mx.andamio.library.web.Views.PaperList;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.util.UriComponentsBuilder;

/** The list of papers, and handing papers in. */
@Controller
class LibraryPages {

    private static final int REFUSALS_SHOWN = 10;
    private static final MediaType WORD =
            MediaType.valueOf("application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final Pages pages;
    private final Papers papers;
    private final PaperArchive archive;
    private final SearchForms forms;
    private final Deliveries deliveries;

    LibraryPages(Pages pages, Papers papers, PaperArchive archive, SearchForms forms, Deliveries deliveries) {
        this.pages = pages;
        this.papers = papers;
        this.archive = archive;
        this.forms = forms;
        this.deliveries = deliveries;
    }

    @GetMapping("/biblioteca")
    @Allowed(Permission.READ)
    ModelAndView list(
            @AuthenticationPrincipal SignedIn account,
            @RequestParam Map<String, String> asked,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "-1") int recibidos,
            @RequestParam(defaultValue = "0") int repetidos,
            @RequestParam(required = false) @Nullable List<String> rechazado) {
        var question = Asking.question(asked, Asking.Names.PAGE);
        var found = archive.find(question, page, size);
        return pages.page(
                "library/papers",
                Section.LIBRARY,
                pages.words().text("library.title"),
                new PaperList(
                        found,
                        forms.of(question, asked),
                        page,
                        size,
                        recibidos,
                        repetidos,
                        refusals(rechazado),
                        account.may(Permission.ACCEPT_PAPERS)));
    }

    /** The sentences come from here: an address fills their places and cannot say others. */
    private List<String> refusals(@Nullable List<String> refused) {
        if (refused == null) {
            return List.of();
        }
        return refused.stream()
                .limit(REFUSALS_SHOWN)
                .flatMap(line -> RefusedFile.reason(line).stream())
                .map(pages.words()::reason)
                .toList();
    }

    @PostMapping("/biblioteca")
    @Allowed(Permission.ACCEPT_PAPERS)
    ModelAndView receive(
            @Does("library.paper.receive") Command command,
            @RequestParam("file") List<MultipartFile> files,
            HttpServletRequest request)
            throws IOException {
        var chosen = files.stream().filter(LibraryPages::isChosen).toList();
        var delivery = deliveries.take(command, chosen);
        var refused = delivery.refused();
        if (refused != null) {
            pages.tell(request, "error", pages.words().reason(refused));
            return pages.redirect("/biblioteca");
        }
        return new ModelAndView("redirect:" + next(delivery.files()));
    }

    /** A form without a chosen file still sends one, without a name. */
    private static boolean isChosen(MultipartFile file) {
        return !file.isEmpty()
                || !Objects.requireNonNullElse(file.getOriginalFilename(), "").isEmpty();
    }

    /** A single paper opens at once; several, or a refusal, come back to the list with what happened. */
    private static String next(List<Delivered> receipts) {
        if (receipts.size() == 1 && receipts.getFirst().receipt() instanceof Receipt.Received received) {
            return "/biblioteca/" + received.id();
        }
        var address = UriComponentsBuilder.fromPath("/biblioteca");
        var received = receipts.stream()
                .filter(d -> d.receipt() instanceof Receipt.Received)
                .count();
        var known = receipts.stream()
                .filter(d -> d.receipt() instanceof Receipt.Received r && r.how() == How.KNOWN)
                .count();
        address.queryParam("recibidos", received).queryParam("repetidos", known);
        var refusals = receipts.stream()
                .flatMap(LibraryPages::refusal)
                .limit(REFUSALS_SHOWN)
                .toList();
        for (var i = 0; i < refusals.size(); i++) {
            address.queryParam("rechazado", "{" + i + "}");
        }
        // The names are values of the address, not parts of it: whatever stands in them is escaped.
        return address.encode().buildAndExpand(refusals.toArray()).toUriString();
    }

    private static Stream<String> refusal(Delivered delivered) {
        return delivered.receipt() instanceof Receipt.Refused refused
                ? Stream.of(RefusedFile.line(refused.reason()))
                : Stream.empty();
    }

    /** The original bytes, always as a download: nothing that somebody handed in is shown as a page. */
    @GetMapping("/biblioteca/{id}/original")
    @Allowed(Permission.READ)
    ResponseEntity<byte[]> original(@PathVariable UUID id) {
        var paper = papers.paper(new PaperId(id)).orElseThrow(NotHere::new);
        var bytes = papers.original(paper.id()).orElseThrow(NotHere::new);
        var format = Objects.requireNonNullElse(paper.format(), Format.TEXT);
        var name = FileNames.ending(Objects.requireNonNullElse(paper.fileName(), id.toString()), format);
        return ResponseEntity.ok()
                .contentType(type(format))
                .header(HttpHeaders.CONTENT_DISPOSITION, FileNames.attachment(name))
                .body(bytes);
    }

    /** A text's letters may be in another encoding than the one that a server would name for it: it is sent as bytes. */
    private static MediaType type(Format format) {
        return switch (format) {
            case TEXT -> MediaType.APPLICATION_OCTET_STREAM;
            case PDF -> MediaType.APPLICATION_PDF;
            case DOCX -> WORD;
        };
    }
}
