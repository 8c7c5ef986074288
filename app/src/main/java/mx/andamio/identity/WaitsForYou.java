package mx.andamio.identity;

import java.util.List;

/** What a module above has waiting for somebody, for the first page that they see. */
public interface WaitsForYou {

    /** Nothing where nothing waits. */
    List<Line> of(Asker who);

    /**
     * @param key of a sentence in the messages with the count as its first parameter
     * @param urgent whether it waits longer than was agreed
     * @param of what it comes from, the second parameter of the sentence; empty where it needs none
     */
    record Line(String key, long count, String link, boolean urgent, String of) {

        public Line(String key, long count, String link, boolean urgent) {
            this(key, count, link, urgent, "");
        }
    }
}
