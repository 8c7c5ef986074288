package mx.andamio.commitments.web;

import static java.net.URLEncoder.encode;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentWords;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.ratings.Assessment;
import mx.andamio.commitments.ratings.SideBySide;
import mx.andamio.pack.BodyRule;
import mx.andamio.pack.Organ;
import mx.andamio.pages.Words;
import org.jspecify.annotations.Nullable;

/** What the templates of ratings show. */
public interface RatingViews {

    /**
     * A judgement and the name of the post whose it is.
     *
     * @param post its name, its code where the directory no longer has it
     */
    record Judged(Assessment assessment, String post) {}

    /**
     * @param judged the newest first
     * @param rules those of its body that are not the usual ones, null where all are
     */
    record Sides(
            Commitment commitment,
            SideBySide ratings,
            List<Judged> judged,
            @Nullable OwnRules rules) {}

    /**
     * The numbers of a body that are its own.
     *
     * @param body its name
     */
    record OwnRules(String body, Map<BodyRule, BigDecimal> differing) {

        /** One sentence each. */
        public List<String> sentences(Words words) {
            return differing.entrySet().stream()
                    .map(one -> CommitmentWords.rule(one.getKey(), one.getValue(), words))
                    .toList();
        }
    }

    /**
     * @param sides what is to be judged next; null where nothing is left
     * @param left how many of the scope are left to judge, this one included
     * @param skipped how many were passed over
     * @param one whether this one was asked for by its address
     * @param typed what was typed before it was refused, by the name of its field
     * @param post name of the post for which the account acts, null where for none
     */
    record Evaluation(
            @Nullable Sides sides,
            @Nullable Organ organ,
            long left,
            int skipped,
            boolean one,
            Scope scope,
            Map<String, String> typed,
            @Nullable String post) {

        public Headline goal() {
            return Headline.of(
                    Objects.requireNonNull(sides).commitment().terms().goal());
        }

        /** The address of the one after this. */
        public String next() {
            return path(scope, skipped + 1);
        }

        public boolean isTyped(String field, int step) {
            return Integer.toString(step).equals(typed.get(field));
        }
    }

    static String path(Scope scope, int skipped) {
        var parts = Stream.of(
                        part("organo", scope.organ()),
                        part("region", scope.region()),
                        part("linea", scope.line()),
                        part("programa", scope.programme()),
                        part("cargo", scope.responsible()),
                        part("saltar", skipped == 0 ? null : Integer.toString(skipped)))
                .filter(Objects::nonNull)
                .collect(Collectors.joining("&"));
        return "/evaluar?" + parts;
    }

    private static @Nullable String part(String name, @Nullable String value) {
        return value == null ? null : name + "=" + encode(value, UTF_8);
    }
}
