package mx.andamio.publishing.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import mx.andamio.library.RegisteredPapers.Line;
import mx.andamio.pack.Organ;
import mx.andamio.publishing.Rules;
import mx.andamio.publishing.Silence;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * What surrounds every page of the room.
     *
     * @param address of the page, with scheme and host
     * @param other this page in the other language
     * @param otherAddress the same with scheme and host
     * @param robots what search engines may keep
     * @param type of the Open Graph protocol
     * @param published null where the page is no paper
     * @param preview whether only whoever looks after the room sees it
     */
    record Head(
            String description,
            String address,
            String other,
            String otherAddress,
            String home,
            String feed,
            String institution,
            String robots,
            String type,
            @Nullable LocalDate published,
            boolean preview) {}

    /**
     * @param name {@code Boletín 235/2026}
     * @param exempt whether it is shown although a silence lasts
     */
    record PressLine(
            String link,
            String name,
            String title,
            LocalDate date,
            @Nullable String place,
            String summary,
            boolean simulated,
            boolean exempt) {}

    /**
     * @param pages address to which the number of a page is added
     * @param silences that last today
     * @param silent whether only exceptions are shown
     */
    record PressList(
            Head head,
            List<PressLine> papers,
            long total,
            int page,
            int size,
            String pages,
            Narrowing narrowing,
            List<Integer> years,
            List<Organ> organs,
            List<Silence> silences,
            boolean silent) {}

    /** What the list was narrowed by. */
    record Narrowing(
            String query, @Nullable Integer year, @Nullable String organ) {

        public boolean isNone() {
            return query.isEmpty() && year == null && organ == null;
        }
    }

    /** @param listed whether it is a point of a list */
    record Paragraph(boolean listed, List<Fragment> fragments) {

        public String text() {
            return fragments.stream().map(Fragment::text).collect(Collectors.joining());
        }
    }

    /**
     * A piece of text under the same findings.
     *
     * @param anchors of the findings that begin here
     * @param entry name of the finding's entry, null where nothing was found
     */
    record Fragment(
            String text, List<String> anchors, @Nullable String entry, String look) {}

    /**
     * A figure or a promise.
     *
     * @param name its anchor
     * @param placed whether it stands in the text
     * @param chips goal and date of a promise
     * @param state of a promise in plain words, empty for a figure
     */
    record Entry(String name, String text, boolean placed, List<String> chips, String state, String look) {}

    /** @param source what to quote */
    record PressPaper(
            Head head,
            PressLine paper,
            List<Paragraph> paragraphs,
            List<Entry> figures,
            List<Entry> promises,
            String source,
            boolean incomplete,
            List<Silence> silences) {}

    /** @param text why there is nothing to see */
    record NoPaper(Head head, int status, String title, String text, List<Silence> silences) {}

    /**
     * @param silent whether only exceptions are shown today
     * @param longest characters of a reason
     */
    record PressSettings(
            Rules rules,
            LocalDate today,
            boolean silent,
            List<PlacedPaper> papers,
            long total,
            int page,
            int size,
            String query,
            int longest) {}

    /** @param address null for a paper without one */
    record PlacedPaper(
            Line line, String name, @Nullable String address, Rules.State state, Rules.@Nullable Choice choice) {}
}
