package mx.andamio.publishing.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.time.ZonedDateTime;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;

class FeedXmlTest {

    @Test
    void charactersThatXmlDoesNotKnowAreLeftOut() throws Exception {
        var feed = new FeedXml("a\0b", "http://x/?a=1&b=\"2\"", "http://x/\u0001", "\uD800c\uFFFE", "es-mx");
        feed.item(
                "Uno\u0008 dos ]]> <b>&amp;</b> \u202E😀\u000B",
                "http://x/1",
                "1",
                "d\u001F",
                ZonedDateTime.parse("2026-05-01T00:00:00-06:00"));

        var read =
                DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new ByteArrayInputStream(feed.bytes()));

        assertThat(read.getElementsByTagName("title").item(0).getTextContent()).isEqualTo("ab");
        assertThat(read.getElementsByTagName("title").item(1).getTextContent())
                .isEqualTo("Uno dos ]]> <b>&amp;</b> \u202E😀");
        assertThat(read.getElementsByTagName("description").item(0).getTextContent())
                .isEqualTo("c");
        assertThat(read.getElementsByTagName("pubDate").item(0).getTextContent())
                .isEqualTo("Fri, 1 May 2026 00:00:00 -0600");
    }
}
