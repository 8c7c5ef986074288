package mx.andamio.commitments.life;

import java.util.List;

/**
 * Something that is missing or does not fit. Its words are under {@code admission.<code>}, or under {@code reason.<code>} where the code has a dot.
 *
 * @param requirement which of the six it belongs to, whose {@link Requirement#field()} leads to the place where it is answered
 * @param code stable word
 * @param parameters what fills the words' places
 */
public record Lack(Requirement requirement, String code, List<String> parameters) {

    public Lack {
        parameters = List.copyOf(parameters);
    }

    static Lack of(Requirement requirement, String code, String... parameters) {
        return new Lack(requirement, code, List.of(parameters));
    }
}
