package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mx.andamio.commitments.AskedFor;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.ExtensionRequests.Request;
import mx.andamio.commitments.Obstacle;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.Waiting.Links;
import mx.andamio.commitments.goals.Milestone;
import mx.andamio.commitments.life.Verification;
import mx.andamio.pack.Organ;
import mx.andamio.sessions.SessionLine;
import org.jspecify.annotations.Nullable;

/** What the templates of reports, obstacles and agreements show. */
public interface FollowViews {

    /**
     * What became of a commitment since its signature, and what whoever looks may do about it.
     *
     * @param silent days since the last report, or since the signature; null while it is not signed or where it is over
     * @param posts names of posts, by code
     * @param organs that may own an obstacle; empty for who may open none
     * @param requests other dates that were asked for, the newest first
     * @param sessions that may have agreed something; empty for who may record none
     */
    record Follow(
            Commitment commitment,
            List<Report> reports,
            @Nullable Long silent,
            List<ObstacleLine> obstacles,
            Links links,
            List<Verification> looks,
            List<Step> milestones,
            May may,
            int allowed,
            int extensions,
            Map<String, String> posts,
            List<Organ> organs,
            List<Request> requests,
            List<SessionLine> sessions) {

        /** What waits for an answer; null where nothing does. */
        public @Nullable Request asked() {
            return requests.stream().filter(Request::isOpen).findFirst().orElse(null);
        }

        public String path() {
            return "/compromisos/" + commitment.id().value();
        }

        /** Name of a post, or of the office that acted for none. */
        public String post(String code) {
            return posts.getOrDefault(code, code);
        }
    }

    /**
     * @param step what they do with reports of it; null where it is not theirs
     * @param leave end it by an agreement
     * @param ask ask a session for another date
     */
    record May(
            Report.@Nullable Step step,
            boolean block,
            boolean verify,
            boolean onSite,
            boolean extend,
            boolean leave,
            boolean ask) {

        /** Answer for reports of others. */
        public boolean answer() {
            return step != null && step != Report.Step.CAPTURED;
        }
    }

    /** @param accepted null while nobody accepted it */
    record Step(Milestone milestone, @Nullable LocalDate accepted) {}

    /** @param owner name of the organ or post */
    record ObstacleLine(Obstacle obstacle, Commitment commitment, String owner, long days, boolean mayClose) {}

    /**
     * @param chosen whose obstacles; null for all
     * @param owners organs that own open ones, with how many
     */
    record ObstacleList(List<ObstacleLine> lines, @Nullable Organ chosen, Map<Organ, Long> owners) {}

    /**
     * The form of a report.
     *
     * @param unit of its value, empty where it has none; null where the goal takes no value
     * @param flow whether a value is what happened since a day
     * @param mine what whoever looks does with it; null where it is not theirs
     * @param owners names of the posts that report on it
     * @param saved what was saved a moment ago
     * @param typed what came back with {@code error}; empty texts at first
     * @param error what was wrong, in words; null where nothing was
     */
    record ReportForm(
            Commitment commitment,
            String organ,
            @Nullable String unit,
            boolean flow,
            Report.@Nullable Step mine,
            List<String> owners,
            @Nullable Report saved,
            Typed typed,
            @Nullable String error) {

        public String path() {
            return "/compromisos/" + commitment.id().value();
        }
    }

    /**
     * A form as it was filled in.
     *
     * @param step 1 to 4, 0 for none
     */
    record Typed(int step, String text, String value, String from, String cutOff, boolean met, String link) {}

    /**
     * Commitments of a post.
     *
     * @param post name of the post; null where the account acts for none
     * @param waiting parts of instructions of which the post has not said that it knows
     * @param given what another post answered for before, of which the post has not said that it knows
     */
    record Mine(
            @Nullable String post,
            List<InstructionViews.PartCard> waiting,
            List<TransferViews.Given> given,
            List<MyLine> lines,
            List<ObstacleLine> blocked) {}

    /**
     * @param last null before the first report
     * @param asked null where nobody asks for a report now
     */
    record MyLine(
            Commitment commitment,
            long silent,
            boolean heard,
            mx.andamio.commitments.ratings.@Nullable Reported last,
            boolean preliminary,
            AskedFor.@Nullable Asked asked) {}
}
