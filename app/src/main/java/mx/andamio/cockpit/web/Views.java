package mx.andamio.cockpit.web;

import java.time.LocalDate;
import java.util.List;
import mx.andamio.commitments.Promises;
import mx.andamio.library.PaperLine;
import mx.andamio.pages.Searchable.Hit;
import mx.andamio.sessions.SessionLine;
import org.jspecify.annotations.Nullable;

/** What the templates of this module show. */
public interface Views {

    /**
     * @param contradictions how many are open, between papers or within one
     * @param board null for whoever may not read
     * @param entries of the register when the page was begun: what comes later is not in it for certain
     */
    record Today(
            LocalDate day,
            List<PaperLine> waiting,
            long waitingTotal,
            List<SessionLine> sessions,
            long sessionsTotal,
            List<Promises.Line> promises,
            long promisesTotal,
            long contradictions,
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
