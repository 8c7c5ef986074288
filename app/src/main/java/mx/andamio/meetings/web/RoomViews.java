package mx.andamio.meetings.web;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import mx.andamio.commitments.Audience;
import mx.andamio.directory.OrganPost;
import mx.andamio.meetings.Deciding.Decided;
import mx.andamio.meetings.Deciding.Made;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.Seatings.Place;
import mx.andamio.meetings.Speakers.Speaker;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.quorum.Count;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.Sector;
import mx.andamio.sessions.Session;
import org.jspecify.annotations.Nullable;

/** What pages of a session that is held show. */
public final class RoomViews {

    private RoomViews() {}

    /**
     * @param entries of the register, which the page knows
     * @param mayNote whether whoever looks notes in this session, and it is open
     * @param isEarly whether its first day is to come
     * @param speakers all who asked to speak
     * @param door word by which those who are there say so themselves; null where no call was sent, or it is closed
     * @param folios named places of the body's folio pattern, in its order
     */
    public record RoomPage(
            Sitting sitting,
            Count count,
            List<Chair> chairs,
            List<Guest> guests,
            List<Point> points,
            List<OutcomeRow> outcomes,
            List<String> objections,
            List<LineSet.Line> missing,
            List<Goal> goals,
            List<String> folios,
            List<Speaker> speakers,
            boolean mayNote,
            boolean isEarly,
            boolean hasAct,
            @Nullable String door,
            long entries) {

        public Session session() {
            return sitting.session();
        }

        public String address() {
            return "/sesiones/" + session().id();
        }

        public List<Chair> present() {
            return chairs.stream().filter(Chair::isThere).toList();
        }

        public List<Chair> away() {
            return chairs.stream().filter(chair -> !chair.isThere()).toList();
        }

        /** Who has the floor; null where nobody does. */
        public @Nullable Speaker speaking() {
            return speakers.stream().filter(Speaker::isSpeaking).findFirst().orElse(null);
        }

        /** Those who wait to speak and did not leave. */
        public List<Speaker> waiting() {
            var there = sitting.floor().in(sitting.moment());
            return speakers.stream()
                    .filter(one -> one.isWaiting() && (one.seat() == null || there.contains(one.seat())))
                    .toList();
        }

        /** The first item without an outcome: the one that is being treated. */
        public @Nullable Point current() {
            return points.stream()
                    .filter(point -> !point.isDecided())
                    .findFirst()
                    .orElse(null);
        }

        /** Those who are there and vote. */
        public List<Chair> voters() {
            return present().stream()
                    .filter(chair -> chair.place().seat().votes())
                    .toList();
        }

        /** Sectors of which somebody is there who votes. */
        public List<Sector> sectors() {
            return sitting.seating().sectors().stream()
                    .filter(one -> voters().stream()
                            .anyMatch(chair ->
                                    one.code().equals(chair.place().seat().sector())))
                    .toList();
        }

        public boolean isClosed() {
            return sitting.closed() != null;
        }
    }

    /**
     * A seat, and whether somebody is in it.
     *
     * @param person who came, null where only the seat is known
     * @param since when they came; null where nobody is there
     * @param left when they left last; null where nobody did
     */
    public record Chair(
            Place place,
            @Nullable String sector,
            @Nullable String person,
            boolean deputy,
            @Nullable Instant since,
            @Nullable Instant left) {

        public boolean isThere() {
            return since != null;
        }

        /** The seat, and who is in it where that is another name. */
        public String called() {
            return person == null || person.equals(place.name()) ? place.name() : place.name() + " (" + person + ")";
        }
    }

    public record Guest(UUID id, String person, Instant since) {

        /** As a form sends it, among seats. */
        public String choice() {
            return SpeakerForms.GUEST + person;
        }
    }

    /**
     * An item of the agenda.
     *
     * @param count of those who take part in it; null where it is that of the session
     */
    public record Point(
            int number,
            UUID id,
            String title,
            boolean isDecided,
            @Nullable Count count) {}

    /**
     * @param point number of its item, null for none
     */
    public record OutcomeRow(Decided decided, @Nullable Integer point, List<TaskRow> tasks) {

        public String kind() {
            return RoomJson.kindOf(decided.result());
        }

        public @Nullable String decision() {
            return decided.result() instanceof Result.Resolution it
                    ? it.decision().name().toLowerCase(Locale.ROOT)
                    : null;
        }

        /** Whether what it says is said by what it asks. */
        public boolean isTask() {
            return decided.result() instanceof Result.Commitment || decided.result() instanceof Result.Recommendation;
        }
    }

    /** @param address of what it became, null while the session is open */
    public record TaskRow(
            String text,
            String to,
            @Nullable LocalDate due,
            @Nullable String address) {

        static @Nullable String address(@Nullable Made made) {
            if (made == null) {
                return null;
            }
            return (made.instruction() ? "/instrucciones/" : "/compromisos/") + made.id();
        }
    }

    /**
     * Whom something is asked of.
     *
     * @param value as the form sends it
     */
    public record Goal(String value, String name) {

        static final String GROUP = "grupo:";

        static Goal of(OrganPost post) {
            return new Goal(post.code(), post.name());
        }

        static Goal of(Audience audience, String name) {
            return new Goal(GROUP + audience.code(), name);
        }
    }
}
