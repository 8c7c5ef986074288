package mx.andamio.measurement.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import mx.andamio.measurement.DataQuality.Filter;
import mx.andamio.measurement.DataQuality.Odd;
import mx.andamio.measurement.Deliveries.Sent;
import mx.andamio.measures.definitions.Dataset;
import mx.andamio.measures.quality.Finding.Kind;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/**
 * A page of what is odd in the data.
 *
 * @param total how many fit
 * @param kinds how many of each kind fit the other parts of the filter
 * @param organs codes and names of those that have any
 * @param examined when data were looked at last; null where they never were
 */
public record FindingList(
        List<Told> told,
        long total,
        int page,
        int size,
        Filter filter,
        Map<Kind, Long> kinds,
        List<Choice> organs,
        List<Dataset> datasets,
        @Nullable Instant examined) {

    /**
     * A finding for people.
     *
     * @param subject title of its indicator, or else of its dataset
     * @param what is wrong
     * @param figures that say so
     * @param mend what to do
     * @param place name of the unit or organ
     * @param parent name of the organ to which it belongs; null where it is one itself
     * @param path of the indicator's page in that period, or for a silence of the place's own page
     * @param sent files of which its first month was counted
     */
    public record Told(
            Odd odd,
            String subject,
            String what,
            String figures,
            String mend,
            String place,
            @Nullable String parent,
            String path,
            List<Sent> sent) {

        public String months(Words words) {
            var first = IndicatorWords.period(odd.from(), words);
            return odd.from().equals(odd.to())
                    ? first
                    : words.text("quality.months", first, IndicatorWords.period(odd.to(), words));
        }
    }

    /** An organ to choose. */
    public record Choice(String code, String name) {}

    public boolean isNarrow() {
        return filter.kind() != null || filter.organ() != null || filter.dataset() != null;
    }

    public long every() {
        return kinds.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(Kind kind) {
        return kinds.getOrDefault(kind, 0L);
    }

    /** Of the same organ and dataset; null for every kind. */
    public String path(@Nullable Kind kind) {
        return DataQualityPages.HERE + "?" + query(kind);
    }

    public String csv() {
        return DataQualityPages.HERE + ".csv?" + query(filter.kind());
    }

    /** Ends so that a page can follow. */
    public String path() {
        var query = query(filter.kind());
        return DataQualityPages.HERE + "?" + query + (query.isEmpty() ? "" : "&");
    }

    private String query(@Nullable Kind kind) {
        return String.join(
                "&",
                Stream.of(
                                part("clase", kind == null ? null : kind.name().toLowerCase(Locale.ROOT)),
                                part("organo", filter.organ()),
                                part("conjunto", filter.dataset()))
                        .filter(one -> !one.isEmpty())
                        .toList());
    }

    private static String part(String name, @Nullable String value) {
        return value == null ? "" : name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
