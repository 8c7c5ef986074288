package mx.andamio.sheets;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The library's own texts in one language. No bundles: what is missing must be noticed by a test, not replaced by another language. */
final class Messages {

    static final Messages ES = new Messages("es_MX");
    static final Messages EN = new Messages("en");

    private final Properties texts = new Properties();

    private Messages(String language) {
        String name = "/mx/andamio/sheets/messages_" + language + ".properties";
        try (InputStream in = Messages.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + name);
            }
            Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Set<String> keys() {
        return new TreeSet<>(texts.stringPropertyNames());
    }

    String pattern(String key) {
        String pattern = texts.getProperty(key);
        if (pattern == null) {
            throw new IllegalStateException("no text for " + key);
        }
        return pattern;
    }

    /** Fills the places in one pass: a value that looks like a place stays what it is. */
    String text(Said said) {
        String pattern = pattern(said.key());
        StringBuilder out = new StringBuilder(pattern.length() + 40);
        for (int i = 0; i < pattern.length(); i++) {
            char c = pattern.charAt(i);
            int close = c == '{' ? pattern.indexOf('}', i) : -1;
            if (close < 0) {
                out.append(c);
                continue;
            }
            out.append(said.values().get(Integer.parseInt(pattern.substring(i + 1, close))));
            i = close;
        }
        return out.toString();
    }
}
