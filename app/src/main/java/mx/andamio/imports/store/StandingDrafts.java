package mx.andamio.imports.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Drafting.NewCommitment;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.goals.PartialGoal;
import mx.andamio.commitments.goals.Quantitative;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.life.Terms;
import mx.andamio.commitments.life.Traces;
import mx.andamio.sheets.Draft;
import org.jspecify.annotations.Nullable;

/** What stands, as a row. */
final class StandingDrafts {

    private StandingDrafts() {}

    /** With the codes of posts: to be compared, not to be shown. */
    static Draft coded(Commitment standing) {
        return row(
                standing.organ(),
                standing.terms(),
                standing.responsibleWords(),
                signedOn(standing),
                UnaryOperator.identity());
    }

    /** With the codes of posts. */
    static Draft coded(NewCommitment entered, @Nullable LocalDate signedOn) {
        return row(entered.organ(), entered.terms(), entered.responsibleWords(), signedOn, UnaryOperator.identity());
    }

    /** With the names of posts: as people read it. */
    static Draft shown(Commitment standing, Map<String, String> posts) {
        return row(
                standing.organ(),
                standing.terms(),
                standing.responsibleWords(),
                signedOn(standing),
                code -> posts.getOrDefault(code, code));
    }

    private static Draft row(
            String organ,
            Terms terms,
            @Nullable String words,
            @Nullable LocalDate signedOn,
            UnaryOperator<String> post) {
        var headline = Headline.of(terms.goal());
        var responsible = terms.parties().responsible();
        var others = terms.parties().coResponsibles().stream().map(post).collect(Collectors.joining("; "));
        var programmes = terms.alignment().programmes();
        return new Draft(
                "",
                0,
                null,
                organ,
                organ,
                terms.alignment().line(),
                terms.alignment().table(),
                terms.text(),
                responsible == null ? words : post.apply(responsible),
                others.isEmpty() ? null : others,
                headline.baseline(),
                headline.target(),
                headline.unit(),
                direction(terms.goal()),
                signedOn,
                headline.due(),
                null,
                null,
                programmes.isEmpty() ? null : programmes.getFirst(),
                null,
                Map.of());
    }

    private static @Nullable LocalDate signedOn(Commitment standing) {
        var signing = Traces.of(standing.state()).signing();
        return signing == null ? null : signing.on();
    }

    private static Draft.@Nullable Direction direction(@Nullable Stated goal) {
        var direction = switch (goal) {
            case PartialGoal partial -> partial.direction();
            case Quantitative number -> number.direction();
            case null, default -> null;
        };
        return direction == null ? null : Draft.Direction.valueOf(direction.name());
    }
}
