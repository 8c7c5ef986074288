package mx.andamio.measures.definitions;

import java.util.List;
import mx.andamio.measures.expressions.ValueType;

/**
 * A column of a dataset.
 *
 * @param name in lower case with underscores
 * @param headers other names that deliveries give it
 * @param required whether a row without it is rejected
 * @param values the words that it may hold; empty where any
 */
public record Column(
        String name,
        ValueType type,
        Role role,
        Bilingual title,
        List<String> headers,
        boolean required,
        List<String> values) {}
