package mx.andamio.library;

import java.util.Map;
import mx.andamio.register.Command;
import mx.andamio.register.Outcome;

/** Decisions on what was read. */
public interface Readings {

    /**
     * Decides one finding.
     *
     * @param version of the finding that the person saw
     * @return {@code Done} with the item's id. Refused: {@code item.unknown}; {@code item.changed} when somebody decided meanwhile;
     *     {@code item.registered} when it has already entered the record; {@code item.value} with the field that is not well formed
     */
    Outcome decide(Command command, PaperId paper, ItemId item, Choice choice, int version);

    /** Accepts every pending finding that no warning touches. @return {@code Done} with how many */
    Outcome acceptRest(Command command, PaperId paper);

    /**
     * Enters what was accepted or amended: session, attendance, promises, figures. What is pending stays so and may be decided and
     * registered later.
     *
     * @return {@code Done} with the paper's id. Refused: {@code paper.unknown}; {@code paper.nothing_accepted}
     */
    Outcome register(Command command, PaperId paper);

    /**
     * Accepts every pending finding that no warning touches and registers what holds, both or neither. Another version of a paper is
     * left alone, since its facts would stand twice; so is what a person has registered.
     *
     * @param share what may be taken
     * @return {@code Done} with how many findings were accepted, 0 for what was left alone. Refused: {@code paper.unknown}; of
     *     {@link Share#WHOLE} {@code paper.needs_eye}
     */
    Outcome take(Command command, PaperId paper, Share share);

    /** What may be taken of a paper without looking at each finding. */
    enum Share {
        /** The findings that no warning touches; the others stay pending. */
        FINDINGS,
        /** All or nothing: only a paper that is {@link CleanPapers clean}. */
        WHOLE
    }

    /** What a person chooses. */
    sealed interface Choice {

        record Accept() implements Choice {}

        /** @param values texts of the fields that were changed, by name; an empty text takes the value away */
        record Amend(Map<String, String> values) implements Choice {}

        record Reject() implements Choice {}

        /** Leaves it pending again. */
        record Reopen() implements Choice {}
    }
}
