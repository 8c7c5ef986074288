package mx.andamio.reader.promises;

import java.util.Set;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Span;
import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.verbs.Futures;
import org.jspecify.annotations.Nullable;

/** The post, person or organ that a promise makes responsible. */
final class Responsible {

    private static final Set<String> OUTSIDE_ROLES = Set.of(
            "gobernador",
            "alcalde",
            "presidente",
            "diputado",
            "senador",
            "regidor",
            "rector",
            "activista",
            "empresario",
            "paciente",
            "derechohabiente",
            "vecino",
            "padre");

    private final SentenceFacts facts;
    private final @Nullable Person speaker;

    Responsible(SentenceFacts facts, @Nullable Person speaker) {
        this.facts = facts;
        this.speaker = speaker;
    }

    /** Whether the speaker holds a post outside the institution. */
    boolean isOutside() {
        String role = speaker == null ? null : speaker.role();
        if (role == null) {
            return false;
        }
        String fold = Fold.of(role);
        boolean presides = fold.startsWith("presidente")
                && !(fold.equals("presidente")
                        || fold.contains("mexico")
                        || fold.contains("republica")
                        || fold.contains("municipal")
                        || fold.contains("elect"));
        return OUTSIDE_ROLES.contains(fold.split(" ")[0]) && !presides;
    }

    /** Whether somebody speaks who has no post, or one outside the institution. */
    boolean isStranger() {
        return speaker != null && (speaker.role() == null || isOutside());
    }

    @Nullable
    String of(Head head, int from) {
        Sentence s = facts.sentence();
        boolean first = Futures.firstPerson(s, head.at())
                || (head.form() == Form.PRESENT && s.at(head.at()).quoted());
        if (first || head.form() == Form.COMMITTED || head.form() == Form.OFFERED) {
            return committed(s, head, first);
        }
        return organ(s, from, head.at());
    }

    private @Nullable String committed(Sentence s, Head head, boolean first) {
        boolean impersonal = !first
                && !says(
                        s,
                        "comprometio",
                        "obligo",
                        "ofrecio",
                        "prometio",
                        "compromiso",
                        "oferta",
                        "promesa",
                        "comprometemos",
                        "comprometo");
        if (impersonal || speaker == null) {
            return organ(s, 0, head.at());
        }
        return speaker.role() != null ? speaker.role() : speaker.name();
    }

    private static boolean says(Sentence s, String... words) {
        Set<String> wanted = Set.of(words);
        return s.tokens().stream().anyMatch(t -> wanted.contains(t.fold()));
    }

    private @Nullable String organ(Sentence s, int from, int to) {
        if (to <= from) {
            return null;
        }
        Span subject = s.span(from, to);
        return facts.organs().stream()
                .filter(o -> o.span().overlaps(subject))
                .map(o -> (o.code().length() == 2 ? "OOAD " : "UMAE ") + o.name())
                .findFirst()
                .orElse(null);
    }
}
