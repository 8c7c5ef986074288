package mx.andamio.pages;

import java.util.List;
import java.util.Optional;

/** What a module above knows of how the commitments of a thing stand, for the page of that thing. */
public interface StandingPart {

    /** Empty where the thing has none. */
    Optional<Part> of(Thing thing, String code);

    /** Of what a page is. */
    enum Thing {
        ORGAN,
        POST,
        PROGRAMME
    }

    /**
     * @param because the sentence under the rating of all
     * @param steps how many stand where, the worst first
     * @param rows the most urgent
     * @param gaps how far reports were from judgements, newest month first; only of a post
     */
    record Part(
            Look all,
            String because,
            String link,
            List<Step> steps,
            List<Row> rows,
            List<Gap> gaps,
            boolean simulated) {}

    /** @param style class of the styles, empty for no colour */
    record Look(String style, String glyph, String name) {}

    record Step(String name, long count, String link) {}

    record Row(String text, String link, Look look, String because, boolean simulated) {}

    /**
     * @param month in words
     * @param mean of reported less judged, in steps with its sign
     */
    record Gap(String month, String mean, int pairs, int better, int worse) {}

    /** What all of them know. */
    static List<Part> of(List<StandingPart> sources, Thing thing, String code) {
        return sources.stream()
                .flatMap(source -> source.of(thing, code).stream())
                .toList();
    }
}
