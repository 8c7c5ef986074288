package mx.andamio.commitments.ratings;

import java.util.Comparator;
import java.util.stream.Stream;

/**
 * What an assessment looks at; each from 1 to 4, by written descriptors.
 *
 * @param challenge <em>dificultad del reto</em>
 * @param planning <em>calidad de la planeación y ejecución</em>
 * @param drive <em>capacidad de impulsar</em>: command, resources, allies
 * @param stage <em>etapa de la entrega</em>
 */
public record Criteria(Step challenge, Step planning, Step drive, Step stage) {

    public Step lowest() {
        return Stream.of(challenge, planning, drive, stage)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
