package mx.andamio.library.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.library.Item;
import mx.andamio.library.ItemId;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Paper;
import mx.andamio.library.PaperId;
import mx.andamio.library.PaperLine;
import mx.andamio.library.Papers;
import mx.andamio.library.Papers.How;
import mx.andamio.library.Papers.Receipt;
import mx.andamio.library.Readings;
import mx.andamio.library.Values;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Papers and readings as JSON. */
@RestController
@RequestMapping("/api/v1")
class LibraryApi {

    private final Pages pages;
    private final Papers papers;
    private final Readings readings;

    LibraryApi(Pages pages, Papers papers, Readings readings) {
        this.pages = pages;
        this.papers = papers;
        this.readings = readings;
    }

    /** What became of a delivery. {@code id} and {@code how} repeat those of the first paper, for deliveries of one. */
    record Delivery(@Nullable PaperId id, @Nullable How how, List<In> items, List<Out> refused) {}

    record In(PaperId id, String file, How how) {}

    record Out(String file, String code, String detail) {}

    record ItemJson(
            ItemId id,
            ItemKind kind,
            int ordinal,
            @Nullable List<Integer> span,
            String rule,
            Values machine,
            Values values,
            Item.Origin origin,
            boolean warned,
            String decision,
            int version) {

        static ItemJson of(Item item) {
            var place = item.place();
            return new ItemJson(
                    item.id(),
                    item.kind(),
                    item.ordinal(),
                    place == null ? null : List.of(place.start(), place.end()),
                    item.rule(),
                    item.machine(),
                    item.values(),
                    item.origin(),
                    item.warned(),
                    item.decision().word(),
                    item.version());
        }
    }

    record ReadingJson(
            PaperId paper,
            String readerVersion,
            @JsonRawValue String reading,
            List<ItemJson> items) {}

    record DecisionJson(
            @Nullable String decision,
            int version,
            @Nullable Map<String, String> values) {}

    @GetMapping("/papers")
    @Allowed(Permission.READ)
    Slice<PaperLine> list(
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return papers.papers(state, page, size);
    }

    @PostMapping("/papers")
    @Allowed(Permission.ACCEPT_PAPERS)
    ResponseEntity<Delivery> receive(
            @Does("library.paper.receive") Command command, @RequestParam("file") List<MultipartFile> files)
            throws IOException {
        var in = new ArrayList<In>();
        var out = new ArrayList<Out>();
        for (var file : files) {
            var delivered = LibraryPages.deliver(papers, command, file);
            switch (delivered.receipt()) {
                case Receipt.Received received -> in.add(new In(received.id(), delivered.fileName(), received.how()));
                case Receipt.Refused refused ->
                    out.add(new Out(
                            delivered.fileName(),
                            refused.reason().code(),
                            pages.words().reason(refused.reason())));
            }
        }
        var first = in.isEmpty() ? null : in.getFirst();
        var body = new Delivery(first == null ? null : first.id(), first == null ? null : first.how(), in, out);
        return ResponseEntity.status(in.isEmpty() ? HttpStatus.UNPROCESSABLE_CONTENT : HttpStatus.CREATED)
                .body(body);
    }

    @GetMapping("/papers/{id}")
    @Allowed(Permission.READ)
    Paper one(@PathVariable UUID id) {
        return papers.paper(new PaperId(id)).orElseThrow(NotHere::new);
    }

    @GetMapping(value = "/papers/{id}/text", produces = MediaType.TEXT_PLAIN_VALUE + ";charset=UTF-8")
    @Allowed(Permission.READ)
    String text(@PathVariable UUID id) {
        var text = one(id).text();
        if (text == null) {
            throw new NotHere();
        }
        return text;
    }

    /** The reading exactly as {@code read --json} prints it. */
    @GetMapping(value = "/papers/{id}/reading", produces = MediaType.APPLICATION_JSON_VALUE)
    @Allowed(Permission.READ)
    String reading(@PathVariable UUID id) {
        return papers.reading(new PaperId(id)).orElseThrow(NotHere::new);
    }

    @GetMapping("/papers/{id}/items")
    @Allowed(Permission.READ)
    Slice<ItemJson> items(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "500") int size) {
        var paper = one(id);
        return Slice.of(papers.items(paper.id()).stream().map(ItemJson::of).toList(), page, size);
    }

    @GetMapping("/readings")
    @Allowed(Permission.READ)
    Slice<PaperLine> readings(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        return papers.papers(null, page, size);
    }

    @GetMapping("/readings/{id}")
    @Allowed(Permission.READ)
    ReadingJson wholeReading(@PathVariable UUID id) {
        var paper = one(id);
        return new ReadingJson(
                paper.id(),
                paper.readerVersion(),
                papers.reading(paper.id()).orElse("null"),
                papers.items(paper.id()).stream().map(ItemJson::of).toList());
    }

    @PostMapping("/papers/{id}/items/{item}")
    @Allowed(Permission.ACCEPT_PAPERS)
    ResponseEntity<?> decide(
            @Does("library.item.decide") Command command,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestBody DecisionJson asked) {
        var choice = ReadingPages.choice(asked.decision(), asked.values() == null ? Map.of() : asked.values());
        var outcome = readings.decide(command, new PaperId(id), new ItemId(item), choice, asked.version());
        return switch (outcome) {
            case Outcome.Refused refused -> Problems.of(refused.reason(), pages.words());
            case Outcome.Done _ ->
                ResponseEntity.ok(papers.items(new PaperId(id)).stream()
                        .filter(one -> one.id().value().equals(item))
                        .map(ItemJson::of)
                        .findFirst()
                        .orElseThrow(NotHere::new));
        };
    }

    @PostMapping("/papers/{id}/accept")
    @Allowed(Permission.ACCEPT_PAPERS)
    ResponseEntity<?> acceptRest(@Does("library.reading.accept_rest") Command command, @PathVariable UUID id) {
        return switch (readings.acceptRest(command, new PaperId(id))) {
            case Outcome.Refused refused -> Problems.of(refused.reason(), pages.words());
            case Outcome.Done done -> ResponseEntity.ok(Map.of("accepted", Integer.valueOf(done.result())));
        };
    }

    @PostMapping("/papers/{id}/register")
    @Allowed(Permission.ACCEPT_PAPERS)
    ResponseEntity<?> register(@Does("library.reading.register") Command command, @PathVariable UUID id) {
        return switch (readings.register(command, new PaperId(id))) {
            case Outcome.Refused refused -> Problems.of(refused.reason(), pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(one(id));
        };
    }
}
