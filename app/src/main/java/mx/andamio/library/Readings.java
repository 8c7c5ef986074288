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
