package mx.andamio.pages;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the product in which the search box looks. */
public interface Searchable {

    /**
     * @param folded what is looked for, lower case and without accents, never empty
     * @return the best hits first, at most {@code limit}
     */
    List<Hit> search(String folded, int limit);

    /** Stable word of the part; its name is under {@code search.<word>} of the messages. */
    String part();

    /** Where the part stands among the results: smaller comes first. */
    int rank();

    /**
     * One hit.
     *
     * @param note what tells it from another of the same title, null when nothing does
     */
    record Hit(String title, String link, @Nullable String note) {}
}
