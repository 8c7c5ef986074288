package mx.andamio.library.web;

import com.fasterxml.jackson.annotation.JsonRawValue;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.library.Item;
import mx.andamio.library.ItemId;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Paper;
import mx.andamio.library.PaperArchive;
import mx.andamio.library.PaperId;
import mx.andamio.library.PaperLine;
import mx.andamio.library.Papers;
import mx.andamio.library.Papers.How;
import mx.andamio.library.Papers.Receipt;
import mx.andamio.library.Readings;
import mx.andamio.library.Values;
import mx.andamio.library.web.Deliveries.Delivered;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Slice;
import mx.andamio.pages.Words;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
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
    private final PaperArchive archive;
    private final Readings readings;
    private final Deliveries deliveries;

    LibraryApi(Pages pages, Papers papers, PaperArchive archive, Readings readings, Deliveries deliveries) {
        this.pages = pages;
        this.papers = papers;
        this.archive = archive;
        this.readings = readings;
        this.deliveries = deliveries;
    }

    /** What became of a delivery. {@code id} and {@code how} repeat those of the first paper, for deliveries of one. */
    record DeliveryJson(PaperId id, How how, List<In> items, List<Out> refused) {}

    /** @param position of the file in the delivery, from 0: names may come twice */
    record In(PaperId id, String file, int position, How how) {}

    record Out(String file, int position, String code, String detail, String detailEn) {}

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
    FoundJson list(
            @RequestParam Map<String, String> question,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        return FoundJson.of(archive.find(Asking.question(question, Asking.Names.JSON), page, size));
    }

    @PostMapping("/papers")
    @Allowed(Permission.ACCEPT_PAPERS)
    ResponseEntity<?> receive(
            @Does("library.paper.receive") Command command, @RequestParam("file") List<MultipartFile> files)
            throws IOException {
        var delivery = deliveries.take(command, files);
        var refused = delivery.refused();
        return refused == null ? taken(delivery.files()) : Problems.of(refused, pages.words());
    }

    private ResponseEntity<?> taken(List<Delivered> files) {
        var in = new ArrayList<In>();
        var out = new ArrayList<Out>();
        for (var position = 0; position < files.size(); position++) {
            var file = files.get(position);
            switch (file.receipt()) {
                case Receipt.Received received ->
                    in.add(new In(received.id(), file.fileName(), position, received.how()));
                case Receipt.Refused refused -> out.add(out(file.fileName(), position, refused.reason()));
            }
        }
        if (in.isEmpty()) {
            return nothingTaken(files, out);
        }
        var first = in.getFirst();
        return ResponseEntity.status(HttpStatus.CREATED).body(new DeliveryJson(first.id(), first.how(), in, out));
    }

    /** A problem with the reason of the first file, and those of all. */
    private ResponseEntity<?> nothingTaken(List<Delivered> files, List<Out> out) {
        var reason = files.stream()
                .map(Delivered::receipt)
                .flatMap(receipt -> receipt instanceof Receipt.Refused refused
                        ? Stream.of(refused.reason())
                        : Stream.<Reason>empty())
                .findFirst()
                .orElseGet(() -> Reason.of("request.value", Reason.Kind.USER, "file"));
        var problem = Problems.of(HttpStatus.UNPROCESSABLE_CONTENT, reason, pages.words());
        Objects.requireNonNull(problem.getBody()).setProperty("refused", out);
        return problem;
    }

    private Out out(String file, int position, Reason reason) {
        return new Out(
                file,
                position,
                reason.code(),
                pages.words().reason(reason),
                pages.words().in(Words.ENGLISH).reason(reason));
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
        var choice = ReadingPages.choice(
                asked.decision(), asked.values() == null ? Map.of() : new TreeMap<>(asked.values()));
        var whole = command.asking(asked.decision() + " " + asked.version() + " " + choice);
        var outcome = readings.decide(whole, new PaperId(id), new ItemId(item), choice, asked.version());
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
