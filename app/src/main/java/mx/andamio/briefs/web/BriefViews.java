package mx.andamio.briefs.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mx.andamio.commitments.Board.Tally;
import mx.andamio.commitments.Rated;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Organ;
import mx.andamio.pages.Words;
import mx.andamio.posts.Holding;
import mx.andamio.sessions.SessionLine;
import org.jspecify.annotations.Nullable;

/** What the templates of a brief show. */
public interface BriefViews {

    /** Why a commitment stands on a brief. */
    enum Concern {
        /** At step 1 or 2. */
        OFF_COURSE,
        /** Something is due of it and nobody can say how it stands. */
        SILENT,
        /** It has an open obstacle. */
        BLOCKED,
        /** Its target, or something on the way to it, is due before the next session. */
        DUE;

        public String key() {
            return "brief." + name();
        }
    }

    /**
     * One organ on one day.
     *
     * @param head the post at its head with its holder of that day; null where the pack gives the organ no post
     * @param next the next session of a body that the organ attended; null where none is known
     * @param until last day of what counts as due: that of the session, or else 30 days from today
     * @param parts one for each concern, in their order
     */
    record Brief(
            Organ organ,
            LocalDate on,
            @Nullable Head head,
            Tally tally,
            @Nullable SessionLine next,
            LocalDate until,
            List<Part> parts) {

        /** Rows for which one page mostly has room when all of its texts are as long as they may be. */
        static final int ROOM = 9;

        /**
         * With no more rows on the page than that: one to each part in turn, so that no concern takes the place of another.
         *
         * @param room at least 0
         */
        Brief within(int room) {
            var shown = new int[parts.size()];
            var left = Math.min(
                    room, parts.stream().mapToInt(part -> part.rows().size()).sum());
            for (var at = 0; left > 0; at = (at + 1) % shown.length) {
                if (shown[at] < parts.get(at).rows().size()) {
                    shown[at]++;
                    left--;
                }
            }
            var fitting = IntStream.range(0, shown.length)
                    .mapToObj(at ->
                            new Part(parts.get(at).concern(), parts.get(at).rows(), shown[at]))
                    .toList();
            return new Brief(organ, on, head, tally, next, until, fitting);
        }

        /** With every row of that concern, and nothing of the others. */
        Brief only(Concern concern) {
            var chosen = parts.stream()
                    .filter(part -> part.concern() == concern)
                    .map(part -> new Part(concern, part.rows(), part.rows().size()))
                    .toList();
            return new Brief(organ, on, head, tally, next, until, chosen);
        }

        /** Whether it is one concern of a brief, in full. */
        public boolean isPart() {
            return parts.size() < Concern.values().length;
        }

        public boolean isSimulated() {
            return tally.simulated() > 0;
        }

        /** Whether there is nothing to talk about, though there are commitments. */
        public boolean isClear() {
            return parts.stream().allMatch(part -> part.rows().isEmpty());
        }

        public String address() {
            return "/representaciones/" + organ.code() + "/ficha";
        }
    }

    record Head(OrganPost post, Holding holding) {}

    /**
     * @param rows all of them, the most urgent first
     * @param shown how many of them one page has room for
     */
    record Part(Concern concern, List<Row> rows, int shown) {

        public List<Row> onPage() {
            return rows.subList(0, shown);
        }

        /** How many the page leaves out. */
        public int more() {
            return rows.size() - shown;
        }
    }

    /**
     * @param responsible name of its post, or its words; null without one
     * @param silent days since something was heard of it, or since its signature
     * @param due the next day on which something is due of it, also one that has passed; null where none is known
     * @param interim whether that day is on the way to its target
     * @param stop the obstacle that is open for longest; null for none
     */
    record Row(
            Rated rated,
            @Nullable String responsible,
            long silent,
            @Nullable LocalDate due,
            boolean interim,
            @Nullable Stop stop) {

        private static final int TEXT = 110;
        private static final int REASON = 140;
        private static final int NAME = 70;

        public String text() {
            return shortened(rated.text(), TEXT);
        }

        /** Its responsible as far as there is room; null without one. */
        public @Nullable String who() {
            return responsible == null ? null : shortened(responsible, NAME);
        }

        /** Why it stands where it stands, as far as there is room. */
        public String because(Words words) {
            return shortened(String.join(" ", rated.used(words).because()), REASON);
        }
    }

    /**
     * What a commitment waits for.
     *
     * @param owner name of who can clear it
     * @param days for which it has been open
     */
    record Stop(String text, String owner, long days) {

        private static final int TEXT = 90;

        public String words() {
            return shortened(text, TEXT);
        }
    }

    /** At most so many characters, cut between words, with a mark where something was left out. */
    static String shortened(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        var space = text.lastIndexOf(' ', longest - 1);
        var end = space > longest / 2 ? space : text.offsetByCodePoints(0, text.codePointCount(0, longest - 1));
        return text.substring(0, end).strip() + "…";
    }
}
