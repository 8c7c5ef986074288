package mx.andamio.publishing.web;

import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriComponentsBuilder;

/** Addresses of the room. They carry the language where it is not Spanish. */
final class PressLinks {

    static final String ROOM = "/sala-de-prensa";

    private final boolean english;

    PressLinks(Words words) {
        this.english = words.locale().equals(Words.ENGLISH);
    }

    /** Those of the other language. */
    static PressLinks other(Words words) {
        return new PressLinks(words.in(words.other()));
    }

    String list() {
        return ROOM + suffix();
    }

    String feed() {
        return ROOM + "/rss.xml" + suffix();
    }

    String paper(String address) {
        return ROOM + "/" + address + suffix();
    }

    private String suffix() {
        return english ? "?lang=en" : "";
    }

    /** The list narrowed, page by page: the number of the page follows. */
    String pages(String query, @Nullable Integer year, @Nullable String organ) {
        var link = narrowed(query, year, organ);
        return link + (link.contains("?") ? "&" : "?");
    }

    String narrowed(String query, @Nullable Integer year, @Nullable String organ) {
        var link = UriComponentsBuilder.fromPath(ROOM);
        if (english) {
            link.queryParam("lang", "en");
        }
        if (!query.isEmpty()) {
            link.queryParam("q", "{q}");
        }
        if (year != null) {
            link.queryParam("anio", year);
        }
        if (organ != null) {
            link.queryParam("organo", organ);
        }
        return query.isEmpty()
                ? link.build().encode().toUriString()
                : link.encode().buildAndExpand(query).toUriString();
    }

    /** With scheme and host, as the request came. */
    static String absolute(String link) {
        return ServletUriComponentsBuilder.fromCurrentContextPath().build().toUriString() + link;
    }
}
