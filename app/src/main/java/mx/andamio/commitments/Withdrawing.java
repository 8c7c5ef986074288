package mx.andamio.commitments;

import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/** Takes an instruction back from all posts at once. */
public interface Withdrawing {

    /**
     * Cancels every part that is still owed, or still a draft, by one agreement: all of them or none. What was confirmed, closed or had left before stays as
     * it is. Refused: {@code instruction.absent}, {@code instruction.over} (nothing is left to take back), {@code life.order}, and those of an agreement:
     * {@code agreement.session}, {@code agreement.folio}, {@code agreement.text}, {@code agreement.date}.
     *
     * @return done with how many parts were cancelled
     */
    Outcome withdraw(Command command, InstructionId id, NewAgreement agreement);
}
