package mx.andamio.meetings.store;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mx.andamio.library.NamedPeople;
import mx.andamio.meetings.Room.Noted;
import mx.andamio.meetings.Room.Sitting;
import mx.andamio.meetings.outcomes.Result;
import mx.andamio.meetings.outcomes.Task;
import mx.andamio.pack.Folding;
import mx.andamio.register.Reason;
import mx.andamio.register.Reason.Kind;
import org.springframework.stereotype.Component;

/**
 * Where a body agrees for two parties about those who work there, nothing that it agrees names them. Who belongs to the body or is in the room speaks for a party, and
 * may be named.
 */
@Component
class Discretion {

    /** Numbers by which a person is known here: social security (11 digits), staff number (7 to 10), and the letters of a CURP or RFC. */
    private static final Pattern NUMBERED = Pattern.compile(
            "(?<![\\p{L}\\p{N}.,/$])(?:\\p{N}{7,11}|\\p{Lu}{4}\\p{N}{6}[\\p{Lu}\\p{N}]{3,8})(?![\\p{L}\\p{N}/]|[.,]\\p{N})");

    private final NamedPeople people;

    Discretion(NamedPeople people) {
        this.people = people;
    }

    /** {@code outcome.names} with what names somebody, where the body may not. */
    Optional<Reason> objection(Sitting sitting, Result result) {
        if (!Boolean.FALSE.equals(sitting.seating().namesPeople())) {
            return Optional.empty();
        }
        var theirs = speakForTheirs(sitting);
        var named = texts(result)
                .flatMap(text -> Stream.concat(
                        people.in(text).stream().filter(name -> !isOne(name, theirs)),
                        NUMBERED.matcher(text).results().map(found -> found.group())))
                .distinct()
                .toList();
        return named.isEmpty()
                ? Optional.empty()
                : Optional.of(Reason.of("outcome.names", Kind.USER, String.join(", ", named)));
    }

    private static Stream<String> texts(Result result) {
        return Stream.concat(
                Stream.of(result.text()),
                result.tasks().stream()
                        .flatMap((Task task) -> Stream.of(task.text(), task.source(), task.closingEvidence())
                                .filter(Objects::nonNull)));
    }

    private static Set<List<String>> speakForTheirs(Sitting sitting) {
        var names = new HashSet<List<String>>();
        sitting.seating().places().forEach(place -> {
            Stream.concat(Stream.ofNullable(place.holder()), place.deputies().stream())
                    .forEach(name -> names.add(words(name)));
        });
        sitting.noted().stream().map(Noted::person).filter(Objects::nonNull).forEach(name -> names.add(words(name)));
        return names;
    }

    /** Said shorter, as people are called in a room, it is the same one: at least two of their names. */
    private static boolean isOne(String name, Set<List<String>> those) {
        var said = words(name);
        return those.stream().anyMatch(one -> one.equals(said) || (said.size() > 1 && one.containsAll(said)));
    }

    private static List<String> words(String name) {
        return Arrays.asList(Folding.fold(name).split(" "));
    }
}
