package mx.andamio.sessions;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mx.andamio.pages.Slice;
import mx.andamio.register.Command;

/** Sessions and the bodies that hold them. */
public interface Sessions {

    List<MeetingBody> bodies();

    Optional<MeetingBody> body(String code);

    Optional<Session> session(SessionId id);

    /** Code of the body that held each; what is not known is not in it. */
    Map<SessionId, String> bodiesOf(Collection<SessionId> ids);

    /** Sessions of a body, or of all when {@code bodyCode} is null; newest first, those without a date last. */
    Slice<SessionLine> sessions(@org.jspecify.annotations.Nullable String bodyCode, int page, int size);

    /** Sessions of the same series on days before that one's, the latest first; of one without a day none. */
    List<SessionId> earlier(SessionId id);

    /** Those of them that have a number and stand, in no order. */
    List<Numbered> numbered(Collection<SessionId> ids);

    /** Those of these bodies that have that number and stand, by day; those without a day last. */
    List<Numbered> numbered(Collection<String> bodies, int number);

    /** First day of the session of the same series that comes after that one, where one is known. */
    Optional<LocalDate> next(SessionId id);

    /** Sessions that an organ attended, newest first. */
    List<SessionLine> attendedBy(String organCode);

    /**
     * Enters what a paper tells, in the transaction of the caller. The session is the one of that series that the paper told of
     * before; that of the same series and number; without a number, that of the same series whose days touch; else a new one. Facts
     * that an earlier paper gave stay; what it left open is filled; the same paper entered again adds what it did not say before.
     *
     * @return the session, whether it was new, and whether anything changed: only then it is written down
     */
    Entered enter(Command command, SessionFacts facts);

    /** Where {@link #enter} would put those facts, without changing anything. */
    Optional<SessionLine> match(SessionFacts facts);

    /** What became of a paper's facts. */
    record Entered(SessionId id, boolean fresh, boolean changed) {}
}
