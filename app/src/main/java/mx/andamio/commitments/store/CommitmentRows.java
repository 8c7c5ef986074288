package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.COMMITMENT;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.InstructionId;
import mx.andamio.commitments.PromiseId;
import mx.andamio.commitments.life.Alignment;
import mx.andamio.commitments.life.CommitmentKind;
import mx.andamio.commitments.life.Parties;
import mx.andamio.commitments.life.Signing;
import mx.andamio.commitments.life.Stage;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.life.Traces;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** A commitment as a row, and back. */
final class CommitmentRows {

    private CommitmentRows() {}

    static Commitment commitment(Record row) {
        return new Commitment(
                new CommitmentId(row.get(COMMITMENT.ID)),
                row.get(COMMITMENT.ORGAN),
                row.get(COMMITMENT.OWN_KEY),
                terms(row),
                row.get(COMMITMENT.RESPONSIBLE_WORDS),
                traces(row).state(),
                row.get(COMMITMENT.MET),
                row.get(COMMITMENT.HEARD_ON),
                row.get(COMMITMENT.TAKEN_ON),
                promise(row.get(COMMITMENT.PROMISE_ID)),
                parent(row.get(COMMITMENT.PARENT_ID)),
                row.get(COMMITMENT.SIMULATED),
                row.get(COMMITMENT.VERSION));
    }

    private static Terms terms(Record row) {
        var goal = row.get(COMMITMENT.GOAL);
        return new Terms(
                CommitmentKind.valueOf(row.get(COMMITMENT.KIND)),
                row.get(COMMITMENT.TEXT),
                new Parties(
                        row.get(COMMITMENT.RESPONSIBLE),
                        Arrays.asList(row.get(COMMITMENT.CO_RESPONSIBLES)),
                        row.get(COMMITMENT.VERIFIER)),
                goal == null ? null : Documents.goal(goal),
                row.get(COMMITMENT.SOURCE),
                row.get(COMMITMENT.CLOSING_EVIDENCE),
                new Alignment(
                        row.get(COMMITMENT.LINE),
                        row.get(COMMITMENT.WORK_TABLE),
                        Arrays.asList(row.get(COMMITMENT.PROGRAMMES))),
                Documents.origin(row.get(COMMITMENT.ORIGIN)));
    }

    private static Traces traces(Record row) {
        return new Traces(
                Stage.valueOf(row.get(COMMITMENT.STAGE)),
                row.get(COMMITMENT.SINCE),
                signing(row),
                Documents.agreement(row.get(COMMITMENT.AGREEMENT)),
                id(row.get(COMMITMENT.SUCCESSOR)));
    }

    private static @Nullable Signing signing(Record row) {
        @Nullable LocalDate on = row.get(COMMITMENT.SIGNED_ON);
        @Nullable String scan = row.get(COMMITMENT.SCAN);
        if (on == null) {
            return null;
        }
        return scan == null
                ? new Signing.Here(on)
                : new Signing.Outside(on, scan, Objects.requireNonNull(row.get(COMMITMENT.SCAN_HASH)));
    }

    private static @Nullable CommitmentId id(@Nullable UUID value) {
        return value == null ? null : new CommitmentId(value);
    }

    private static @Nullable InstructionId parent(@Nullable UUID value) {
        return value == null ? null : new InstructionId(value);
    }

    private static @Nullable PromiseId promise(@Nullable UUID value) {
        return value == null ? null : new PromiseId(value);
    }

    static List<String> words(@Nullable String... words) {
        return Arrays.stream(words).filter(Objects::nonNull).toList();
    }
}
