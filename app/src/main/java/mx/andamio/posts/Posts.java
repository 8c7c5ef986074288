package mx.andamio.posts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import mx.andamio.directory.OrganPost;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/** Posts and who held them. */
public interface Posts {

    Optional<PostHistory> history(String post);

    /** Who holds each of these posts on {@code day}, in their order. */
    List<Held> holders(List<OrganPost> posts, LocalDate day);

    /** Those of these posts that are known to be vacant today: everybody who was appointed has left, and no paper shows anybody since. */
    List<OrganPost> vacant(List<OrganPost> posts);

    /**
     * Enters an appointment. One that is open and began before ends on the day before this one begins.
     *
     * <p>Refused: {@code post.absent}, {@code post.person}, {@code post.source}, {@code post.order} (ends before it begins),
     * {@code post.overlap} (another holder of those days, with name and days).
     *
     * @return done with the appointment's id
     */
    Outcome appoint(Command command, NewAppointment appointment);

    /** Sets the last day of an appointment. Refused: {@code post.absent}, {@code post.order}, {@code post.withdrawn}. */
    Outcome end(Command command, AppointmentId appointment, LocalDate last);

    /** Takes back an appointment that was entered by mistake. Refused: {@code post.absent}, {@code post.why}, {@code post.withdrawn}. */
    Outcome withdraw(Command command, AppointmentId appointment, String why);

    /** Replaces whom a paper shows, in the transaction of the caller. Those whose role names no post are left out. */
    void see(UUID paper, List<Shown> shown);

    /** A post and its holder. */
    record Held(OrganPost post, Holding holding) {}

    /**
     * A person whom a paper shows.
     *
     * @param role as accepted ({@code Director de Prestaciones Médicas})
     * @param organ organ of the role as written, empty when the paper does not say it
     */
    record Shown(String person, String role, String organ, LocalDate day, String source, boolean simulated) {}
}
