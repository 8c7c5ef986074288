package mx.andamio.evaluations.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What a version does otherwise than the one before.
 *
 * @param before empty where the element is new
 * @param after empty where it is gone
 */
public record Change(Optional<Element> before, Optional<Element> after) {

    /** By element, in the order of the later ruler, those that are gone last. Without a difference it is empty. */
    public static List<Change> between(Ruler before, Ruler after) {
        var changes = new ArrayList<Change>();
        for (var element : after.elements()) {
            var old = before.element(element.code());
            if (old.filter(one -> same(one, element)).isEmpty()) {
                changes.add(new Change(old, Optional.of(element)));
            }
        }
        before.elements().stream()
                .filter(element -> after.element(element.code()).isEmpty())
                .forEach(element -> changes.add(new Change(Optional.of(element), Optional.empty())));
        return List.copyOf(changes);
    }

    private static boolean same(Element one, Element other) {
        return one.weight().compareTo(other.weight()) == 0
                && one.worst().compareTo(other.worst()) == 0
                && one.best().compareTo(other.best()) == 0
                && one.name().equals(other.name())
                && one.definition().equals(other.definition())
                && one.source() == other.source()
                && one.unit().equals(other.unit());
    }
}
