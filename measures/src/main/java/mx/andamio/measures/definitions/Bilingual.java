package mx.andamio.measures.definitions;

import java.util.Locale;

/** The same in both languages of the interface. */
public record Bilingual(String es, String en) {

    public String in(Locale reader) {
        return reader.getLanguage().equals("en") ? en : es;
    }
}
