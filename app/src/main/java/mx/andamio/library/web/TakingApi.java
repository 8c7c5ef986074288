package mx.andamio.library.web;

import java.util.List;
import java.util.UUID;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Does;
import mx.andamio.identity.Permission;
import mx.andamio.library.Item;
import mx.andamio.library.Item.Decision;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Paper;
import mx.andamio.library.PaperId;
import mx.andamio.library.Papers;
import mx.andamio.library.Readings;
import mx.andamio.library.Readings.Share;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Problems;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Takes what needs no eye of a paper, for programs. */
@RestController
@RequestMapping("/api/v1")
class TakingApi {

    private final Pages pages;
    private final Papers papers;
    private final Readings readings;

    TakingApi(Pages pages, Papers papers, Readings readings) {
        this.pages = pages;
        this.papers = papers;
        this.readings = readings;
    }

    /**
     * @param accepted findings that this command accepted
     * @param left findings that nobody has decided
     * @param warnings of the reader, decided or not
     */
    record TakenJson(
            PaperId paper,
            int accepted,
            long left,
            long warnings,
            boolean registered,
            @Nullable UUID session) {

        static TakenJson of(Paper paper, int accepted, List<Item> items) {
            return new TakenJson(
                    paper.id(),
                    accepted,
                    items.stream()
                            .filter(item -> item.decision() instanceof Decision.Pending)
                            .count(),
                    items.stream()
                            .filter(item -> item.kind() == ItemKind.WARNING)
                            .count(),
                    paper.registeredAt() != null,
                    paper.session());
        }
    }

    @PostMapping("/papers/{id}/take")
    @Allowed(Permission.ACCEPT_PAPERS)
    ResponseEntity<?> take(@Does("library.reading.take") Command command, @PathVariable UUID id) {
        var paper = new PaperId(id);
        return switch (readings.take(command, paper, Share.FINDINGS)) {
            case Outcome.Refused refused -> Problems.of(refused.reason(), pages.words());
            case Outcome.Done done ->
                ResponseEntity.ok(TakenJson.of(
                        papers.paper(paper).orElseThrow(NotHere::new),
                        Integer.parseInt(done.result()),
                        papers.items(paper)));
        };
    }
}
