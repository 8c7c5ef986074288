package mx.andamio.library.web;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.directory.Directory;
import mx.andamio.library.PaperArchive.Order;
import mx.andamio.library.PaperArchive.Question;
import mx.andamio.library.web.Views.Option;
import mx.andamio.library.web.Views.SearchForm;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.sessions.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** The form in which papers are looked for, as it was filled in. */
@Component
class SearchForms {

    private static final List<String> KEPT =
            List.of("q", "reunion", "organo", "persona", "anio", "desde", "hasta", "tipo", "orden", "size");

    private final Directory directory;
    private final Sessions sessions;

    SearchForms(Directory directory, Sessions sessions) {
        this.directory = directory;
        this.sessions = sessions;
    }

    SearchForm of(Question question, Map<String, String> asked) {
        var narrows = Stream.of(question.body(), question.organ(), question.person(), question.from(), question.to())
                .anyMatch(Objects::nonNull);
        return new SearchForm(
                question,
                asked.getOrDefault("anio", ""),
                sessions.bodies().stream()
                        .map(body -> new Option(body.code(), body.name()))
                        .toList(),
                // Papers name those that attend: representations and hospitals.
                directory.all().stream()
                        .filter(organ -> organ.type() == OrganType.OOAD || organ.type() == OrganType.UMAE)
                        .map(SearchForms::option)
                        .toList(),
                narrows || question.kind() != null || question.order() != Order.NEWEST,
                address(asked));
    }

    private static Option option(Organ organ) {
        return new Option(organ.code(), organ.name());
    }

    private static String address(Map<String, String> asked) {
        var address = UriComponentsBuilder.fromPath("/biblioteca");
        var kept = KEPT.stream()
                .filter(name -> !asked.getOrDefault(name, "").isBlank())
                .toList();
        kept.forEach(name -> address.queryParam(name, "{" + name + "}"));
        var written = address.encode()
                .buildAndExpand(kept.stream().map(asked::get).toArray())
                .toUriString();
        return written + (kept.isEmpty() ? "?" : "&");
    }
}
