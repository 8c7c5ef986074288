package mx.andamio.pages;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.pages.StandingPart.Look;
import mx.andamio.pages.StandingPart.Thing;
import org.jspecify.annotations.Nullable;

/** What a module above measures of a thing from operational data, for the page of that thing. */
public interface MeasuredPart {

    /** Empty where nothing of it was measured. */
    Optional<Part> of(Thing thing, String code);

    /**
     * @param lines what is at risk ahead, then what is to be watched, well, and judged by nobody
     * @param all how many there are; more than the lines where these are only the first
     * @param link to all of them
     */
    record Part(List<Line> lines, int all, String link) {}

    /**
     * A measurement in words.
     *
     * @param look by its thresholds; without a style where it has none
     * @param value with its unit, or why there is none
     * @param before a year ago, null where that is not known
     * @param change whether that was better or worse, empty where neither can be said
     * @param period of the value
     * @param cutOff last day that the files of the period tell of
     * @param coverage {@code n de m} of units
     */
    record Line(
            String name,
            String link,
            Look look,
            String value,
            @Nullable String before,
            String change,
            String period,
            String cutOff,
            String coverage,
            boolean simulated) {}

    /**
     * How each of many things is measured, by code, in as many statements as for one; what is not measured is not in it.
     *
     * @param codes of things of that kind
     */
    Map<String, Glance> glances(Thing thing, Collection<String> codes);

    /** @param first of its lines, and {@code more} how many there are besides */
    record Glance(Line first, int more) {}

    /** What all of them know; where several do, the first that is asked. */
    static Map<String, Glance> glances(List<MeasuredPart> sources, Thing thing, Collection<String> codes) {
        var all = new HashMap<String, Glance>();
        sources.forEach(source -> source.glances(thing, codes).forEach(all::putIfAbsent));
        return all;
    }

    /** What all of them know. */
    static List<Part> of(List<MeasuredPart> sources, Thing thing, String code) {
        return sources.stream()
                .flatMap(source -> source.of(thing, code).stream())
                .toList();
    }
}
