package mx.andamio.commitments.goals;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * What is known of a goal; each kind of goal looks at its own.
 *
 * @param measured published values, one for the same days
 * @param accepted day on which each milestone was accepted, by its code; what was not is not in it
 * @param observed levels of a rubric
 */
public record Facts(List<Measured> measured, Map<String, LocalDate> accepted, List<Observed> observed) {

    public static final Facts NONE = new Facts(List.of(), Map.of(), List.of());

    public Facts {
        measured = List.copyOf(measured);
        accepted = Map.copyOf(accepted);
        observed = List.copyOf(observed);
    }

    public static Facts measured(Measured... measured) {
        return new Facts(List.of(measured), Map.of(), List.of());
    }

    public static Facts accepted(Map<String, LocalDate> accepted) {
        return new Facts(List.of(), accepted, List.of());
    }

    public static Facts observed(Observed... observed) {
        return new Facts(List.of(), Map.of(), List.of(observed));
    }
}
