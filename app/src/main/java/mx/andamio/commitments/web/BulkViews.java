package mx.andamio.commitments.web;

import java.util.List;
import java.util.Map;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.InBulk;
import mx.andamio.directory.OrganPost;
import mx.andamio.sessions.SessionLine;
import org.jspecify.annotations.Nullable;

/** What the templates of a change to many show. */
public interface BulkViews {

    /** Kinds of change. */
    enum Kind {
        REASSIGN("responsable"),
        TRANSFER("traspaso"),
        TAG("programa"),
        UNTAG("sin-programa"),
        MOVE("fecha"),
        SIGN("firma");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        /** As it stands in addresses. */
        public String word() {
            return word;
        }
    }

    /**
     * @param back address of the list from which they come
     * @param list what of that list a form sends on, by the name of its field
     * @param ticked ids that were ticked; empty where all of the list are meant
     * @param typed what was filled in, by the name of its field
     * @param lines what would become of each, or only which they are while no change was chosen; those that stay first
     * @param foreseen whether {@code lines} say what would become of each
     * @param kinds of change that whoever looks may ask for
     * @param programmes names by code
     * @param those as the form sends them on
     */
    record Bulk(
            String back,
            Map<String, String> list,
            List<String> ticked,
            Map<String, String> typed,
            List<Line> lines,
            boolean foreseen,
            List<Kind> kinds,
            List<OrganPost> posts,
            Map<String, String> programmes,
            List<SessionLine> sessions,
            String those) {

        /** How many would stay as they are. */
        public long staying() {
            return lines.stream().filter(line -> line.why() != null).count();
        }

        public long going() {
            return lines.size() - staying();
        }

        public boolean isTooMany() {
            return lines.size() > InBulk.MOST;
        }

        /** What was typed into a field, empty where nothing was. */
        public String of(String field) {
            return typed.getOrDefault(field, "");
        }
    }

    /**
     * @param commitment null where it is not there
     * @param organ its short name
     * @param what would happen, in words; empty while no change was chosen, and where nothing would
     * @param why it would stay as it is, in words; null where it would be changed
     */
    record Line(
            @Nullable Commitment commitment,
            String organ,
            String what,
            @Nullable String why) {}
}
