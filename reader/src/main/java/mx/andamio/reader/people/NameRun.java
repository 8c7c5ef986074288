package mx.andamio.reader.people;

import java.util.List;
import mx.andamio.reader.Span;

/**
 * A run of words that may be a person's name.
 *
 * @param from first token of the name, titles excluded
 * @param to one past the last token
 * @param outer first token with the titles before the name
 * @param words folded words of the name, particles included
 * @param core its words without particles
 * @param titled whether a title stands before it
 * @param given whether it begins with a known given name
 */
record NameRun(
        int from,
        int to,
        int outer,
        String text,
        List<String> words,
        List<String> core,
        Span span,
        boolean titled,
        boolean given) {}
