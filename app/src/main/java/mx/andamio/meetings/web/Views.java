package mx.andamio.meetings.web;

import java.util.List;
import java.util.Map;
import mx.andamio.meetings.Agenda.Item;
import mx.andamio.meetings.Agenda.Kind;
import mx.andamio.meetings.Agenda.Proposed;
import mx.andamio.sessions.Session;

/** What pages of agendas show. */
public final class Views {

    private Views() {}

    /** @param organs names by code */
    public record ProposedPage(Session session, Proposed proposed, List<ItemRow> rows, Map<String, String> organs) {}

    /** @param number its place on the agenda, from 1 */
    public record ItemRow(int number, Item item, String title) {

        public boolean isSingle() {
            return item.kind() == Kind.SINGLE;
        }

        public String address() {
            return "/compromisos/" + item.commitments().getFirst();
        }

        /** Those that are not told with their words. */
        public int more() {
            return item.commitments().size() - item.told().size();
        }
    }
}
