package mx.andamio.measurement.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.measurement.Deliveries;
import mx.andamio.measurement.Deliveries.Announced;
import mx.andamio.measurement.Indicators;
import mx.andamio.measurement.counting.Worker;
import mx.andamio.measurement.drop.DropFolder;
import mx.andamio.measurement.web.Views.DeliveryList;
import mx.andamio.measurement.web.Views.DeliveryPage;
import mx.andamio.measures.feeds.Form;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.FileNames;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.springframework.core.io.FileSystemResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Files of operational data: handing one in, and what became of each. */
@Controller
class DeliveryPages {

    static final String HERE = "/entregas";
    private static final int PAGE = 25;

    private final Pages pages;
    private final Deliveries deliveries;
    private final Indicators indicators;
    private final Worker worker;
    private final DropFolder drop;

    DeliveryPages(Pages pages, Deliveries deliveries, Indicators indicators, Worker worker, DropFolder drop) {
        this.pages = pages;
        this.deliveries = deliveries;
        this.indicators = indicators;
        this.worker = worker;
        this.drop = drop;
    }

    @GetMapping(HERE)
    @Allowed(Permission.READ)
    ModelAndView list(@RequestParam(defaultValue = "") String conjunto, @RequestParam(defaultValue = "0") int page) {
        var dataset = conjunto.isEmpty() ? null : conjunto;
        var found = deliveries.all(dataset, page, PAGE);
        return pages.page(
                "measurement/deliveries",
                Section.INDICATORS,
                pages.words().text("deliveries.title"),
                new DeliveryList(
                        found.items(),
                        found.total(),
                        page,
                        PAGE,
                        dataset,
                        indicators.datasets(),
                        worker.at(),
                        drop.left()));
    }

    @PostMapping(HERE)
    @Allowed(Permission.DELIVER)
    ModelAndView receive(
            @Does("measurement.delivery.receive") Command command,
            HttpServletRequest request,
            @RequestParam("file") MultipartFile file,
            @RequestParam(defaultValue = "") String dataset,
            @RequestParam(defaultValue = "") String source,
            @RequestParam(name = "period_from", defaultValue = "") String from,
            @RequestParam(name = "period_to", defaultValue = "") String to,
            @RequestParam(defaultValue = "CSV") String form,
            @RequestParam(defaultValue = "") String reason)
            throws IOException {
        var announced = new Announced(
                dataset,
                source.strip(),
                day(from, "period_from"),
                day(to, "period_to"),
                BadRequest.oneOf(Form.values(), form),
                FileNames.clean(Objects.requireNonNullElse(file.getOriginalFilename(), ""), "entrega.csv"),
                false,
                reason.strip());
        try (var content = file.getInputStream()) {
            var outcome = deliveries.receive(command, announced, content);
            var next = outcome instanceof Outcome.Done done ? HERE + "/" + done.result() : HERE;
            return pages.after(request, outcome, pages.words().text("delivery.received"), next, HERE);
        }
    }

    static LocalDate day(String iso, String name) {
        try {
            return LocalDate.parse(iso.strip());
        } catch (DateTimeParseException _) {
            throw new BadRequest("request.value", name);
        }
    }

    @GetMapping(HERE + "/{id}")
    @Allowed(Permission.READ)
    ModelAndView one(@PathVariable UUID id) {
        var sent = deliveries.one(id).orElseThrow(NotHere::new);
        var dataset = indicators.dataset(sent.announced().dataset());
        var view = new DeliveryPage(
                sent,
                dataset.orElse(null),
                dataset.isEmpty()
                        ? List.of()
                        : indicators.on(pages.words().today()).stream()
                                .filter(one -> one.dataset().equals(dataset.get()))
                                .toList());
        return pages.page(
                "measurement/delivery", Section.INDICATORS, sent.announced().fileName(), view);
    }

    @GetMapping(HERE + "/{id}/rechazos.csv")
    @Allowed(Permission.READ)
    ResponseEntity<FileSystemResource> rejects(@PathVariable UUID id) {
        var sent = deliveries.one(id).orElseThrow(NotHere::new);
        Path file = deliveries.rejects(sent).orElseThrow(NotHere::new);
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("text/csv;charset=UTF-8"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        FileNames.attachment("rechazos-" + sent.announced().dataset() + ".csv"))
                .body(new FileSystemResource(file));
    }
}
