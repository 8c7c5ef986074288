package mx.andamio.pack;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the institution's papers carry: its name, language, letterhead and the legends of the years.
 *
 * @param code short code of the institution ({@code imss})
 * @param name official name
 * @param zone IANA time zone in which its dates are shown
 * @param language language of its papers as a BCP 47 tag ({@code es-MX})
 * @param letterhead lines at the head of an official paper, from the top
 * @param yearLegends legend of each year, by year
 * @param sources papers and data sets that the facts of the pack come from
 * @param toConfirm what of these entries the institution must still confirm, in words
 */
public record Institution(
        String code,
        String name,
        String zone,
        String language,
        List<String> letterhead,
        Map<Integer, String> yearLegends,
        List<Source> sources,
        List<String> toConfirm) {

    public Institution {
        letterhead = List.copyOf(letterhead);
        yearLegends = Map.copyOf(yearLegends);
        sources = List.copyOf(sources);
        toConfirm = List.copyOf(toConfirm);
    }

    /** The legend that papers of {@code year} carry, empty when none is known: it is never guessed. */
    public Optional<String> legendOf(int year) {
        return Optional.ofNullable(yearLegends.get(year));
    }
}
