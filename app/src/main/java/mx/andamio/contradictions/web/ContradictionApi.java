package mx.andamio.contradictions.web;

import java.util.UUID;
import mx.andamio.contradictions.Contradiction;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Contradictions;
import mx.andamio.contradictions.Contradictions.Filter;
import mx.andamio.contradictions.Finding.Nature;
import mx.andamio.contradictions.Kind;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Contradictions for programs. */
@RestController
@RequestMapping("/api/v1/contradictions")
class ContradictionApi {

    private final Contradictions contradictions;

    ContradictionApi(Contradictions contradictions) {
        this.contradictions = contradictions;
    }

    @GetMapping
    @Allowed(Permission.READ)
    Slice<Contradiction> list(
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size,
            @RequestParam(defaultValue = "") String nature,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(required = false) @Nullable String organ,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(required = false) @Nullable Boolean open) {
        var filter = new Filter(
                nature.isEmpty() ? null : BadRequest.oneOf(Nature.values(), nature),
                kind.isEmpty() ? null : BadRequest.oneOf(Kind.values(), kind),
                organ,
                year,
                open);
        return contradictions.found(filter, page, size);
    }

    @GetMapping("/{id}")
    @Allowed(Permission.READ)
    Contradiction one(@PathVariable UUID id) {
        return contradictions.contradiction(new ContradictionId(id)).orElseThrow(NotHere::new);
    }
}
