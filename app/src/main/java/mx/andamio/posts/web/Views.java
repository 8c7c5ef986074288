package mx.andamio.posts.web;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Organ;
import mx.andamio.pages.StandingPart;
import mx.andamio.posts.Appointment;
import mx.andamio.posts.AppointmentProcess;
import mx.andamio.posts.Holding;
import mx.andamio.posts.PostHistory;
import mx.andamio.posts.PostParts.Part;
import mx.andamio.posts.Seen;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * @param group which posts are shown
     * @param on the day on which their holders held them
     * @param known of how many an appointment says the holder
     */
    record PostList(PostGroup group, List<PostLine> posts, LocalDate on, long known) {}

    record PostLine(OrganPost post, Organ organ, Holding holding) {}

    /**
     * @param superior the post that it reports to, null at the top
     * @param on the day asked for
     * @param holding who held the post on that day
     * @param contradicting papers that show somebody else while an appointment ran
     * @param standing how the commitments stand for which it answers; empty where there are none
     */
    record PostCard(
            PostHistory history,
            Organ organ,
            @Nullable OrganPost superior,
            LocalDate on,
            Holding holding,
            List<Moment> moments,
            List<Seen> contradicting,
            List<AppointmentProcess> processes,
            List<StandingPart.Part> standing) {}

    /** A line of a post's history: an appointment or a sighting. */
    sealed interface Moment {

        record Appointed(Appointment appointment) implements Moment {}

        record Sighted(Seen seen) implements Moment {}
    }

    /** What is handed over with a post. */
    record Annex(OrganPost post, Organ organ, Holding holding, LocalDate on, List<Part> parts) {

        public int open() {
            return parts.stream().mapToInt(part -> part.rows().size()).sum();
        }
    }
}
