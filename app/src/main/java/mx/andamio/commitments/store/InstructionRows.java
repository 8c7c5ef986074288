package mx.andamio.commitments.store;

import static mx.andamio.commitments.db.Tables.INSTRUCTION;

import mx.andamio.commitments.Instruction;
import mx.andamio.commitments.InstructionId;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;

/** An instruction as a row. */
final class InstructionRows {

    private InstructionRows() {}

    static Instruction instruction(Record row) {
        return new Instruction(
                new InstructionId(row.get(INSTRUCTION.ID)),
                row.get(INSTRUCTION.FOLIO),
                row.get(INSTRUCTION.ISSUER),
                Documents.instructed(row.get(INSTRUCTION.WHAT)),
                to(row),
                row.get(INSTRUCTION.ISSUED_ON),
                row.get(INSTRUCTION.ISSUED_AT).toInstant(),
                row.get(INSTRUCTION.ISSUED_BY),
                row.get(INSTRUCTION.SIMULATED));
    }

    private static Instruction.@Nullable To to(Record row) {
        @Nullable String code = row.get(INSTRUCTION.AUDIENCE);
        return code == null
                ? null
                : new Instruction.To(code, row.get(INSTRUCTION.AUDIENCE_NAME), row.get(INSTRUCTION.AUDIENCE_VERSION));
    }
}
