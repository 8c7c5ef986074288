package mx.andamio.meetings;

import java.util.List;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;
import mx.andamio.register.Reason;
import mx.andamio.sessions.SessionId;

/** Ends a session: what it came to becomes obligations, and its act is frozen. */
public interface Closing {

    /**
     * What is in the way of closing it now: {@code close.nobody} (nobody was there), {@code close.undecided} (an item of the agenda without an outcome),
     * {@code close.task} (a task without post or date), {@code close.quorum} (a resolution was adopted, and by what was noted since too few were there), {@code close.folio} (the body's
     * folio needs words that nobody said), {@code close.deadline} (the draft goes round, and not all who were there agreed), {@code close.comments} (some wait for an answer),
     * {@code close.approval} (a party of a body whose parties approve has not agreed), {@code close.changed} (it agreed to something else); and as {@code Instructing.plan} where what is asked cannot be asked any more. Empty where nothing is, and of one that is closed.
     */
    List<Reason> objections(SessionId session);

    /**
     * Closes it: folios are taken, tasks become instructions, recommendations and commitments, and the act is kept with its hash. All of it or nothing.
     *
     * <p>Refused as {@link Room#note}: {@code room.*}; with the first of {@link #objections}.
     *
     * @param defer items without an outcome are deferred to the next session
     * @return done with the hash of the act
     */
    Outcome close(Command command, SessionId session, boolean defer);
}
