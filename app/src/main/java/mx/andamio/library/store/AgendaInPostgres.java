package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.ITEM;
import static mx.andamio.library.db.Tables.PAPER;

import java.util.HashSet;
import java.util.List;
import mx.andamio.library.ItemKind;
import mx.andamio.library.Values;
import mx.andamio.pack.Folding;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionParts;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** The order of the day on the page of a session: the points that its papers gave and a person accepted. */
@Component
class AgendaInPostgres implements SessionParts {

    private final DSLContext database;

    AgendaInPostgres(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<Part> of(SessionId session) {
        var said = new HashSet<String>();
        var rows = database
                .select(PAPER.ID, ITEM.ID, ITEM.MACHINE, ITEM.AMENDED)
                .from(ITEM)
                .join(PAPER)
                .on(PAPER.ID.eq(ITEM.PAPER_ID))
                .where(PAPER.SESSION_ID.eq(session.value()))
                .and(ITEM.KIND.eq(ItemKind.AGENDA.name()))
                .and(ITEM.DECISION.in("accepted", "amended"))
                // What was decided since the paper was registered has not entered yet.
                .and(ITEM.DECIDED_AT.le(PAPER.REGISTERED_AT))
                .orderBy(PAPER.PUBLISHED_ON.asc().nullsLast(), PAPER.RECEIVED_AT, PAPER.ID, ITEM.ORDINAL)
                .fetch()
                .stream()
                // Call and minutes, or two versions of a paper, say the same points: each stands once.
                .filter(row -> said.add(Folding.fold(values(row).said("text"))))
                .map(AgendaInPostgres::row)
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Part("session.agenda", 5, rows));
    }

    private static Values values(Record row) {
        var amended = row.get(ITEM.AMENDED);
        return Json.values(amended == null ? row.get(ITEM.MACHINE) : amended);
    }

    private static Row row(Record row) {
        var place = "/biblioteca/" + row.get(PAPER.ID) + "#i-" + row.get(ITEM.ID);
        return new Row(values(row).said("text"), place, List.of(), null);
    }
}
