package mx.andamio.publishing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import mx.andamio.support.Unique;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** The feed: RSS 2.0 that any reader takes, whatever stands in a paper, and that is sent only when it changed. */
class PressFeedTest extends PressFixture {

    private static final String FEED = PATH + "/rss.xml";

    @Test
    void anItemHasTitleLinkDateAndALastingName() throws Exception {
        var word = Unique.word();
        var paper = published(room.today(), "Nota & más <b>" + word);
        open();

        var item = item(word);

        assertThat(text(item, "title")).isEqualTo("Nota & más <b>" + word);
        assertThat(text(item, "link")).isEqualTo("http://localhost" + address(paper));
        assertThat(text(item, "guid"))
                .isEqualTo("sala-de-prensa:" + address(paper).substring(PATH.length() + 1));
        assertThat(ZonedDateTime.parse(text(item, "pubDate"), DateTimeFormatter.RFC_1123_DATE_TIME)
                        .toInstant())
                .isEqualTo(room.beginning(room.today()));
    }

    @Test
    void theChannelNamesItselfAndItsLanguage() throws Exception {
        open();

        var feed = parsed(get(FEED));

        assertThat(feed.getDocumentElement().getAttribute("version")).isEqualTo("2.0");
        var channel = (Element) feed.getElementsByTagName("channel").item(0);
        assertThat(text(channel, "link")).isEqualTo("http://localhost/sala-de-prensa");
        assertThat(text(channel, "language")).isEqualTo("es-mx");
        var self = (Element) channel.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "link")
                .item(0);
        assertThat(self.getAttribute("href")).isEqualTo("http://localhost" + FEED);
        assertThat(text(parsed(get(FEED + "?lang=en")).getDocumentElement(), "language"))
                .isEqualTo("en");
        assertThat(get(FEED).getContentType()).startsWith("application/rss+xml");
    }

    @Test
    void atMostFiftyNewestFirst() throws Exception {
        var word = Unique.word();
        IntStream.range(0, 51).forEach(i -> published(room.today(), "Nota " + i + " " + word));
        open();

        var items = parsed(get(FEED)).getElementsByTagName("item");

        assertThat(items.getLength()).isEqualTo(50);
        assertThat(text((Element) items.item(0), "title")).isEqualTo("Nota 50 " + word);
    }

    @Test
    void whoHasItIsNotSentItAgain() {
        published(room.today(), "Nota " + Unique.word());
        open();
        var first = get(FEED);
        var tag = Objects.requireNonNull(first.getHeader("ETag"));
        var modified = Objects.requireNonNull(first.getHeader("Last-Modified"));

        var byTag = web.get().uri(FEED).header("If-None-Match", tag).exchange();
        var byDate = web.get().uri(FEED).header("If-Modified-Since", modified).exchange();

        assertThat(byTag).hasStatus(304).body().isEmpty();
        assertThat(byDate).hasStatus(304);
        assertThat(get(FEED).getHeader("ETag")).isEqualTo(tag);
        assertThat(web.get().uri(FEED).header("If-None-Match", "\"otra\"").exchange())
                .hasStatusOk();
    }

    @Test
    void takingAPaperOutOrASilenceIsAChange() throws Exception {
        var word = Unique.word();
        var paper = published(room.today(), "Nota " + word);
        open();
        var before = get(FEED);

        place(paper, Placement.RETIRED);
        var without = get(FEED);
        LocalDate tomorrow = room.today().plusDays(1);
        silence(tomorrow, tomorrow, Covers.ROOM);

        assertThat(without.getContentAsString()).doesNotContain(word);
        assertThat(without.getHeader("ETag")).isNotEqualTo(before.getHeader("ETag"));
        assertThat(modified(without)).isAfterOrEqualTo(modified(before));
        try (var _ = at(room.beginning(tomorrow))) {
            assertThat(modified(get(FEED))).isEqualTo(room.beginning(tomorrow));
        }
        try (var _ = at(room.beginning(tomorrow.plusDays(1)))) {
            assertThat(modified(get(FEED))).isEqualTo(room.beginning(tomorrow.plusDays(1)));
        }
    }

    private static Instant modified(MockHttpServletResponse answer) {
        return ZonedDateTime.parse(
                        Objects.requireNonNull(answer.getHeader("Last-Modified")), DateTimeFormatter.RFC_1123_DATE_TIME)
                .toInstant();
    }

    private Element item(String word) throws Exception {
        var items = parsed(get(FEED)).getElementsByTagName("item");
        return IntStream.range(0, items.getLength())
                .mapToObj(i -> (Element) items.item(i))
                .filter(item -> item.getTextContent().contains(word))
                .findFirst()
                .orElseThrow();
    }

    private static String text(Element parent, String name) {
        return parent.getElementsByTagName(name).item(0).getTextContent();
    }

    private static Document parsed(MockHttpServletResponse answer) throws Exception {
        assertThat(List.of(200)).contains(answer.getStatus());
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(answer.getContentAsByteArray()));
    }
}
