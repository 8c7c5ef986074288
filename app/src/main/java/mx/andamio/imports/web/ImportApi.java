package mx.andamio.imports.web;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.imports.Fate;
import mx.andamio.imports.ImportId;
import mx.andamio.imports.ImportState;
import mx.andamio.imports.Imports;
import mx.andamio.imports.Imports.Cell;
import mx.andamio.imports.Imports.Whole;
import mx.andamio.imports.RowKey;
import mx.andamio.imports.Side;
import mx.andamio.imports.web.ImportJson.FaultJson;
import mx.andamio.imports.web.ImportJson.LineJson;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.pages.Slice;
import mx.andamio.pages.Words;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.sessions.SessionId;
import mx.andamio.sheets.Field;
import mx.andamio.sheets.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** Imports as JSON. */
@RestController
@RequestMapping("/api/v1/commitments/imports")
class ImportApi {

    /** A refusal names where the faults are, not all that is in the preview already. */
    private static final int FAULTS_TOLD = 100;

    private final Pages pages;
    private final Imports imports;

    ImportApi(Pages pages, Imports imports) {
        this.pages = pages;
        this.imports = imports;
    }

    @PostMapping
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> receive(
            @Does("imports.receive") Command command,
            Asker asker,
            @RequestParam("file") MultipartFile file,
            @RequestParam(required = false) @Nullable MultipartFile scan,
            @RequestParam(name = "signed_on", defaultValue = "") String signedOn)
            throws IOException {
        return switch (imports.receive(command, Uploads.handed(file, scan, signedOn, asker))) {
            case Outcome.Refused refused -> Problems.of(refused.reason(), pages.words());
            case Outcome.Done done ->
                ResponseEntity.status(HttpStatus.CREATED).body(one(UUID.fromString(done.result())));
        };
    }

    @GetMapping
    @Allowed(Permission.COMMIT)
    Slice<LineJson> all(@RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var found = imports.all(page, size);
        return new Slice<>(found.items().stream().map(LineJson::of).toList(), found.total());
    }

    @GetMapping("/{id}")
    @Allowed(Permission.COMMIT)
    ImportJson one(@PathVariable UUID id) {
        return imports.review(new ImportId(id))
                .map(review -> ImportJson.of(review, language(pages.words())))
                .orElseThrow(NotHere::new);
    }

    static Language language(Words words) {
        return words.locale().equals(Words.ENGLISH) ? Language.EN : Language.ES;
    }

    /** @param corrections each cell by its sheet, row and heading, or index of the column from 0 */
    record CorrectionsJson(@Nullable List<CellJson> corrections) {}

    record CellJson(
            @Nullable String sheet,
            int row,
            @Nullable String column,
            @Nullable Integer index,
            @Nullable String value) {}

    @RequestMapping(
            path = "/{id}/corrections",
            method = {RequestMethod.POST, RequestMethod.PUT})
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> correct(
            @Does("imports.correct") Command command, @PathVariable UUID id, @RequestBody CorrectionsJson asked) {
        var given = asked.corrections();
        if (given == null) {
            throw new BadRequest("request.value", "corrections");
        }
        var cells = given.stream()
                .filter(Objects::nonNull)
                .map(cell -> new Cell(
                        Objects.requireNonNullElse(cell.sheet(), ""),
                        cell.row(),
                        cell.column(),
                        cell.index(),
                        Objects.requireNonNullElse(cell.value(), "")))
                .toList();
        return answer(id, imports.correct(command.asking(cells), new ImportId(id), cells));
    }

    /** @param mapping heading of each field, null or empty to take its column away */
    record MappingJson(@Nullable Map<String, @Nullable String> mapping) {}

    @PostMapping("/{id}/mapping")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> map(@Does("imports.map") Command command, @PathVariable UUID id, @RequestBody MappingJson asked) {
        var given = asked.mapping();
        if (given == null) {
            throw new BadRequest("request.value", "mapping");
        }
        var fields = new EnumMap<Field, String>(Field.class);
        given.forEach((name, header) -> fields.put(field(name), Objects.requireNonNullElse(header, "")));
        return answer(id, imports.map(command.asking(fields), new ImportId(id), fields));
    }

    private static Field field(String name) {
        return Arrays.stream(Field.values())
                .filter(field -> ImportJson.small(field).equals(name))
                .findFirst()
                .orElseThrow(() -> new BadRequest("request.value", name));
    }

    /** What holds for every row that does not say it. What is not named is taken away. */
    record OptionsJson(
            @Nullable String organ,
            @Nullable LocalDate signedOn,
            @Nullable UUID session,
            @Nullable Set<String> hiddenSheets) {}

    @PostMapping("/{id}/options")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> complete(
            @Does("imports.complete") Command command, @PathVariable UUID id, @RequestBody OptionsJson asked) {
        var session = asked.session();
        var whole = new Whole(
                asked.organ(),
                asked.signedOn(),
                session == null ? null : new SessionId(session),
                Objects.requireNonNullElse(asked.hiddenSheets(), Set.of()));
        return answer(id, imports.complete(command.asking(whole), new ImportId(id), whole));
    }

    /** @param all {@code ours} or {@code file}, for what is not decided one by one */
    record DecisionsJson(@Nullable String all, @Nullable List<DecisionJson> rows) {}

    record DecisionJson(
            @Nullable String organ,
            @Nullable String key,
            @Nullable String side) {}

    @PostMapping("/{id}/decisions")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> decide(
            @Does("imports.decide") Command command, @PathVariable UUID id, @RequestBody DecisionsJson asked) {
        var rows = new HashMap<RowKey, Side>();
        for (var row : Objects.requireNonNullElse(asked.rows(), List.<DecisionJson>of())) {
            var key =
                    new RowKey(Objects.requireNonNullElse(row.organ(), ""), Objects.requireNonNullElse(row.key(), ""));
            rows.put(key, side(Objects.requireNonNullElse(row.side(), "")));
        }
        var all = asked.all() == null ? null : side(asked.all());
        return answer(id, imports.decide(command.asking(all + " " + rows), new ImportId(id), rows, all));
    }

    static Side side(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "ours" -> Side.OURS;
            case "file" -> Side.FILE;
            default -> throw new BadRequest("request.value", "side");
        };
    }

    private ResponseEntity<?> answer(UUID id, Outcome outcome) {
        return switch (outcome) {
            case Outcome.Refused refused -> Problems.of(refused.reason(), pages.words());
            case Outcome.Done _ -> ResponseEntity.ok(one(id));
        };
    }

    /** What taking it came to; the same whenever it is asked again. */
    record AppliedJson(
            UUID id,
            String state,
            int rows,
            int entered,
            int drafts,
            int changed,
            int unchanged,
            int kept,
            List<TakenJson> commitments) {}

    record TakenJson(String sheet, int row, UUID id, String fate) {}

    /** Nothing of it enters any more. */
    @PostMapping("/{id}/discard")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> discard(@Does("imports.discard") Command command, @PathVariable UUID id) {
        return answer(id, imports.discard(command, new ImportId(id)));
    }

    @PostMapping("/{id}/apply")
    @Allowed(Permission.COMMIT)
    ResponseEntity<?> apply(@Does("imports.apply") Command command, @PathVariable UUID id) {
        return switch (imports.apply(command, new ImportId(id))) {
            case Outcome.Refused refused -> refused(id, refused);
            case Outcome.Done _ -> ResponseEntity.ok(applied(id));
        };
    }

    private ResponseEntity<?> refused(UUID id, Outcome.Refused refused) {
        var problem = Problems.of(refused.reason(), pages.words());
        if (refused.reason().code().equals("imports.faults")) {
            var faults = imports.review(new ImportId(id)).orElseThrow().faults().stream()
                    .limit(FAULTS_TOLD)
                    .map(fault -> FaultJson.of(fault, language(pages.words())))
                    .toList();
            Objects.requireNonNull(problem.getBody()).setProperty("faults", faults);
        }
        return problem;
    }

    private AppliedJson applied(UUID id) {
        var file = imports.one(new ImportId(id)).orElseThrow(NotHere::new);
        var result = file.state() instanceof ImportState.Applied applied
                ? applied.result()
                : new ImportState.Result(0, 0, 0, 0, 0, 0);
        var taken = imports.taken(file.id()).entrySet().stream()
                .map(one -> new TakenJson(
                        one.getKey().sheet(),
                        one.getKey().row(),
                        one.getValue().commitment().value(),
                        fate(one.getValue().fate())))
                .sorted(java.util.Comparator.comparing(TakenJson::sheet).thenComparing(TakenJson::row))
                .toList();
        return new AppliedJson(
                id,
                ImportJson.word(file.state()),
                result.rows(),
                result.entered(),
                result.drafts(),
                result.changed(),
                result.unchanged(),
                result.kept(),
                taken);
    }

    private static String fate(Fate fate) {
        return ImportJson.small(fate);
    }
}
