package mx.andamio.briefs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.briefs.web.BriefViews.Brief;
import mx.andamio.briefs.web.BriefViews.Row;
import mx.andamio.commitments.ShownRating;
import mx.andamio.pages.Words;
import mx.andamio.posts.Holding;
import org.jspecify.annotations.Nullable;

/**
 * A brief as the JSON interface gives it: every row, not only those for which a page has room.
 *
 * @param post code of the post at the head of the organ; null where the pack gives it none
 * @param holder its holder of that day; null where nobody knows
 * @param holding {@code known}, {@code seen} or {@code unknown}; null without a post
 * @param rated how many have a step: n of the coverage
 * @param due of how many something is due: m of the coverage
 * @param nextSession day of the next session of a body that the organ attended; null where none is known
 * @param dueUntil last day of what {@code due} lists
 */
record BriefJson(
        String organ,
        String name,
        LocalDate day,
        @Nullable String post,
        @Nullable String holder,
        @Nullable String holding,
        Stand stand,
        int rated,
        int due,
        int simulated,
        @Nullable LocalDate nextSession,
        LocalDate dueUntil,
        List<Part> sections) {

    /**
     * @param step 1 to 4, null where there is none
     * @param name of the step, or why there is none, in the reader's language
     */
    record Stand(@Nullable Integer step, String name, List<String> reasons) {

        static Stand of(ShownRating shown) {
            return new Stand(shown.level(), shown.name(), shown.because());
        }
    }

    /** @param concern {@code off_course}, {@code silent}, {@code blocked} or {@code due} */
    record Part(String concern, int total, List<Item> items) {}

    /**
     * @param basis {@code assessed} or {@code computed}
     * @param due the next day on which something is due of it
     * @param interim whether that day is on the way to its target
     * @param silentDays since something was heard of it, or since its signature
     */
    record Item(
            UUID commitment,
            String text,
            Stand stand,
            String basis,
            @Nullable LocalDate due,
            boolean interim,
            @Nullable String responsible,
            long silentDays,
            @Nullable Obstacle obstacle,
            boolean simulated) {

        static Item of(Row row, Words words) {
            var stop = row.stop();
            return new Item(
                    row.rated().commitment().id().value(),
                    row.rated().text(),
                    Stand.of(row.rated().used(words)),
                    row.rated().isAssessed() ? "assessed" : "computed",
                    row.due(),
                    row.interim(),
                    row.responsible(),
                    row.silent(),
                    stop == null ? null : new Obstacle(stop.text(), stop.owner(), stop.days()),
                    row.rated().commitment().simulated());
        }
    }

    /** @param days for which it has been open */
    record Obstacle(String text, String owner, long days) {}

    static BriefJson of(Brief brief, Words words) {
        var head = brief.head();
        var next = brief.next();
        return new BriefJson(
                brief.organ().code(),
                brief.organ().name(),
                brief.on(),
                head == null ? null : head.post().code(),
                head == null ? null : head.holding().person(),
                head == null ? null : known(head.holding()),
                Stand.of(brief.tally().shown(words)),
                brief.tally().rated(),
                brief.tally().due(),
                brief.tally().simulated(),
                next == null ? null : next.startsOn(),
                brief.until(),
                brief.parts().stream()
                        .map(part -> new Part(
                                part.concern().name().toLowerCase(Locale.ROOT),
                                part.rows().size(),
                                part.rows().stream()
                                        .map(row -> Item.of(row, words))
                                        .toList()))
                        .toList());
    }

    private static String known(Holding holding) {
        return switch (holding) {
            case Holding.Known _ -> "known";
            case Holding.SeenThen _, Holding.SeenAround _ -> "seen";
            case Holding.Unknown _ -> "unknown";
        };
    }
}
