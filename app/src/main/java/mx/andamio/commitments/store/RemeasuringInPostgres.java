package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.STANDING;
import static org.jooq.impl.DSL.defaultValue;
import static org.jooq.impl.DSL.jsonbGetAttribute;
import static org.jooq.impl.DSL.jsonbGetAttributeAsText;
import static org.jooq.impl.DSL.select;

import java.util.Map;
import mx.andamio.commitments.Remeasuring;
import mx.andamio.register.Actor;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

@Component
class RemeasuringInPostgres implements Remeasuring {

    private final DSLContext database;
    private final Register register;

    RemeasuringInPostgres(DSLContext database, Register register) {
        this.database = database;
        this.register = register;
    }

    @Override
    public int changed(String indicator) {
        // of a goal that is whole, and of one that was kept as it was typed
        var reads = jsonbGetAttributeAsText(jsonbGetAttribute(COMMITMENT.GOAL, "measure"), "indicator");
        var typed = jsonbGetAttributeAsText(COMMITMENT.GOAL, "indicator");
        var changed = database.update(STANDING)
                .set(STANDING.TURNS_ON, defaultValue(STANDING.TURNS_ON))
                .where(STANDING.COMMITMENT_ID.in(select(COMMITMENT.ID)
                        .from(COMMITMENT)
                        .where(reads.eq(indicator).or(typed.eq(indicator)))))
                .execute();
        if (changed > 0) {
            register.write(
                    Command.bySystem(Actor.SYSTEM, "commitments.remeasured"),
                    Map.of("indicator", indicator, "commitments", changed));
        }
        return changed;
    }
}
