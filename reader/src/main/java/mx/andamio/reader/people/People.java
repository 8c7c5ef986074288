package mx.andamio.reader.people;

import java.util.List;
import java.util.Map;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Span;
import mx.andamio.reader.text.Sentence;
import org.jspecify.annotations.Nullable;

/**
 * The people of a paper.
 *
 * @param variants persons written in two full forms
 * @param speakers who speaks in each sentence that names a speaker
 */
public record People(List<Person> attendees, List<Person> mentioned, List<Variant> variants, Map<Sentence, Person> speakers) {

    /** One person in two forms; the place is that of the second. */
    public record Variant(String name, String other, Span span) {}

    public People {
        attendees = List.copyOf(attendees);
        mentioned = List.copyOf(mentioned);
        variants = List.copyOf(variants);
    }

    /** Who speaks in a sentence: named there, or the last one named before it in running order. */
    public @Nullable Person speaker(List<Sentence> order, Sentence sentence) {
        Person last = null;
        for (Sentence s : order) {
            Person here = speakers.get(s);
            last = here != null ? here : last;
            if (s == sentence) {
                return last;
            }
        }
        return last;
    }
}
