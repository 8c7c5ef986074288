package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.PUBLISHED_FIGURE;
import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.excluded;
import static org.jooq.impl.DSL.nullif;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.library.Item;
import mx.andamio.library.reading.Figures;
import mx.andamio.pack.Folding;
import mx.andamio.pages.Pages;
import mx.andamio.sessions.SessionId;
import mx.andamio.sessions.SessionParts;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.springframework.stereotype.Component;

@Component
class FiguresInPostgres implements Figures, SessionParts {

    private final DSLContext database;
    private final Pages pages;

    FiguresInPostgres(DSLContext database, Pages pages) {
        this.database = database;
        this.pages = pages;
    }

    @Override
    public void keep(Source source, Item item, String sentence) {
        var values = item.values();
        database.insertInto(PUBLISHED_FIGURE)
                .set(PUBLISHED_FIGURE.ID, UUID.randomUUID())
                .set(PUBLISHED_FIGURE.PAPER_ID, source.paper().value())
                .set(PUBLISHED_FIGURE.ITEM_ID, item.id().value())
                .set(PUBLISHED_FIGURE.SESSION_ID, source.session())
                .set(PUBLISHED_FIGURE.VALUE, Objects.requireNonNullElse(values.number("value"), BigDecimal.ZERO))
                .set(PUBLISHED_FIGURE.KIND, values.said("kind"))
                .set(PUBLISHED_FIGURE.UNIT, values.text("unit"))
                .set(PUBLISHED_FIGURE.COUNTS, values.text("counts"))
                .set(PUBLISHED_FIGURE.QUALIFIER, values.text("qualifier"))
                .set(PUBLISHED_FIGURE.PERIOD, values.text("period"))
                .set(PUBLISHED_FIGURE.AS_WRITTEN, values.said("as_written"))
                .set(PUBLISHED_FIGURE.CUT_OFF, source.dated())
                .set(PUBLISHED_FIGURE.SOURCE, source.label())
                .set(PUBLISHED_FIGURE.COUNTS_FOLDED, Folding.fold(values.said("counts")))
                .set(PUBLISHED_FIGURE.SENTENCE_FOLDED, Folding.fold(sentence))
                .onConflict(PUBLISHED_FIGURE.ITEM_ID)
                .doUpdate()
                .set(
                        PUBLISHED_FIGURE.SESSION_ID,
                        coalesce(PUBLISHED_FIGURE.SESSION_ID, excluded(PUBLISHED_FIGURE.SESSION_ID)))
                // The text of a record comes later than its figures.
                .set(
                        PUBLISHED_FIGURE.SENTENCE_FOLDED,
                        coalesce(
                                nullif(excluded(PUBLISHED_FIGURE.SENTENCE_FOLDED), ""),
                                PUBLISHED_FIGURE.SENTENCE_FOLDED))
                .execute();
    }

    @Override
    public List<Part> of(SessionId session) {
        var rows = database.selectFrom(PUBLISHED_FIGURE)
                .where(PUBLISHED_FIGURE.SESSION_ID.eq(session.value()))
                .orderBy(PUBLISHED_FIGURE.VALUE.desc())
                .fetch(this::row);
        return rows.isEmpty() ? List.of() : List.of(new Part("session.figures", 20, rows));
    }

    private Row row(Record row) {
        var words = pages.words();
        var unit = row.get(PUBLISHED_FIGURE.UNIT);
        var counts = row.get(PUBLISHED_FIGURE.COUNTS);
        var number = words.number(row.get(PUBLISHED_FIGURE.VALUE).stripTrailingZeros());
        var noun = counts != null && !"%".equals(unit) ? counts : unit;
        var chips = new ArrayList<String>();
        var qualifier = row.get(PUBLISHED_FIGURE.QUALIFIER);
        if (qualifier != null) {
            chips.add(words.text("qualifier." + qualifier));
        }
        var period = row.get(PUBLISHED_FIGURE.PERIOD);
        if (period != null) {
            chips.add(period);
        }
        return new Row(
                title(row, noun == null ? number : number + " " + noun),
                "/biblioteca/" + row.get(PUBLISHED_FIGURE.PAPER_ID) + "#i-" + row.get(PUBLISHED_FIGURE.ITEM_ID),
                chips,
                "%".equals(unit) ? counts : null);
    }

    /** A ratio in the paper's words: "mitad de población" says more than 0.5. */
    private static String title(Record row, String figure) {
        if (!"ratio".equals(row.get(PUBLISHED_FIGURE.KIND))) {
            return figure;
        }
        var counts = row.get(PUBLISHED_FIGURE.COUNTS);
        var written = row.get(PUBLISHED_FIGURE.AS_WRITTEN);
        return counts == null ? written : written + " · " + counts;
    }
}
