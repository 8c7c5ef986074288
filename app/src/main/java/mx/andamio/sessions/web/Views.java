package mx.andamio.sessions.web;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.pack.Organ;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.MeetingBody;
import mx.andamio.sessions.Session;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sessions.SessionParts.Part;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * @param bodies those of the institution
     * @param perOrgan kinds of body of which there is one per organ, with how many
     */
    record Bodies(List<MeetingBody> bodies, Map<String, Integer> perOrgan, List<SessionLine> latest, long sessions) {}

    /**
     * @param planned those that no paper tells of
     * @param removed those that were taken out of the calendar
     */
    record BodyCard(
            MeetingBody body,
            List<SessionLine> sessions,
            long total,
            int page,
            List<SessionLine> planned,
            List<Calendar.Removed> removed) {

        /** The number after the highest on this page: what the form offers for the session that comes. */
        public int nextNumber() {
            return sessions.stream()
                            .map(SessionLine::number)
                            .filter(Objects::nonNull)
                            .mapToInt(Objects::requireNonNull)
                            .max()
                            .orElse(0)
                    + 1;
        }
    }

    /**
     * @param organs those that attended, in the order of the directory
     * @param followed the session whose obligations it follows up; null where it was not called for that
     * @param callable bodies of which a session may follow this one up; empty where none may: it was not held yet, or was taken out
     */
    record SessionCard(
            Session session,
            List<Organ> organs,
            List<Part> parts,
            @Nullable Session followed,
            List<MeetingBody> callable) {

        /** Date of the first paper that tells of it: what is left when no paper says the day. */
        public @Nullable LocalDate dated() {
            return session.sources().stream()
                    .map(Session.Source::dated)
                    .filter(Objects::nonNull)
                    .map(Objects::requireNonNull)
                    .min(Comparator.naturalOrder())
                    .orElse(null);
        }
    }
}
