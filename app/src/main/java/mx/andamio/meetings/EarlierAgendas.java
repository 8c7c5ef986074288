package mx.andamio.meetings;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.meetings.Agenda.Drop;
import mx.andamio.meetings.agenda.Before;
import mx.andamio.sessions.SessionId;

/** What agendas that were kept say to one that is computed. */
public interface EarlierAgendas {

    /** What had a line on those of these sessions, and was not dropped. */
    Before before(Collection<SessionId> sessions);

    /** Why commitments were dropped from those of these sessions; of several the last. */
    Map<CommitmentId, Drop> dropped(Collection<SessionId> sessions);

    /** What was dropped from that of this session, and comes no more to it. */
    Set<CommitmentId> droppedFrom(SessionId session);
}
