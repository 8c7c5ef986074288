package mx.andamio.publishing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import mx.andamio.library.PaperId;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import org.jspecify.annotations.Nullable;

/** Whether and what the institution shows to strangers. */
public interface PressRoom {

    /** The longest reason that is kept, in characters. */
    int LONGEST_WHY = 400;

    /** The longest silence that is taken, in days: a longer one is a mistyped year. */
    int LONGEST_SILENCE = 400;

    Rules rules();

    /** Whether strangers may read. */
    boolean isOpen();

    /** Today in the institution's time zone. */
    LocalDate today();

    /** When that day begins in the institution's time zone. */
    Instant beginning(LocalDate day);

    /** Opens the room to strangers or closes it. Refused: {@code press.why}, {@code press.already}. */
    Outcome turn(Command command, boolean open, String why);

    /**
     * Keeps papers back on these days. Several silences may share days.
     *
     * @return {@code Done} with the silence's id. Refused: {@code press.why}; {@code silence.days} when a day is missing or they are in
     *     the wrong order; {@code silence.long}; {@code silence.past} when its last day is over
     */
    Outcome keepSilence(Command command, @Nullable LocalDate from, @Nullable LocalDate to, Covers covers, String why);

    /** Ends a silence, or takes back one to come. Refused: {@code press.why}, {@code silence.absent}, {@code silence.over}. */
    Outcome endSilence(Command command, SilenceId id, String why);

    /** Decides on one paper. Refused: {@code press.why}, {@code press.paper_absent}, {@code press.already}. */
    Outcome place(Command command, PaperId paper, Placement placement, String why);

    /** The address of each paper that has one: small letters, digits and hyphens. The same from the first registration on. */
    Map<PaperId, String> addresses(Collection<PaperId> papers);

    Optional<PaperId> at(String address);
}
