package mx.andamio.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import mx.andamio.directory.PackFiles;
import mx.andamio.library.PaperId;
import mx.andamio.library.RegisteredPapers;
import mx.andamio.library.RegisteredPapers.Filter;
import mx.andamio.library.RegisteredPapers.Line;
import mx.andamio.library.RegisteredPapers.Scope;
import mx.andamio.pack.PackLoading;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Slice;
import mx.andamio.pages.Words;
import mx.andamio.publishing.PressRoom;
import mx.andamio.publishing.Rules;
import mx.andamio.publishing.web.Views.Head;
import mx.andamio.publishing.web.Views.PressLine;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/** What pages and feed of the room have in common: what is seen today, in words, and for how long it may be kept. */
@Component
class PressView {

    /** A paper that is taken out is out everywhere after this. */
    private static final Duration KEPT = Duration.ofMinutes(1);

    private final PressRoom room;
    private final RegisteredPapers papers;
    private final Pages pages;
    private final Clock clock;
    private final boolean demonstration;
    private final String institution;

    PressView(
            PressRoom room,
            RegisteredPapers papers,
            Pages pages,
            Clock clock,
            PackFiles pack,
            @Value("${andamio.demonstration:false}") boolean demonstration) {
        this.room = room;
        this.papers = papers;
        this.pages = pages;
        this.clock = clock;
        this.demonstration = demonstration;
        this.institution = pack.atStart() instanceof PackLoading.Loaded loaded
                ? loaded.pack().institution().name()
                : "";
    }

    Words words() {
        return pages.words();
    }

    String institution() {
        return institution;
    }

    LocalDate today() {
        return room.today();
    }

    boolean isDemonstration() {
        return demonstration;
    }

    /** Who is not signed in may have the answer from a cache on the way, never past the midnight that may change it. */
    void keepShortly(Rules rules, HttpServletRequest request, HttpServletResponse response) {
        if (request.getUserPrincipal() == null && rules.isOpen()) {
            var midnight = room.beginning(today().plusDays(1));
            var left = Duration.between(clock.instant(), midnight);
            var kept = left.compareTo(KEPT) < 0 ? left : KEPT;
            response.setHeader(
                    HttpHeaders.CACHE_CONTROL,
                    CacheControl.maxAge(kept).cachePublic().getHeaderValue());
        }
    }

    Scope scope(Rules rules) {
        return rules.scope(today(), demonstration);
    }

    Slice<PressLine> found(Rules rules, Filter filter, int page, int size) {
        var found = papers.found(filter, page, size);
        var addresses = addresses(found.items());
        var lines = found.items().stream()
                .filter(line -> addresses.containsKey(line.id()))
                .map(line -> line(rules, line, Objects.requireNonNull(addresses.get(line.id()))))
                .toList();
        return new Slice<>(lines, found.total());
    }

    java.util.Map<PaperId, String> addresses(Collection<Line> lines) {
        return room.addresses(lines.stream().map(Line::id).collect(Collectors.toSet()));
    }

    /** The paper at that address, as far as it may be seen. */
    Optional<Line> at(Rules rules, String address) {
        return room.at(address).flatMap(id -> papers.one(id, Rules.KINDS, scope(rules)));
    }

    PressLine line(Rules rules, Line line, String address) {
        var title = line.title();
        var name = name(line);
        return new PressLine(
                new PressLinks(words()).paper(address),
                name,
                title == null || title.isBlank() ? name : title.strip(),
                line.publishedOn(),
                line.place(),
                PaperText.summary(line.beginning()),
                line.simulated(),
                rules.state(line.id(), line.publishedOn(), today()) == Rules.State.EXEMPT);
    }

    /** {@code Boletín 235/2026}, {@code Nota}. */
    String name(Line line) {
        var kind = words().text("press.kind." + line.kind());
        return line.number() == null ? kind : kind + " " + line.number();
    }

    Head list(Rules rules, String own, String other, boolean indexed) {
        var text = words().text("press.about", institution);
        return head(rules, text, own, other, indexed, "website", null);
    }

    Head paper(Rules rules, PressLine line, String own, String other) {
        var text = line.summary().isEmpty()
                ? String.join(", ", List.of(line.name(), words().longDate(line.date())))
                : line.summary();
        return head(rules, text, own, other, true, "article", line.date());
    }

    private Head head(
            Rules rules,
            String description,
            String own,
            String other,
            boolean indexed,
            String type,
            @Nullable LocalDate published) {
        var links = new PressLinks(words());
        return new Head(
                description,
                PressLinks.absolute(own),
                other,
                PressLinks.absolute(other),
                links.list(),
                links.feed(),
                institution,
                // No copies: one that outlives the beginning of a silence would break it.
                rules.isOpen() && indexed ? "index, noarchive" : "noindex, noarchive",
                type,
                published,
                !rules.isOpen());
    }

    static String language(Words words) {
        return words.locale().toLanguageTag().toLowerCase(Locale.ROOT);
    }
}
