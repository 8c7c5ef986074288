package mx.andamio.sheets;

import java.util.List;

/**
 * A sentence for people, by its key; both languages hold the same keys and places.
 *
 * @param key in {@code messages_es_MX.properties} and {@code messages_en.properties}
 * @param values what fills the places {@code {0}}, {@code {1}}, …
 */
public record Said(String key, List<String> values) {

    public Said {
        values = List.copyOf(values);
    }

    /** A sentence with its values. */
    public static Said of(String key, String... values) {
        return new Said(key, List.of(values));
    }

    /** In Spanish. */
    public String es() {
        return Messages.ES.text(this);
    }

    /** In English; what it cites of the file stays as it is. */
    public String en() {
        return Messages.EN.text(this);
    }

    /** In either. */
    public String in(Language language) {
        return language.messages().text(this);
    }
}
