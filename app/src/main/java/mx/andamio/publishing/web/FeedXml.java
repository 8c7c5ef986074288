package mx.andamio.publishing.web;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** RSS 2.0 in the making. Characters that XML does not know are left out: papers may hold any. */
final class FeedXml {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final XMLStreamWriter xml;

    FeedXml(String title, String link, String self, String description, String language) {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, StandardCharsets.UTF_8.name());
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("rss");
            xml.writeAttribute("version", "2.0");
            xml.writeNamespace("atom", ATOM);
            xml.writeStartElement("channel");
            element("title", title);
            element("link", link);
            element("description", description);
            element("language", language);
            xml.writeEmptyElement("atom", "link", ATOM);
            xml.writeAttribute("href", known(self));
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("type", "application/rss+xml");
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @param name the same as long as it is the same paper, wherever the installation is reached */
    void item(String title, String link, String name, String description, ZonedDateTime published) {
        try {
            xml.writeStartElement("item");
            element("title", title);
            element("link", link);
            xml.writeStartElement("guid");
            xml.writeAttribute("isPermaLink", "false");
            xml.writeCharacters(known(name));
            xml.writeEndElement();
            element("description", description);
            element("pubDate", DateTimeFormatter.RFC_1123_DATE_TIME.format(published));
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        try {
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return bytes.toByteArray();
    }

    private void element(String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(known(text));
        xml.writeEndElement();
    }

    private static String known(String text) {
        return text.codePoints()
                .filter(FeedXml::isKnown)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** The characters of XML 1.0. */
    private static boolean isKnown(int point) {
        return point == '\t'
                || point == '\n'
                || point == '\r'
                || point >= 0x20 && point <= 0xD7FF
                || point >= 0xE000 && point <= 0xFFFD
                || point >= 0x10000;
    }
}
