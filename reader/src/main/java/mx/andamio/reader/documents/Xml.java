package mx.andamio.reader.documents;

import java.io.ByteArrayInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Walks a part of a Word package as a stream: no document types, no entities, no memory of what has passed. */
final class Xml {

    /** What a walk does with each event; only elements of Word's own namespace carry their name, others have a prefix. */
    interface Walk {
        void start(String name, XMLStreamReader at);

        void end(String name);

        void text(String text);
    }

    private static final XMLInputFactory FACTORY = factory();

    private Xml() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        // the JDK's own writes to standard error
        factory.setXMLReporter((message, type, related, place) -> {});
        return factory;
    }

    static void walk(byte[] part, Walk walk) {
        if (part.length == 0) {
            return;
        }
        try {
            XMLStreamReader reader;
            synchronized (FACTORY) {
                reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(part));
            }
            while (reader.hasNext()) {
                switch (reader.next()) {
                    case XMLStreamConstants.START_ELEMENT -> walk.start(name(reader), reader);
                    case XMLStreamConstants.END_ELEMENT -> walk.end(name(reader));
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.SPACE -> walk.text(reader.getText());
                    case XMLStreamConstants.DTD -> throw Unreadable.because(Refusal.Code.DAMAGED, "DOCTYPE");
                    default -> {}
                }
            }
            reader.close();
        } catch (XMLStreamException e) {
            throw Unreadable.because(Refusal.Code.DAMAGED, "XML");
        }
    }

    private static String name(XMLStreamReader reader) {
        String space = reader.getNamespaceURI();
        boolean word = space != null && space.contains("wordprocessingml");
        return word ? reader.getLocalName() : "other:" + reader.getLocalName();
    }

    /** An attribute by its local name, in whichever namespace. */
    static @Nullable String attribute(XMLStreamReader reader, String name) {
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            if (reader.getAttributeLocalName(i).equals(name)) {
                return reader.getAttributeValue(i);
            }
        }
        return null;
    }

    static int number(XMLStreamReader reader, String name, int otherwise) {
        String value = attribute(reader, name);
        return value != null && value.matches("\\d{1,6}") ? Integer.parseInt(value) : otherwise;
    }
}
