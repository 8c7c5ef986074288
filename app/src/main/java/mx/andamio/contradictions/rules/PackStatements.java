package mx.andamio.contradictions.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.contradictions.ContradictionId;
import mx.andamio.contradictions.Kind;
import mx.andamio.contradictions.Statement;
import mx.andamio.contradictions.Statement.Said;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Folding;
import mx.andamio.pack.Pack;
import mx.andamio.pack.Programme;
import mx.andamio.pack.PublishedFigure;
import mx.andamio.pack.PublishedGoal;
import mx.andamio.pack.Sighting;
import mx.andamio.pack.Source;
import org.jspecify.annotations.Nullable;

/** What the pack knows to have been published: figures and goals of programmes, people in posts. */
public final class PackStatements {

    private static final int WHOLE_DAY = 10;

    private final Map<String, Source> sources;
    private final Map<String, OrganPost> posts;

    private PackStatements(Map<String, Source> sources, Map<String, OrganPost> posts) {
        this.sources = sources;
        this.posts = posts;
    }

    /** @param posts of the directory, which has loaded the pack already */
    public static List<Statement> of(Pack pack, List<OrganPost> posts) {
        var known = new PackStatements(
                pack.institution().sources().stream().collect(Collectors.toMap(Source::code, Function.identity())),
                posts.stream().collect(Collectors.toMap(OrganPost::code, Function.identity())));
        return Stream.concat(
                        pack.programmes().stream().flatMap(known::programme),
                        pack.sightings().stream().flatMap(known::sighting))
                .toList();
    }

    private Stream<Statement> programme(Programme programme) {
        return Stream.concat(
                programme.figures().stream().filter(one -> one.cutOff() != null).map(this::figure),
                programme.goals().stream().filter(one -> one.target() != null).map(this::goal));
    }

    private Statement figure(PublishedFigure figure) {
        var kind = figure.unit().equals("%") ? Kind.PERCENT : Kind.FIGURE;
        var cutOff = Objects.requireNonNull(figure.cutOff());
        var about = FigureStatements.about(kind, false, figure.counts(), figure.unit(), cutOff, "", List.of(), "");
        var said = new Said(
                figure.value().stripTrailingZeros().toPlainString(),
                figure.definitionVersion(),
                figure.value(),
                figure.qualifier(),
                figure.denominator(),
                figure.value().toPlainString() + " " + figure.unit());
        return new Statement(about, kind, figure.counts(), cutOff, said, source(figure.source()), List.of());
    }

    private Statement goal(PublishedGoal goal) {
        var target = Objects.requireNonNull(goal.target());
        var about = ContradictionId.of(Kind.GOAL, false, Folding.fold(goal.counts()), Folding.fold(goal.unit()));
        var said = new Said(
                target.stripTrailingZeros().toPlainString(),
                goal.deadline(),
                target,
                null,
                null,
                target.toPlainString() + " " + goal.unit());
        return new Statement(about, Kind.GOAL, goal.counts(), null, said, source(goal.source()), List.of());
    }

    private Statement.Source source(String code) {
        var source = sources.getOrDefault(code, new Source(code, code, null));
        return source(source.title(), source.published());
    }

    private static Statement.Source source(String label, @Nullable String dated) {
        return new Statement.Source(RegisteredPaper.family(label, dated), label, dated, null, null, false);
    }

    private Stream<Statement> sighting(Sighting seen) {
        var post = seen.postCode() == null ? null : posts.get(seen.postCode());
        if (post == null) {
            return Stream.of();
        }
        var day = seen.seenOn().length() == WHOLE_DAY ? seen.seenOn() : null;
        return PeopleStatements.seen(post, seen.person(), day, source(seen.source(), seen.seenOn()));
    }
}
