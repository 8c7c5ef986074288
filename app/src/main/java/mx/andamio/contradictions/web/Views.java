package mx.andamio.contradictions.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.contradictions.Contradiction;
import mx.andamio.contradictions.Contradictions.Count;
import mx.andamio.contradictions.Contradictions.Filter;
import mx.andamio.contradictions.Finding.Nature;
import mx.andamio.contradictions.Kind;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * @param counts of each nature, with the rest of the filter
     * @param organs names of organs that some contradiction touches, by code
     */
    record ContradictionList(
            List<Contradiction> items,
            long total,
            int page,
            int pageSize,
            Filter filter,
            List<Count> counts,
            Map<String, String> organs,
            List<Integer> years,
            List<Kind> kinds) {

        /** How many there are of a nature; of all when null. */
        public long count(@Nullable Nature nature) {
            return counts.stream()
                    .filter(one -> nature == null || one.nature() == nature)
                    .mapToLong(Count::count)
                    .sum();
        }

        /** How many between papers, or within one, nobody has settled. */
        public long open() {
            return counts.stream()
                    .filter(one -> one.nature() != Nature.CHANGED)
                    .mapToLong(Count::open)
                    .sum();
        }

        public boolean isNarrowed() {
            return !filter.of(null).equals(Filter.NONE);
        }

        /** The same filter with another nature, as the end of an address. */
        public String query(@Nullable Nature nature) {
            return "parte=" + (nature == null ? "" : nature.name())
                    + "&clase=" + Objects.toString(filter.kind(), "")
                    + "&organo=" + URLEncoder.encode(Objects.toString(filter.organ(), ""), StandardCharsets.UTF_8)
                    + "&anio=" + Objects.toString(filter.year(), "")
                    + "&estado=" + state();
        }

        /** {@code abiertas}, {@code marcadas} or empty for all. */
        public String state() {
            var open = filter.open();
            return open == null ? "" : open ? "abiertas" : "marcadas";
        }
    }

    /** One contradiction alone. */
    record ContradictionCard(Contradiction contradiction) {}
}
