package mx.andamio.cockpit.web;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.identity.WaitsForYou;
import mx.andamio.library.PaperLine;
import mx.andamio.pages.Searchable.Hit;
import mx.andamio.sessions.ForTheAgenda;
import mx.andamio.sessions.SessionLine;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * @param contradictions how many are open, between papers or within one
     * @param waits what waits for whoever looks
     * @param agenda what has to come before a session
     * @param board null for whoever may not read
     * @param entries of the register when the page was begun: what comes later is not in it for certain
     */
    record Today(
            LocalDate day,
            List<PaperLine> waiting,
            long waitingTotal,
            List<SessionLine> sessions,
            long sessionsTotal,
            PromisedPart promised,
            long promisesTotal,
            long contradictions,
            List<WaitsForYou.Line> waits,
            List<ForTheAgenda.Matter> agenda,
            boolean mayAccept,
            boolean mayRead,
            BoardViews.@Nullable Overview board,
            long entries) {}

    record Results(String query, List<Group> groups) {
        public int total() {
            return groups.stream().mapToInt(group -> group.hits().size()).sum();
        }
    }

    record Group(String key, List<Hit> hits) {}
}
