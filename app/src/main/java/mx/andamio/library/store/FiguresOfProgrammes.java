package mx.andamio.library.store;

import static mx.andamio.library.db.Tables.PAPER;
import static mx.andamio.library.db.Tables.PUBLISHED_FIGURE;
import static org.jooq.impl.DSL.falseCondition;
import static org.jooq.impl.DSL.inline;
import static org.jooq.impl.DSL.length;
import static org.jooq.impl.DSL.val;

import java.util.List;
import java.util.stream.Stream;
import mx.andamio.programmes.ProgrammeFigures;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.springframework.stereotype.Component;

/** Figures of registered papers for the page of a programme. Whole words only; of many the latest. */
@Component
class FiguresOfProgrammes implements ProgrammeFigures {

    /** A shorter label ("3") stands in too many titles. */
    private static final int SHORTEST_LABEL = 6;

    private final DSLContext database;

    FiguresOfProgrammes(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<Registered> of(Wanted wanted) {
        var named = named(wanted);
        return Stream.concat(
                        figures(named, true).stream(), figures(ofThePack(wanted).andNot(named), false).stream())
                .toList();
    }

    private List<Registered> figures(Condition which, boolean named) {
        return database.select(PUBLISHED_FIGURE.asterisk(), PAPER.SIMULATED)
                .from(PUBLISHED_FIGURE)
                .join(PAPER)
                .on(PAPER.ID.eq(PUBLISHED_FIGURE.PAPER_ID))
                .where(which)
                .orderBy(PUBLISHED_FIGURE.CUT_OFF.desc().nullsLast(), PUBLISHED_FIGURE.SOURCE, PUBLISHED_FIGURE.ID)
                .limit(MOST)
                .fetch(row -> registered(row, named));
    }

    private static Condition named(Wanted wanted) {
        var inCounts = wanted.inCounts().stream().map(name -> holds(PUBLISHED_FIGURE.COUNTS_FOLDED, name));
        var inSentence = wanted.inSentence().stream().map(name -> holds(PUBLISHED_FIGURE.SENTENCE_FOLDED, name));
        return Stream.concat(inCounts, inSentence).reduce(falseCondition(), Condition::or);
    }

    private static Condition holds(Field<String> text, String name) {
        return inline(" ").concat(text).concat(inline(" ")).contains(" " + name + " ");
    }

    private static Condition ofThePack(Wanted wanted) {
        var fromSource = wanted.titles().stream()
                .map(title -> val(title).containsIgnoreCase(PUBLISHED_FIGURE.SOURCE))
                .reduce(falseCondition(), Condition::or);
        return PUBLISHED_FIGURE
                .VALUE
                .in(wanted.values())
                .and(length(PUBLISHED_FIGURE.SOURCE).ge(SHORTEST_LABEL))
                .and(fromSource);
    }

    private static Registered registered(Record row, boolean named) {
        return new Registered(
                row.get(PUBLISHED_FIGURE.VALUE),
                row.get(PUBLISHED_FIGURE.UNIT),
                row.get(PUBLISHED_FIGURE.COUNTS),
                row.get(PUBLISHED_FIGURE.QUALIFIER),
                row.get(PUBLISHED_FIGURE.PERIOD),
                row.get(PUBLISHED_FIGURE.AS_WRITTEN),
                row.get(PUBLISHED_FIGURE.CUT_OFF),
                row.get(PUBLISHED_FIGURE.SOURCE),
                row.get(PUBLISHED_FIGURE.PAPER_ID),
                row.get(PUBLISHED_FIGURE.ITEM_ID),
                row.get(PAPER.SIMULATED),
                named);
    }
}
