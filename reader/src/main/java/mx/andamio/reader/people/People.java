package mx.andamio.reader.people;

import java.util.List;
import java.util.Map;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Span;

/**
 * The people of a paper.
 *
 * @param variants persons written in two full forms
 * @param speakers who speaks in each sentence that names a speaker, by the place where the sentence starts
 */
public record People(
        List<Person> attendees, List<Person> mentioned, List<Variant> variants, Map<Integer, Person> speakers) {

    /** One person in two forms; the place is that of the second. */
    public record Variant(String name, String other, Span span) {}

    public People {
        attendees = List.copyOf(attendees);
        mentioned = List.copyOf(mentioned);
        variants = List.copyOf(variants);
        speakers = Map.copyOf(speakers);
    }
}
