package mx.andamio.meetings;

import java.util.List;
import mx.andamio.pack.LineSet;
import mx.andamio.sessions.Session;

/** What a body has to treat each year. */
public interface YearlyBusiness {

    /** What neither this session nor another of its body in the same year has on its agenda; nothing where the body has no such business. */
    List<LineSet.Line> missing(Session session);
}
