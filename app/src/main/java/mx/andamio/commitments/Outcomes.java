package mx.andamio.commitments;

import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/** What became of promises, as later sources say. */
public interface Outcomes {

    /**
     * Enters what a later source says of a promise.
     *
     * <p>Refused: {@code promise.absent}, {@code evidence.on}, {@code evidence.early} (before the promise), {@code evidence.text},
     * {@code evidence.source}, {@code evidence.redated} (a new date belongs to a re-dating, and only to it).
     *
     * @return done with the evidence's id
     */
    Outcome add(Command command, NewEvidence evidence);

    /** Takes back evidence that was entered by mistake. Refused: {@code promise.absent}, {@code evidence.why}, {@code evidence.withdrawn}. */
    Outcome withdraw(Command command, EvidenceId evidence, String why);
}
