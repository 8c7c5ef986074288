package mx.andamio.pages;

import java.util.List;
import java.util.Optional;
import mx.andamio.pages.StandingPart.Look;
import org.jspecify.annotations.Nullable;

/** What a module above knows of an organ from month to month, and beside others of its kind, for the page of the organ. */
public interface ComparedPart {

    /** Empty where it has no commitments. */
    Optional<Part> of(String organ);

    /**
     * @param months its own, the last one ahead; months of which nothing was kept are not in it
     * @param kind what the others are, in words
     * @param peers all of that kind, itself among them, in the order of the directory: nobody is first
     */
    record Part(List<Month> months, String kind, List<Peer> peers) {}

    /**
     * @param month in words
     * @param day last one that was kept, in words
     * @param coverage {@code n de m}
     * @param steps how many were at 1, 2, 3 and 4
     */
    record Month(
            String month,
            String day,
            Look look,
            long all,
            String coverage,
            List<Long> steps,
            long silent,
            boolean simulated) {}

    /**
     * @param own whether it is the organ of the page
     * @param all how many commitments it has
     * @param coverage {@code n de m}
     * @param well how many of those with a step are at 3 or 4: {@code n de m}
     * @param before the same on the first day that was kept, null where none was
     * @param since that day in words, empty where none was
     */
    record Peer(
            String name,
            String link,
            boolean own,
            long all,
            String coverage,
            String well,
            @Nullable String before,
            String since,
            boolean simulated) {}
}
