package mx.andamio.commitments.web;

import java.util.List;
import java.util.Map;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.life.Transfer;
import mx.andamio.directory.OrganPost;
import mx.andamio.sessions.SessionLine;

/** What the templates of changes of the responsible post show. */
public interface TransferViews {

    /**
     * Who answered for a commitment until when.
     *
     * @param all the first one first
     * @param may whether whoever looks may give it to another post
     * @param mine whether whoever looks is to say that the post knows
     * @param names of posts, by code
     * @param posts to choose from; empty for who may not
     * @param sessions that may have agreed it; empty for who may not
     */
    record Transfers(
            Commitment commitment,
            List<Transfer> all,
            boolean may,
            boolean mine,
            Map<String, String> names,
            List<OrganPost> posts,
            List<SessionLine> sessions) {

        public String path() {
            return "/compromisos/" + commitment.id().value() + "/traspaso";
        }

        /** Who answered before it; empty where nobody did. */
        public String before(Transfer one) {
            var from = one.from();
            var words = one.fromWords();
            return from != null ? post(from) : words == null ? "" : words;
        }

        public String post(String code) {
            return names.getOrDefault(code, code);
        }
    }

    /** @param from who answered before, empty where nobody did */
    record Given(Commitment commitment, Transfer transfer, String from) {}
}
