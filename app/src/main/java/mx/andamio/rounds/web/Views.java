package mx.andamio.rounds.web;

import java.util.List;
import mx.andamio.rounds.Round;
import mx.andamio.rounds.Round.By;
import mx.andamio.rounds.Round.Item;
import mx.andamio.rounds.RoundName;
import mx.andamio.rounds.Rounds.Line;
import mx.andamio.rounds.model.Standing;
import mx.andamio.rounds.model.Tally;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    record RoundList(List<Line> rounds, int page, int size, long total) {}

    /**
     * A round, told by its regions, its lines and its organs.
     *
     * @param whole itself as one row
     */
    record RoundPage(Round round, Row whole, List<Table> tables) {

        public String address() {
            return RoundWords.address(round.name());
        }
    }

    record Table(By by, List<Row> rows) {}

    /**
     * What one region, line or organ has of a round.
     *
     * @param by null for the whole
     * @param code null for what has none, and for the whole
     */
    record Row(RoundName round, @Nullable By by, @Nullable String code, String name, Tally tally) {

        /** Standings of which a table tells, in its order. */
        public static List<Standing> columns() {
            return List.of(Standing.MET, Standing.MET_LATE, Standing.NOT_MET, Standing.OPEN, Standing.CANCELLED);
        }

        public String all() {
            return list(null);
        }

        public String at(Standing standing) {
            return list(standing.word());
        }

        public String silent() {
            return list(RoundWords.SILENT);
        }

        private String list(@Nullable String standing) {
            var query = RoundWords.query(by, code, standing);
            return RoundWords.address(round) + "/compromisos" + (query.isEmpty() ? "" : "?" + query);
        }

        /** Whether it has a sheet of its own. */
        public boolean hasSheet() {
            return code != null && (by == By.REGION || by == By.ORGAN);
        }

        public String sheet() {
            return RoundWords.address(round) + "/hoja?" + RoundWords.query(by, code, null);
        }
    }

    /**
     * An obligation with the names of what it is of.
     *
     * @param organ name of who owes it
     * @param line name of its line of action; null where it has none
     * @param responsible name of its post, or its words; null where nobody is named
     */
    record Shown(
            Item item,
            String organ,
            @Nullable String line,
            @Nullable String responsible) {

        private static final int TEXT = 110;

        /** As far as there is room on a sheet. */
        public String text() {
            var text = item.owed().text();
            return text.codePointCount(0, text.length()) <= TEXT
                    ? text
                    : text.substring(0, text.offsetByCodePoints(0, TEXT - 1)).strip() + "…";
        }
    }

    /**
     * The obligations of a round, or of a part of it.
     *
     * @param part names of what it is narrowed to, in the reader's words; empty for all
     * @param whole the same whatever it stands at
     * @param standing word of what it is narrowed to; empty for any
     */
    record ItemsPage(
            Round round, String part, Row whole, String standing, List<Shown> rows, int page, int size, long total) {

        public String address() {
            return RoundWords.address(round.name());
        }

        /** Up to its number of a page. */
        public String path() {
            var list = standing.isEmpty() ? whole.all() : whole.list(standing);
            return list + (list.contains("?") ? "&" : "?");
        }
    }

    /**
     * One sheet of a region or an organ.
     *
     * @param organs of a region; empty for an organ
     * @param rows what is most urgent first
     * @param shown for how many of them there is room
     */
    record Sheet(Round round, Row whole, List<Row> organs, List<Shown> rows, int shown) {

        /** Rows for which one page mostly has room. */
        static final int ROOM = 20;

        public List<Shown> onPage() {
            return rows.subList(0, Math.min(shown, rows.size()));
        }

        /** How many the page leaves out. */
        public int more() {
            return rows.size() - onPage().size();
        }

        Sheet within(int room) {
            return new Sheet(round, whole, organs, rows, Math.max(0, room));
        }

        public String address() {
            return RoundWords.address(round.name());
        }

        public String pdf() {
            return whole.sheet().replace("/hoja?", "/hoja.pdf?");
        }
    }
}
