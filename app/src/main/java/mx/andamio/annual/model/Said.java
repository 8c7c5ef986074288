package mx.andamio.annual.model;

import java.util.List;

/**
 * Words that were frozen, with what they were made of, so that they can be said in another language too.
 *
 * @param key of the message
 * @param with what fills its places: names as the institution writes them, numbers, days and months of ISO 8601
 * @param text as it was said in Spanish on the day of the compilation; documents say it so for ever
 */
public record Said(String key, List<String> with, String text) {

    public Said {
        with = List.copyOf(with);
    }
}
