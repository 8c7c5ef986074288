package mx.andamio.commitments.life;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import mx.andamio.register.Reason;
import org.jspecify.annotations.Nullable;

/**
 * Whose a commitment is, by code of post. Two owners of one thing are one commitment with co-responsibles.
 *
 * @param responsible the one post that answers for it; null while nobody took it
 * @param coResponsibles others who do part of it
 * @param verifier post that says whether it is done, not the responsible one; null while nobody was named
 */
public record Parties(
        @Nullable String responsible,
        List<String> coResponsibles,
        @Nullable String verifier) {

    public static final Parties NOBODY = new Parties(null, List.of(), null);

    public Parties {
        coResponsibles = List.copyOf(coResponsibles);
    }

    /**
     * What does not fit: {@code parties.verifier_same} (the responsible verifies its own), {@code parties.co_responsible} (a post stands twice).
     * A draft may have it; the gate does not let it through.
     */
    public Optional<Reason> wrong() {
        if (verifierIsResponsible()) {
            return Optional.of(Reason.of("parties.verifier_same", Reason.Kind.USER));
        }
        var seen = new HashSet<String>();
        if (responsible != null) {
            seen.add(responsible);
        }
        return coResponsibles.stream()
                .filter(post -> !seen.add(post))
                .findFirst()
                .map(post -> Reason.of("parties.co_responsible", Reason.Kind.USER, post));
    }

    boolean verifierIsResponsible() {
        return verifier != null && verifier.equals(responsible);
    }
}
