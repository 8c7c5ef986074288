package mx.andamio.rounds.web;

import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Slice;
import mx.andamio.rounds.Rounds;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Rounds for programs. */
@RestController
@RequestMapping("/api/v1/rounds")
class RoundApi {

    private final Pages pages;
    private final Rounds rounds;

    RoundApi(Pages pages, Rounds rounds) {
        this.pages = pages;
        this.rounds = rounds;
    }

    @GetMapping
    @Allowed(Permission.READ)
    Slice<RoundJson.Head> list(
            @RequestParam(defaultValue = "0") int page, @RequestParam(defaultValue = "50") int size) {
        var found = rounds.rounds(page, size);
        return new Slice<>(
                found.items().stream()
                        .map(one -> RoundJson.Head.of(one, pages.words()))
                        .toList(),
                found.total());
    }

    @GetMapping("/{body}/{number}")
    @Allowed(Permission.READ)
    RoundJson one(@PathVariable String body, @PathVariable int number) {
        return rounds.round(body, number)
                .map(round -> RoundJson.of(round, pages.words()))
                .orElseThrow(NotHere::new);
    }
}
