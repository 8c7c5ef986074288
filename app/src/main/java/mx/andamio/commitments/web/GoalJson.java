package mx.andamio.commitments.web;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.pages.BadRequest;

/** A goal as programs send it and get it: the same, so that what came may go back. Its {@code kind} says which fields it has. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = GoalKinds.Quantity.class, name = "number"),
    @JsonSubTypes.Type(value = GoalKinds.Steps.class, name = "milestones"),
    @JsonSubTypes.Type(value = GoalKinds.Levels.class, name = "rubric")
})
sealed interface GoalJson permits GoalKinds.Quantity, GoalKinds.Steps, GoalKinds.Levels {

    /**
     * As the model has it.
     *
     * @throws BadRequest {@code request.field}, {@code request.field_needed} with the path of the field, or what the model says of parts that do not fit
     */
    Stated stated();
}
