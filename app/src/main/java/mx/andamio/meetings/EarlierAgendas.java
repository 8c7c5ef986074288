package mx.andamio.meetings;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.meetings.Agenda.Drop;
import mx.andamio.meetings.Agenda.Item;
import mx.andamio.meetings.agenda.Before;
import mx.andamio.sessions.SessionId;

/** What agendas that were kept say to one that is computed. */
public interface EarlierAgendas {

    /** What had a line on those of these sessions, and was not dropped. */
    Before before(Collection<SessionId> sessions);

    /** Why commitments were dropped from those of these sessions; of several the last. */
    Map<CommitmentId, Drop> dropped(Collection<SessionId> sessions);

    /** Items of their own that the last of these sessions to speak of them deferred, the longest waiting first: each as an item of an agenda. */
    List<Item> deferred(Collection<SessionId> sessions);

    /** What was dropped from that of this session, and comes no more to it. */
    Set<CommitmentId> droppedFrom(SessionId session);

    /** The same of items of their own, as which they came to an agenda first. */
    Set<UUID> ownDroppedFrom(SessionId session);
}
