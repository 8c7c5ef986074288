package mx.andamio.measurement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Deliveries.Announced;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measures.feeds.FeedFault;
import mx.andamio.measures.feeds.Form;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.FileNames;
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
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Files of operational data from programs: the file is the body, as large as it may be. */
@RestController
@RequestMapping("/api/v1/deliveries")
class DeliveryApi {

    private final Deliveries deliveries;
    private final Pages pages;

    DeliveryApi(Deliveries deliveries, Pages pages) {
        this.deliveries = deliveries;
        this.pages = pages;
    }

    /** @param state {@code received}, {@code taken}, {@code refused} or {@code failed} */
    record SentOut(
            UUID id,
            String dataset,
            String source,
            LocalDate periodFrom,
            LocalDate periodTo,
            String form,
            String fileName,
            long bytes,
            String state,
            @Nullable Long rowsIn,
            @Nullable Long kept,
            @Nullable Long rejected,
            @Nullable String lakeId,
            List<FeedFault> faults,
            boolean hasRejects,
            String sentBy,
            Instant sentAt,
            @Nullable Instant finishedAt,
            boolean simulated,
            @Nullable String reason) {

        static SentOut of(Sent one) {
            var said = one.announced();
            var counts = one.counts();
            return new SentOut(
                    one.id(),
                    said.dataset(),
                    said.source(),
                    said.from(),
                    said.to(),
                    said.form().name().toLowerCase(Locale.ROOT),
                    said.fileName(),
                    one.bytes(),
                    one.state().name().toLowerCase(Locale.ROOT),
                    counts == null ? null : counts.in(),
                    counts == null ? null : counts.kept(),
                    counts == null ? null : counts.rejected(),
                    one.lakeId(),
                    one.faults(),
                    one.hasRejects(),
                    one.by(),
                    one.at(),
                    one.finished(),
                    said.simulated(),
                    said.reason().isEmpty() ? null : said.reason());
        }
    }

    @GetMapping
    @Allowed(Permission.READ)
    Slice<SentOut> all(
            @RequestParam(required = false) @Nullable String dataset,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var found = deliveries.all(dataset, page, size);
        return new Slice<>(found.items().stream().map(SentOut::of).toList(), found.total());
    }

    @GetMapping("/{id}")
    @Allowed(Permission.READ)
    SentOut one(@PathVariable UUID id) {
        return deliveries.one(id).map(SentOut::of).orElseThrow(NotHere::new);
    }

    /** Answers at once, with 202: what became of the file is said at its own address. */
    @PostMapping(consumes = {MediaType.APPLICATION_OCTET_STREAM_VALUE, "text/csv"})
    @Allowed(Permission.DELIVER)
    ResponseEntity<?> receive(
            @Does("measurement.delivery.receive") Command command,
            HttpServletRequest request,
            @RequestParam(defaultValue = "") String dataset,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(name = "period_from", defaultValue = "") String from,
            @RequestParam(name = "period_to", defaultValue = "") String to,
            @RequestParam(defaultValue = "csv") String form,
            @RequestParam(name = "file_name", defaultValue = "") String fileName,
            @RequestParam(defaultValue = "") String reason)
            throws IOException {
        var announced = new Announced(
                dataset,
                source.strip(),
                DeliveryPages.day(from, "period_from"),
                DeliveryPages.day(to, "period_to"),
                BadRequest.oneOf(Form.values(), form),
                FileNames.clean(fileName, "entrega.csv"),
                false,
                reason.strip());
        var outcome = deliveries.receive(command, announced, request.getInputStream());
        return switch (outcome) {
            case Outcome.Done(var id) ->
                ResponseEntity.accepted()
                        .location(URI.create("/api/v1/deliveries/" + id))
                        .body(one(UUID.fromString(id)));
            case Outcome.Refused(var why) -> Problems.of(why, pages.words());
        };
    }
}
