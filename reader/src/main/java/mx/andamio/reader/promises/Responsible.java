package mx.andamio.reader.promises;

import java.util.Set;
import java.util.StringJoiner;
import mx.andamio.reader.Reading.Person;
import mx.andamio.reader.Span;
import mx.andamio.reader.promises.Head.Form;
import mx.andamio.reader.text.Fold;
import mx.andamio.reader.text.Sentence;
import mx.andamio.reader.text.Words;
import mx.andamio.reader.verbs.Futures;
import org.jspecify.annotations.Nullable;

/** The post, person or organ that a promise makes responsible. */
final class Responsible {

    static final Set<String> OUTSIDE_ROLES = Set.of(
            "gobernador",
            "alcalde",
            "presidente",
            "diputado",
            "senador",
            "subsecretario",
            "regidor",
            "rector",
            "activista",
            "empresario",
            "paciente",
            "derechohabiente",
            "vecino",
            "padre");

    private static final Set<String> AREAS = Words.folded("doing_areas.txt");
    private static final Set<String> ARTICLES = Set.of("el", "la", "las", "los");
    private static final Set<String> SMALL = Set.of("de", "del", "y", "e", "la", "para", "al", "los", "las");

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
        return OUTSIDE_ROLES.contains(Words.first(fold, " ")) && !presides;
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
        String area = area(s, head, from);
        if (area != null) {
            return area;
        }
        String organ = organ(s, from, head.at());
        Person who = speaker;
        boolean told =
                organ == null && head.form() == Form.GO_TO && s.at(head.at()).quoted();
        return told && who != null ? who.role() : organ;
    }

    /** "La Dirección Médica abrirá dos salas", "Conservación reparará…": an area of the institution that does it, as written. */
    private static @Nullable String area(Sentence s, Head head, int from) {
        if (head.object() != head.at() + 1 || s.at(head.at() - 1).is("se")) {
            return null;
        }
        for (int k = from; k < head.at(); k++) {
            boolean first = k == from
                    || ARTICLES.contains(s.at(k - 1).fold())
                    || s.at(k - 1).isMark();
            if (first && AREAS.contains(s.at(k).fold()) && s.at(k).capital()) {
                return written(s, k, head.at());
            }
        }
        return null;
    }

    private static @Nullable String written(Sentence s, int from, int to) {
        StringJoiner name = new StringJoiner(" ");
        for (int k = from; k < to && !s.at(k).is(","); k++) {
            boolean part = s.at(k).capital()
                    || SMALL.contains(s.at(k).fold())
                    || s.at(k).is(".");
            if (!part) {
                return null;
            }
            name.add(s.at(k).text());
        }
        return name.toString().replace(" .", ".");
    }

    private @Nullable String committed(Sentence s, Head head, boolean first) {
        boolean impersonal = !first
                && !says(
                        s,
                        "comprometio",
                        "obligo",
                        "obliga",
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
