package mx.andamio.directory.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import mx.andamio.directory.Directory;
import mx.andamio.directory.Directory.Filter;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.pack.Alias;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pack.Sighting;
import mx.andamio.pages.BadRequest;
import mx.andamio.pages.NotHere;
import mx.andamio.pages.Slice;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Organs as JSON. */
@RestController
@RequestMapping("/api/v1/organs")
class OrganApi {

    private final Directory directory;

    OrganApi(Directory directory) {
        this.directory = directory;
    }

    /** One organ in a list. */
    record OrganJson(
            String code,
            OrganType type,
            String name,
            String shortName,
            @Nullable String parent,
            @Nullable String region,
            @Nullable LocalDate validFrom,
            @Nullable LocalDate validTo,
            Map<String, String> attributes) {

        static OrganJson of(Organ organ) {
            return new OrganJson(
                    organ.code(),
                    organ.type(),
                    organ.name(),
                    organ.shortName(),
                    organ.parent(),
                    organ.region(),
                    organ.validFrom(),
                    organ.validTo(),
                    organ.attributes());
        }
    }

    /** One organ with what hangs on it. */
    record OrganWhole(
            @JsonUnwrapped OrganJson organ,
            List<OrganJson> children,
            List<Alias> aliases,
            List<OrganPost> posts,
            List<Sighting> seen) {}

    @GetMapping
    @Allowed(Permission.READ)
    Slice<OrganJson> list(
            @RequestParam(required = false) @Nullable String type,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String parent,
            @RequestParam(required = false) @Nullable String q,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate on,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        var found = directory.organs(new Filter(type(type), region, parent, q, on), page, size);
        return new Slice<>(found.items().stream().map(OrganJson::of).toList(), found.total());
    }

    private static @Nullable OrganType type(@Nullable String word) {
        return word == null
                ? null
                : Arrays.stream(OrganType.values())
                        .filter(t -> t.name().equals(word))
                        .findFirst()
                        .orElseThrow(() -> new BadRequest("organ.type", word));
    }

    @GetMapping("/{code}")
    @Allowed(Permission.READ)
    OrganWhole one(@PathVariable String code) {
        var organ = directory.organ(code).orElseThrow(NotHere::new);
        var children = directory.organs(new Filter(null, null, code, null, null), 0, Slice.LARGEST).items().stream()
                .map(OrganJson::of)
                .toList();
        return new OrganWhole(
                OrganJson.of(organ),
                children,
                directory.aliases(code),
                directory.posts(code),
                directory.sightings(code));
    }
}
