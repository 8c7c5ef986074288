package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;
import static mx.andamio.commitments.db.Tables.GOAL;

import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.Drafting.SignedElsewhere;
import mx.andamio.commitments.InstructionId;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Admission;
import mx.andamio.commitments.life.Signing;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.life.Traces;
import mx.andamio.pack.Folding;
import mx.andamio.register.Command;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Table;
import org.jspecify.annotations.Nullable;

/** Writes rows of commitments and of their goals; says nothing to the register. */
final class CommitmentWriter {

    /** Rows that are sent to the database at once. */
    private static final int BATCH = 500;

    private final DSLContext database;
    private final Clock clock;

    CommitmentWriter(DSLContext database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    CommitmentId insert(Command command, NewCommitment asked, Traces traces, @Nullable PromiseId promise) {
        var more = new HashMap<Field<?>, @Nullable Object>();
        more.put(COMMITMENT.PROMISE_ID, promise == null ? null : promise.value());
        return insert(command, asked, traces, more);
    }

    /** A part of an instruction. */
    CommitmentId insertPart(Command command, NewCommitment asked, Traces traces, InstructionId parent) {
        return insert(command, asked, traces, Map.of(COMMITMENT.PARENT_ID, parent.value()));
    }

    /** What is to be written the first time. */
    record Fresh(NewCommitment asked, Traces traces) {}

    /** Many in few statements, with the first version of their goals. */
    List<CommitmentId> insertAll(Command command, List<Fresh> all) {
        var ids = new ArrayList<CommitmentId>(all.size());
        var rows = new ArrayList<Map<Field<?>, @Nullable Object>>(all.size());
        var goals = new ArrayList<Map<Field<?>, @Nullable Object>>(all.size());
        for (var one : all) {
            var id = UUID.randomUUID();
            ids.add(new CommitmentId(id));
            rows.add(row(id, one.asked(), one.traces()));
            var goal = one.asked().terms().goal();
            if (goal != null) {
                goals.add(goal(command, id, 1, one.traces().since(), "commitments.stated", goal));
            }
        }
        inserted(COMMITMENT, rows);
        inserted(GOAL, goals);
        return ids;
    }

    /** What a row does not say is null in it. */
    private void inserted(Table<?> table, List<Map<Field<?>, @Nullable Object>> rows) {
        var fields =
                rows.stream().flatMap(row -> row.keySet().stream()).distinct().toList();
        for (var from = 0; from < rows.size(); from += BATCH) {
            var insert = database.insertInto(table, fields);
            for (var row : rows.subList(from, Math.min(rows.size(), from + BATCH))) {
                insert = insert.values(fields.stream().map(row::get).toList());
            }
            insert.execute();
        }
    }

    private Map<Field<?>, @Nullable Object> row(UUID id, NewCommitment asked, Traces traces) {
        var row = terms(asked.terms(), asked.ownKey(), asked.responsibleWords());
        row.putAll(traces(traces));
        row.put(COMMITMENT.ID, id);
        row.put(COMMITMENT.ORGAN, asked.organ());
        row.put(COMMITMENT.OWN_KEY, asked.ownKey());
        row.put(COMMITMENT.SIMULATED, asked.simulated());
        row.put(COMMITMENT.CREATED_AT, now());
        return row;
    }

    private CommitmentId insert(
            Command command, NewCommitment asked, Traces traces, Map<Field<?>, @Nullable Object> more) {
        var id = UUID.randomUUID();
        var row = row(id, asked, traces);
        row.putAll(more);
        database.insertInto(COMMITMENT).set(row).execute();
        var goal = asked.terms().goal();
        if (goal != null) {
            addGoal(command, id, traces.since(), "commitments.stated", goal);
        }
        return new CommitmentId(id);
    }

    /** A version of a goal that nobody changed is not written again. */
    void addGoal(Command command, UUID id, LocalDate from, String reason, Stated goal) {
        var number = database.fetchCount(GOAL, GOAL.COMMITMENT_ID.eq(id)) + 1;
        database.insertInto(GOAL)
                .set(goal(command, id, number, from, reason, goal))
                .execute();
    }

    private Map<Field<?>, @Nullable Object> goal(
            Command command, UUID id, int number, LocalDate from, String reason, Stated goal) {
        return new HashMap<>(Map.of(
                GOAL.COMMITMENT_ID,
                id,
                GOAL.NUMBER,
                number,
                GOAL.VALID_FROM,
                from,
                GOAL.REASON,
                reason,
                GOAL.GOAL_,
                Documents.goal(goal),
                GOAL.RECORDED_AT,
                now(),
                GOAL.RECORDED_BY,
                command.actor().name()));
    }

    /** @return whether the row was still of that version */
    boolean update(CommitmentId id, int version, Map<Field<?>, @Nullable Object> changed) {
        return database.update(COMMITMENT)
                        .set(changed)
                        .set(COMMITMENT.VERSION, version + 1)
                        .where(COMMITMENT.ID.eq(id.value()).and(COMMITMENT.VERSION.eq(version)))
                        .execute()
                == 1;
    }

    static Map<Field<?>, @Nullable Object> terms(
            Terms terms, @Nullable String ownKey, @Nullable String responsibleWords) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        var goal = terms.goal();
        var headline = Headline.of(goal);
        row.put(COMMITMENT.KIND, terms.kind().name());
        row.put(COMMITMENT.TEXT, terms.text());
        row.put(COMMITMENT.RESPONSIBLE, terms.parties().responsible());
        row.put(COMMITMENT.RESPONSIBLE_WORDS, responsibleWords);
        row.put(COMMITMENT.CO_RESPONSIBLES, terms.parties().coResponsibles().toArray(String[]::new));
        row.put(COMMITMENT.VERIFIER, terms.parties().verifier());
        row.put(COMMITMENT.GOAL, goal == null ? null : Documents.goal(goal));
        row.put(COMMITMENT.BASELINE, headline.baseline());
        row.put(COMMITMENT.TARGET, headline.target());
        row.put(COMMITMENT.UNIT, headline.unit());
        row.put(COMMITMENT.DUE_ON, headline.due());
        row.put(COMMITMENT.SOURCE, terms.source());
        row.put(COMMITMENT.CLOSING_EVIDENCE, terms.closingEvidence());
        row.put(COMMITMENT.LINE, terms.alignment().line());
        row.put(COMMITMENT.WORK_TABLE, terms.alignment().table());
        row.put(COMMITMENT.PROGRAMMES, terms.alignment().programmes().toArray(String[]::new));
        row.put(COMMITMENT.ORIGIN, Documents.origin(terms.origin()));
        row.put(COMMITMENT.MET, (short) Admission.of(terms, List.of()).met());
        row.put(
                COMMITMENT.FOLDED,
                Folding.fold(String.join(" ", CommitmentRows.words(terms.text(), responsibleWords, ownKey))));
        return row;
    }

    static Map<Field<?>, @Nullable Object> traces(Traces traces) {
        var row = new HashMap<Field<?>, @Nullable Object>();
        row.put(COMMITMENT.STAGE, traces.stage().name());
        row.put(COMMITMENT.SINCE, traces.since());
        row.put(COMMITMENT.AGREEMENT, Documents.ofNullable(traces.agreement()));
        var successor = traces.successor();
        row.put(COMMITMENT.SUCCESSOR, successor == null ? null : successor.value());
        // What was signed stays signed, also where the state that follows no longer needs to know.
        switch (traces.signing()) {
            case null -> {}
            case Signing.Here(var on) -> row.put(COMMITMENT.SIGNED_ON, on);
            case Signing.Outside(var on, var scan, var hash) -> {
                row.put(COMMITMENT.SIGNED_ON, on);
                row.put(COMMITMENT.SCAN, scan);
                row.put(COMMITMENT.SCAN_HASH, hash);
            }
        }
        return row;
    }

    /** What the register keeps of it. */
    static Map<String, @Nullable Object> payload(CommitmentId id, NewCommitment asked) {
        return Payloads.of(id, asked);
    }

    /** The same of what was signed elsewhere; null where it was not. */
    static Map<String, @Nullable Object> payload(
            CommitmentId id, NewCommitment asked, @Nullable SignedElsewhere signed) {
        var payload = payload(id, asked);
        if (signed != null) {
            payload.put("signed_on", signed.on().toString());
            payload.put("scan", signed.scan());
            payload.put("scan_sha256", signed.hash());
        }
        return payload;
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
