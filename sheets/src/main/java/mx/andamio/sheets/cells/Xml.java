package mx.andamio.sheets.cells;

import java.io.InputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Readers of XML that know no document types and no entities. */
final class Xml {

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

    static XMLStreamReader reader(InputStream in) throws XMLStreamException {
        synchronized (FACTORY) {
            return FACTORY.createXMLStreamReader(in);
        }
    }

    /** An attribute by its local name, in whichever namespace. */
    static @Nullable String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return null;
    }

    static String attribute(XMLStreamReader at, String name, String otherwise) {
        String value = attribute(at, name);
        return value == null ? otherwise : value;
    }

    static int number(XMLStreamReader at, String name, int otherwise) {
        String value = attribute(at, name);
        return value != null && value.matches("\\d{1,7}") ? Integer.parseInt(value) : otherwise;
    }

    static boolean flag(XMLStreamReader at, String name) {
        String value = attribute(at, name);
        return value != null && (value.equals("1") || value.equals("true"));
    }
}
