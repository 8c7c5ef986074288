package mx.andamio.meetings.agenda;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Function;
import mx.andamio.meetings.agenda.Line.Agreed;
import mx.andamio.meetings.agenda.Line.OffCourse;
import mx.andamio.meetings.agenda.Line.Single;
import mx.andamio.meetings.agenda.Line.Turn;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Two sessions a week for twenty-six weeks, two thousand commitments that go off course and come back, fifteen new ones a week. */
class HalfAYearTest {

    private static final int SESSIONS = 52;
    private static final int OPEN = 2_000;
    private static final int NEW = 15;
    private static final int MINUTES = 90;
    private static final List<String> LINES = List.of(
            "atención", "prestaciones", "ceci", "digitalización", "infraestructura", "personal", "equipo", "abasto");
    private static final List<Cause> CAUSES = List.copyOf(EnumSet.complementOf(EnumSet.of(Cause.CARRIED)));
    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);

    /** A commitment of the story: off course for a reason, or not, since a session. */
    private static final class Followed {
        private final UUID id;
        private final String line;
        private @Nullable Cause cause;
        private int waits;

        Followed(UUID id, String line) {
            this.id = id;
            this.line = line;
        }

        /** Once in ten sessions on average something changes of it; carried ones are closed sometime. */
        void live(SplittableRandom random) {
            if (random.nextInt(10) == 0) {
                var before = cause;
                cause = random.nextInt(3) == 0 ? null : CAUSES.get(random.nextInt(CAUSES.size()));
                // for another reason it still qualifies, and still waits
                waits = before == null || cause == null ? 0 : waits;
            }
        }

        Candidate candidate() {
            return new Candidate(id, Objects.requireNonNull(cause), "25", line, null, BigDecimal.ONE.negate(), true);
        }
    }

    @Test
    void whatStaysOffCourseHasALineWithinEightSessions() {
        assertThat(longestWait(before -> before)).isLessThanOrEqualTo(Proposal.ROUND);
    }

    /** Negative control: an agenda that forgets what earlier ones had. */
    @Test
    void withoutMemorySomeWouldWaitForever() {
        assertThat(longestWait(_ -> Before.NOTHING)).isGreaterThan(3 * Proposal.ROUND);
    }

    private static int longestWait(Function<Before, Before> memory) {
        var random = new SplittableRandom(2026);
        var followed = new ArrayList<Followed>();
        add(followed, OPEN, random);
        var turns = new HashMap<Turn, LocalDate>();
        var singles = new HashMap<UUID, LocalDate>();
        var longest = 0;
        for (var session = 0; session < SESSIONS; session++) {
            if (session % 2 == 0) {
                add(followed, NEW, random);
            }
            followed.forEach(one -> one.live(random));
            var off = followed.stream().filter(one -> one.cause != null).toList();
            var proposal = Proposal.of(
                    off.stream().map(Followed::candidate).toList(), MINUTES, memory.apply(new Before(turns, singles)));
            assertThat(proposal.minutes()).isLessThanOrEqualTo(MINUTES);
            longest = Math.max(longest, wait(off, proposal));
            keep(proposal, BEGIN.plusDays(session * 7L / 2), turns, singles);
        }
        return longest;
    }

    private static void add(List<Followed> followed, int of, SplittableRandom random) {
        for (var at = 0; at < of; at++) {
            followed.add(new Followed(new UUID(7, followed.size()), LINES.get(random.nextInt(LINES.size()))));
        }
    }

    /** Sessions that the one that waited longest has been off course without a line, this one counted. */
    private static int wait(List<Followed> off, Proposal proposal) {
        var told = new HashSet<UUID>();
        proposal.lines().forEach(line -> line.candidates().forEach(one -> told.add(one.commitment())));
        var longest = 0;
        for (var one : off) {
            one.waits++;
            longest = Math.max(longest, one.waits);
            if (told.contains(one.id)) {
                one.waits = 0;
            }
        }
        return longest;
    }

    private static void keep(
            Proposal proposal, LocalDate day, Map<Turn, LocalDate> turns, Map<UUID, LocalDate> singles) {
        for (var line : proposal.lines()) {
            switch (line) {
                case Single one -> singles.put(one.candidate().commitment(), day);
                case OffCourse some -> turns.put(some.turn(), day);
                case Agreed _ -> throw new AssertionError("nothing is carried in this story");
            }
        }
    }
}
