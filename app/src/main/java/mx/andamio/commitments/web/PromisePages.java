package mx.andamio.commitments.web;

import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.EvidenceId;
import mx.andamio.commitments.Finding;
import mx.andamio.commitments.NewEvidence;
import mx.andamio.commitments.OutcomeWords;
import mx.andamio.commitments.Outcomes;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.PromiseWords;
import mx.andamio.commitments.Promises;
import mx.andamio.commitments.Promises.Filter;
import mx.andamio.commitments.Promises.Line;
import mx.andamio.commitments.Standing;
import mx.andamio.commitments.web.Views.Count;
import mx.andamio.commitments.web.Views.Owner;
import mx.andamio.commitments.web.Views.PromiseCard;
import mx.andamio.commitments.web.Views.PromiseList;
import mx.andamio.directory.Directory;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Section;
import mx.andamio.pages.Slice;
import mx.andamio.posts.Posts;
import mx.andamio.register.Command;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionParts;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.ModelAndView;

/** What was promised and what became of it, as pages, as a table, as JSON, and on the page of the session at which it was. */
@Controller
class PromisePages implements SessionParts {

    private static final int PAGE = 50;
    private static final int LONGEST_QUERY = 200;

    private final Pages pages;
    private final Promises promises;
    private final Outcomes outcomes;
    private final Posts posts;
    private final Commitments commitments;
    private final Directory directory;

    PromisePages(
            Pages pages,
            Promises promises,
            Outcomes outcomes,
            Posts posts,
            Commitments commitments,
            Directory directory) {
        this.pages = pages;
        this.promises = promises;
        this.outcomes = outcomes;
        this.posts = posts;
        this.commitments = commitments;
        this.directory = directory;
    }

    @GetMapping("/prometido")
    @Allowed(Permission.READ_PROMISES)
    ModelAndView list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String estado) {
        var filter = filter(q, estado);
        var found = promises.found(filter, page, PAGE);
        var counts = promises.counts(filter.query());
        // Every promise stands somehow and in one way.
        var all = counts.values().stream().mapToLong(Long::longValue).sum();
        var parts = Stream.concat(
                        Stream.of(new Count(null, all)),
                        counts.entrySet().stream().map(one -> new Count(one.getKey(), one.getValue())))
                .toList();
        return pages.page(
                "commitments/promises",
                Section.COMMITMENTS,
                pages.words().text("promises.title"),
                new PromiseList(found.items(), found.total(), page, PAGE, filter.query(), filter.standing(), parts));
    }

    private static Filter filter(String q, String estado) {
        var query = q.length() > LONGEST_QUERY ? q.substring(0, LONGEST_QUERY) : q;
        return new Filter(query.strip(), estado.isEmpty() ? null : BadRequest.oneOf(Standing.values(), estado));
    }

    @GetMapping("/prometido.csv")
    @Allowed(Permission.READ_PROMISES)
    ResponseEntity<byte[]> csv(
            @RequestParam(defaultValue = "") String q, @RequestParam(defaultValue = "") String estado) {
        var words = pages.words();
        var filter = filter(q, estado);
        var lines = promises.every(filter);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("prometido-" + words.today() + ".csv", StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .body(PromiseCsv.of(lines, words));
    }

    @GetMapping("/prometido/{id}")
    @Allowed(Permission.READ_PROMISES)
    ModelAndView promise(@PathVariable UUID id) {
        var line = promises.promise(new PromiseId(id)).orElseThrow(NotHere::new);
        var view = new PromiseCard(
                line,
                owner(line),
                List.of(Finding.values()),
                commitments.taken(line.id()).map(Commitment::id).orElse(null),
                directory.all(OrganType.OOAD, OrganType.UMAE, OrganType.DIRECTORATE));
        return pages.page("commitments/promise", Section.COMMITMENTS, PromiseWords.sentence(line.promise()), view);
    }

    private @Nullable Owner owner(Line line) {
        var day = line.promise().promisedOn();
        return promises.post(line.id())
                .flatMap(posts::history)
                .map(history -> new Owner(
                        history.post(),
                        day,
                        day == null ? null : history.on(day, pages.words().today())))
                .orElse(null);
    }

    @PostMapping("/prometido/{id}/evidencia")
    @Allowed(Permission.FOLLOW_UP)
    ModelAndView tell(
            @Does("commitments.evidence.add") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "NEWS") String finding,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate redated,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String source) {
        var said = BadRequest.oneOf(Finding.values(), finding);
        var asked = new NewEvidence(new PromiseId(id), on, "day", said, redated, text, source);
        var page = "/prometido/" + id;
        return pages.after(request, outcomes.add(command, asked), pages.words().text("evidence.added"), page, page);
    }

    @PostMapping("/prometido/{id}/evidencia/{item}/retiro")
    @Allowed(Permission.FOLLOW_UP)
    ModelAndView withdraw(
            @Does("commitments.evidence.withdraw") Command command,
            HttpServletRequest request,
            @PathVariable UUID id,
            @PathVariable UUID item,
            @RequestParam(defaultValue = "") String why) {
        var page = "/prometido/" + id;
        return pages.after(
                request,
                outcomes.withdraw(command, new EvidenceId(item), why),
                pages.words().text("evidence.withdrawn_done"),
                page,
                page);
    }

    @GetMapping("/api/v1/promises")
    @ResponseBody
    @Allowed(Permission.READ_PROMISES)
    Slice<Promises.Line> json(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "") String q) {
        return promises.found(filter(q, ""), page, size);
    }

    @Override
    public List<Part> of(SessionId session) {
        var words = pages.words();
        var rows = promises.ofSession(session.value()).stream()
                .map(line -> new Row(
                        PromiseWords.sentence(line.promise()),
                        "/prometido/" + line.id().value(),
                        PromiseWords.chips(line.promise(), words),
                        OutcomeWords.sentence(line, words)))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Part("promises.title", 10, rows));
    }
}
