package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.LOOK;

import java.util.HashMap;
import java.util.List;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.life.Verification.Look;
import mx.andamio.register.Command;
import mx.andamio.register.Register;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What became of the evidence of commitments: a row each time somebody did something with it, the last one stands. */
@Component
class Looks {

    private final DSLContext database;
    private final Register register;
    private final Held held;

    Looks(DSLContext database, Register register, Held held) {
        this.database = database;
        this.register = register;
        this.held = held;
    }

    /** First to last; empty while nothing was presented. */
    List<Verification> all(CommitmentId id) {
        return database.selectFrom(LOOK)
                .where(LOOK.COMMITMENT_ID.eq(id.value()))
                .orderBy(LOOK.NUMBER)
                .fetch(Looks::verification);
    }

    Verification last(CommitmentId id) {
        var all = all(id);
        return all.isEmpty() ? new Verification.None() : all.getLast();
    }

    private static Verification verification(Record row) {
        var look = new Look(row.get(LOOK.POST), row.get(LOOK.LOOKED_ON));
        return switch (Verification.Kind.valueOf(row.get(LOOK.KIND))) {
            case NONE -> new Verification.None();
            case PRESENTED -> new Verification.Presented(look);
            case REVIEWED -> new Verification.Reviewed(look);
            case VALIDATED_ON_SITE -> new Verification.ValidatedOnSite(look);
            case REJECTED -> new Verification.Rejected(look, row.get(LOOK.REASON));
        };
    }

    /** Evidence that awaits being shown is shown; what is shown already stays. */
    void present(Command command, Commitment standing, String post) {
        if (last(standing.id()) instanceof Verification.Awaited awaited) {
            write(command, standing.id(), awaited.present(new Look(post, held.today())), null);
        }
    }

    /** @param reason of a rejection, else null */
    void write(Command command, CommitmentId id, Verification.Shown shown, @Nullable String reason) {
        write(command, id, shown.kind(), shown.look(), reason);
    }

    void write(Command command, CommitmentId id, Verification.Kind kind, Look look, @Nullable String reason) {
        var number = database.fetchCount(LOOK, LOOK.COMMITMENT_ID.eq(id.value())) + 1;
        database.insertInto(LOOK)
                .set(LOOK.COMMITMENT_ID, id.value())
                .set(LOOK.NUMBER, (short) number)
                .set(LOOK.KIND, kind.name())
                .set(LOOK.POST, look.post())
                .set(LOOK.LOOKED_ON, look.on())
                .set(LOOK.REASON, reason)
                .set(LOOK.ACTOR, command.actor().name())
                .set(LOOK.RECORDED_AT, held.now())
                .execute();
        var payload = new HashMap<String, @Nullable Object>();
        payload.put("commitment", id.value().toString());
        payload.put("verification", kind.name());
        payload.put("post", look.post());
        payload.put("on", look.on().toString());
        payload.put("reason", reason);
        register.write(command, "commitments.verification", payload);
    }
}
