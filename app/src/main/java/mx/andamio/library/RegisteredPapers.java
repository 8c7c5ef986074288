package mx.andamio.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mx.andamio.pages.Slice;
import org.jspecify.annotations.Nullable;

/**
 * Papers as they entered the record, for whoever shows them outside: only those with a text and a date, only the last registered
 * version of each, only what was accepted.
 */
public interface RegisteredPapers {

    /** Newest first by date of publication; of one day, what was registered last. */
    Slice<Line> found(Filter filter, int page, int size);

    /** The paper, where it is within {@code scope}. */
    Optional<Line> one(PaperId id, List<String> kinds, Scope scope);

    /** The years in which papers within {@code scope} were published, the last first. */
    List<Integer> years(List<String> kinds, Scope scope);

    /** As the reader saw it; empty for a paper without text. */
    Optional<String> text(PaperId id);

    /** Findings that were accepted or amended before the paper was registered, in the order of the text, those without a place last. */
    List<Item> findings(PaperId id, ItemKind kind);

    /**
     * A paper with what was accepted of its head.
     *
     * @param beginning the first characters of its text, at most 4,000
     * @param incomplete whether its file is known to hold something that the text lacks
     */
    record Line(
            PaperId id,
            boolean simulated,
            String kind,
            @Nullable String number,
            @Nullable String title,
            LocalDate publishedOn,
            @Nullable String place,
            Instant registeredAt,
            String beginning,
            boolean incomplete) {}

    /**
     * Narrows the list.
     *
     * @param kinds words of {@link Paper#kind()}
     * @param query words, phrases and exclusions as {@link PaperArchive.Question#words} takes them; empty for all
     * @param year of publication, null for all
     * @param organ code of an organ that an accepted finding names, null for all
     */
    record Filter(
            List<String> kinds,
            String query,
            @Nullable Integer year,
            @Nullable String organ,
            Scope scope) {

        public Filter {
            kinds = List.copyOf(kinds);
        }
    }

    /**
     * What may be seen at all.
     *
     * @param upTo last day of publication
     * @param simulated whether invented papers are within it
     * @param never papers that are not within it whatever else holds
     * @param always papers that {@code withheld} and {@code alwaysOnly} do not touch
     * @param alwaysOnly whether nothing but {@code always} is within it
     * @param withheld days whose papers are not within it
     */
    record Scope(
            LocalDate upTo,
            boolean simulated,
            Set<PaperId> never,
            Set<PaperId> always,
            boolean alwaysOnly,
            List<Days> withheld) {

        public Scope {
            never = Set.copyOf(never);
            always = Set.copyOf(always);
            withheld = List.copyOf(withheld);
        }
    }

    /** From one day to another, both included. */
    record Days(LocalDate from, LocalDate to) {}
}
