package mx.andamio.library;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.library.Item.Place;
import org.jspecify.annotations.Nullable;

/** Finds papers by their words and by what is known of them. */
public interface PaperArchive {

    /** Only so many of the newest hits are put in the order of relevance; those after them stay in the order of their dates. */
    int WEIGHED = 500;

    /**
     * Papers that fit, with the places where they do. Versions that a newer one replaced are found and say so.
     *
     * @throws mx.andamio.pages.BadRequest {@code request.page} unless {@code page ≥ 0} and {@code 1 ≤ size ≤ 500}
     */
    Found find(Question question, int page, int size);

    /**
     * What is looked for; what is null does not narrow. A code, kind or state that nobody knows finds nothing.
     *
     * @param words anything: words are all required in any form, case and accents never matter, "a phrase" in quotation marks stands in
     *     order, -word excludes; empty for all papers
     * @param body code of a body: papers registered to a session of it
     * @param organ code of an organ that the paper names, by its findings that nobody rejected
     * @param person beginnings of the words of a name among those who attended or are mentioned
     * @param from first day of publication
     * @param to last day of publication
     * @param kind {@code bulletin}, {@code note} or {@code minuta}
     * @param state {@code waiting}, {@code reading} or {@code registered}
     * @param registeredOnly only papers that were registered, and of organs and people only findings that were accepted
     */
    record Question(
            String words,
            @Nullable String body,
            @Nullable String organ,
            @Nullable String person,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            @Nullable String kind,
            @Nullable String state,
            boolean registeredOnly,
            Order order) {

        /** Every paper, newest first. */
        public static final Question ALL =
                new Question("", null, null, null, null, null, null, null, false, Order.NEWEST);

        /** The same in other words. */
        public Question about(String other) {
            return new Question(other, body, organ, person, from, to, kind, state, registeredOnly, order);
        }
    }

    /** In which order papers come. */
    enum Order {
        /** By the day of publication; papers without one, which somebody should look at, first. */
        NEWEST,
        /** Where the words stand in the title, or often, first. */
        RELEVANCE
    }

    /**
     * @param leftOut words that were typed and are too common to be looked for
     * @param cut whether more was typed than was looked at
     */
    record Found(List<Hit> items, long total, List<String> leftOut, boolean cut) {

        public Found {
            items = List.copyOf(items);
            leftOut = List.copyOf(leftOut);
        }
    }

    /**
     * A paper that fits.
     *
     * @param replacedBy its newer version, null when there is none
     * @param quotes at most three; empty without words, and where the words are only in its title or facts
     */
    record Hit(PaperLine paper, @Nullable PaperId replacedBy, List<Quote> quotes) {

        public Hit {
            quotes = List.copyOf(quotes);
        }
    }

    /**
     * Words of the paper, letter by letter. They come from outside: to be escaped like any text.
     *
     * @param places of the hits in the paper's text, in order, never empty
     */
    record Quote(List<Piece> pieces, List<Place> places) {

        public Quote {
            pieces = List.copyOf(pieces);
            places = List.copyOf(places);
        }

        /** The address that opens the paper there. */
        public String link(PaperId paper) {
            return "/biblioteca/" + paper + "?lugar="
                    + places.stream()
                            .map(place -> place.start() + "-" + place.end())
                            .collect(Collectors.joining("_"))
                    + "#lugar";
        }
    }

    /** @param hit whether it is what was looked for, or words around it */
    record Piece(String text, boolean hit) {}
}
