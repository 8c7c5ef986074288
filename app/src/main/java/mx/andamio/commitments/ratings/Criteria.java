package mx.andamio.commitments.ratings;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What an assessment looks at; each from 1 to 4, by written descriptors.
 *
 * @param challenge <em>dificultad del reto</em>
 * @param planning <em>calidad de la planeación y ejecución</em>
 * @param drive <em>capacidad de impulsar</em>: command, resources, allies
 * @param stage <em>etapa de la entrega</em>
 */
public record Criteria(Step challenge, Step planning, Step drive, Step stage) {

    /** By the names of the components, in their order. */
    public SequencedMap<String, Step> named() {
        var named = new LinkedHashMap<String, Step>();
        named.put("challenge", challenge);
        named.put("planning", planning);
        named.put("drive", drive);
        named.put("stage", stage);
        return named;
    }

    public Step lowest() {
        return named().values().stream().min(Comparator.naturalOrder()).orElseThrow();
    }
}
