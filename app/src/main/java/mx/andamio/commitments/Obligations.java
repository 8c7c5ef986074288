package mx.andamio.commitments;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import mx.andamio.commitments.life.Stage;
import mx.andamio.sessions.SessionId;
import org.jspecify.annotations.Nullable;

/** All that sessions made posts owe, over or not: where they agreed it, or a paper promised it there and somebody took it. */
public interface Obligations {

    /** By organ, then by the first date; those without a date last. */
    List<Owed> of(Collection<SessionId> sessions);

    /** How many each session agreed; one that agreed nothing is not in it. */
    Map<SessionId, Integer> counts();

    /** Those of them that owe reports and have no recent one, in their order. */
    List<CommitmentId> unreported(Collection<CommitmentId> ids);

    /** What sessions agreed of an organ on that day or later, signed or not yet, and of which nothing was heard since, as {@link #of}. */
    List<Owed> fresh(String organ, LocalDate from);

    /**
     * @param session that agreed it
     * @param organ code of the organ that owes it
     * @param responsible code of its post, or else its words; null where nobody is named
     * @param firstDue its date before it was ever moved; null where it has none
     * @param due the date that stands; null where it has none
     * @param moved how often its date was moved
     * @param metOn day on which another post confirmed it; null where none did
     * @param heardOn day of its last report or measurement; null before the first
     * @param recent whether that is not so long ago that it would be <em>sin reporte</em> by the rules of its body; never before the first report
     */
    record Owed(
            CommitmentId id,
            SessionId session,
            String organ,
            @Nullable String line,
            String text,
            @Nullable String responsible,
            Stage stage,
            @Nullable LocalDate firstDue,
            @Nullable LocalDate due,
            int moved,
            @Nullable LocalDate metOn,
            @Nullable LocalDate heardOn,
            boolean recent,
            boolean simulated) {}
}
