package mx.andamio.sheets;

import mx.andamio.pack.Folding;
import org.jspecify.annotations.Nullable;

/** Which way a number should go, in words. */
final class Directions {

    private Directions() {}

    /** Null where a text says none. */
    static Draft.@Nullable Direction of(String text) {
        String said = Folding.fold(text);
        if (said.matches(
                "(?:aumentar|incrementar|subir|ascendente|creciente|mayor|mas|arriba|a la alza|al alza|sube|up)\\b.*")) {
            return Draft.Direction.UP;
        }
        if (said.matches(
                "(?:disminuir|reducir|bajar|descendente|decreciente|menor|menos|abajo|a la baja|baja|down)\\b.*")) {
            return Draft.Direction.DOWN;
        }
        return said.matches("(?:mantener|conservar|sostener|constante|estable|igual|hold)\\b.*")
                ? Draft.Direction.HOLD
                : null;
    }
}
