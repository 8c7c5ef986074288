package mx.andamio.publishing.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import mx.andamio.identity.Allowed;
import mx.andamio.identity.Permission;
import mx.andamio.library.RegisteredPapers;
import mx.andamio.library.RegisteredPapers.Filter;
import mx.andamio.library.RegisteredPapers.Line;
import mx.andamio.publishing.PressRoom;
import mx.andamio.publishing.Rules;
import mx.andamio.publishing.Silence;
import mx.andamio.register.Sha256;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.context.request.ServletWebRequest;

/** The newest papers for programs that tell people of them (RSS 2.0). */
@Controller
class PressFeed {

    static final int MOST = 50;

    private static final String TYPE = "application/rss+xml;charset=UTF-8";

    private final PressRoom room;
    private final PressView view;
    private final RegisteredPapers papers;

    PressFeed(PressRoom room, PressView view, RegisteredPapers papers) {
        this.room = room;
        this.view = view;
        this.papers = papers;
    }

    @GetMapping(path = PressLinks.ROOM + "/rss.xml", produces = TYPE)
    @ResponseBody
    @Allowed(Permission.OPEN)
    byte @Nullable [] feed(HttpServletRequest request, HttpServletResponse response) {
        var rules = room.rules();
        view.keepShortly(rules, request, response);
        var filter = new Filter(Rules.KINDS, "", null, null, view.scope(rules));
        var found = papers.found(filter, 0, MOST).items();
        var body = written(rules, found);
        var tag = '"' + HexFormat.of().formatHex(Sha256.of(body), 0, 16) + '"';
        return new ServletWebRequest(request, response)
                        .checkNotModified(tag, changed(rules, found).toEpochMilli())
                ? null
                : body;
    }

    private byte[] written(Rules rules, List<Line> found) {
        var words = view.words();
        var links = new PressLinks(words);
        var silences = rules.on(view.today());
        var about = new StringBuilder(words.text("press.about", view.institution()));
        silences.forEach(silence -> about.append(' ')
                .append(words.text("press.silence_until", silence.why(), words.longDate(silence.to()))));
        var feed = new FeedXml(
                words.text("press.feed_title", view.institution()),
                PressLinks.absolute(links.list()),
                PressLinks.absolute(links.feed()),
                about.toString(),
                PressView.language(words));
        var addresses = view.addresses(found);
        for (var paper : found) {
            var address = addresses.get(paper.id());
            if (address != null) {
                var line = view.line(rules, paper, address);
                feed.item(
                        line.simulated() ? words.text("simulated") + ": " + line.title() : line.title(),
                        PressLinks.absolute(line.link()),
                        "sala-de-prensa:" + address,
                        line.summary().isEmpty() ? line.name() : line.name() + ". " + line.summary(),
                        room.beginning(paper.publishedOn()).atZone(words.zone()));
            }
        }
        return feed.bytes();
    }

    /** The last moment at which something of this may have changed, for those who ask by date and not by tag. */
    private Instant changed(Rules rules, List<Line> found) {
        var moments = new ArrayList<@Nullable Instant>();
        var opened = rules.room();
        moments.add(opened == null ? null : opened.changedAt());
        rules.choices().values().forEach(choice -> moments.add(choice.changedAt()));
        for (Silence silence : rules.silences()) {
            moments.add(silence.recordedAt());
            moments.add(silence.withdrawnAt());
            moments.add(begun(silence.from()));
            moments.add(begun(silence.to().plusDays(1)));
        }
        for (var paper : found) {
            moments.add(paper.registeredAt());
            moments.add(begun(paper.publishedOn()));
        }
        return moments.stream()
                .filter(Objects::nonNull)
                .map(Objects::requireNonNull)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private @Nullable Instant begun(LocalDate day) {
        return day.isAfter(view.today()) ? null : room.beginning(day);
    }
}
