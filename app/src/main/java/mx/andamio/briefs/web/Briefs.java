package mx.andamio.briefs.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mx.andamio.briefs.web.BriefViews.Brief;
import mx.andamio.briefs.web.BriefViews.Concern;
import mx.andamio.briefs.web.BriefViews.Head;
import mx.andamio.briefs.web.BriefViews.Part;
import mx.andamio.briefs.web.BriefViews.Row;
import mx.andamio.briefs.web.BriefViews.Stop;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.Board.Look;
import mx.andamio.commitments.Board.Scope;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.Obstacle;
import mx.andamio.commitments.Rated;
import mx.andamio.commitments.Ratings;
import mx.andamio.commitments.goals.Goal;
import mx.andamio.commitments.goals.Stated;
import mx.andamio.commitments.ratings.Rating;
import mx.andamio.commitments.ratings.Step;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.pack.Organ;
import mx.andamio.posts.Posts;
import mx.andamio.sessions.Calendar;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts the brief of an organ together. */
@Component
class Briefs {

    private final Directory directory;
    private final Posts posts;
    private final Sessions sessions;
    private final Calendar calendar;
    private final Commitments commitments;
    private final Board board;
    private final Ratings ratings;
    private final FollowUp followUp;

    Briefs(
            Directory directory,
            Posts posts,
            Sessions sessions,
            Calendar calendar,
            Commitments commitments,
            Board board,
            Ratings ratings,
            FollowUp followUp) {
        this.directory = directory;
        this.posts = posts;
        this.sessions = sessions;
        this.calendar = calendar;
        this.commitments = commitments;
        this.board = board;
        this.ratings = ratings;
        this.followUp = followUp;
    }

    /** Empty where the directory has no such organ. */
    Optional<Brief> of(String code, LocalDate today) {
        return directory.organ(code).map(organ -> brief(organ, today));
    }

    private Brief brief(Organ organ, LocalDate today) {
        var next = next(organ.code(), today);
        var until = next.map(SessionLine::startsOn).orElseGet(() -> today.plusDays(Look.SOON));
        return new Brief(
                        organ,
                        today,
                        directory
                                .headOf(organ.code())
                                .map(post -> head(post, today))
                                .orElse(null),
                        board.tally(Scope.ofOrgan(organ.code())),
                        next.orElse(null),
                        until,
                        parts(rows(organ.code(), today), today, until))
                .within(Brief.ROOM);
    }

    private Head head(OrganPost post, LocalDate today) {
        return new Head(post, posts.holders(List.of(post), today).getFirst().holding());
    }

    /** Of a body whose sessions the organ attended: another's session is none of its own. */
    private Optional<SessionLine> next(String organ, LocalDate today) {
        var bodies =
                sessions.attendedBy(organ).stream().map(SessionLine::bodyCode).collect(Collectors.toSet());
        return calendar.ahead(today).stream()
                .filter(one -> bodies.contains(one.bodyCode()))
                .findFirst();
    }

    private List<Row> rows(String organ, LocalDate today) {
        var open = commitments.every(new Filter("", null, organ, null, null, null, null, true, false, null)).stream()
                .map(Commitment::id)
                .toList();
        var followed = followUp.of(open);
        var names = directory.postNames();
        return ratings.rated(open).stream()
                .map(one -> row(
                        one,
                        Objects.requireNonNull(followed.get(one.commitment().id())),
                        names,
                        today))
                .toList();
    }

    private Row row(Rated one, FollowUp.Followed followed, Map<String, String> names, LocalDate today) {
        var post = one.responsible();
        var word = Objects.requireNonNull(one.commitment().lastWord());
        var coming = coming(one.commitment().terms().goal(), today);
        var due = coming.orElse(one.due());
        return new Row(
                one,
                post == null ? one.commitment().responsibleWords() : names.getOrDefault(post, post),
                Math.max(0, ChronoUnit.DAYS.between(word, today)),
                due,
                due != null && !due.equals(one.due()),
                followed.obstacles().stream()
                        .max(Comparator.comparingLong(
                                obstacle -> obstacle.blocker().days(today)))
                        .map(obstacle -> stop(obstacle, names, today))
                        .orElse(null));
    }

    /** The next day, from today on, on which something is due of it. */
    private static Optional<LocalDate> coming(@Nullable Stated goal, LocalDate today) {
        return Optional.ofNullable(goal).flatMap(Stated::whole).stream()
                .flatMap((Goal whole) -> Stream.concat(whole.checkpoints().stream(), Stream.of(whole.due())))
                .filter(day -> !day.isBefore(today))
                .min(Comparator.naturalOrder());
    }

    private Stop stop(Obstacle obstacle, Map<String, String> posts, LocalDate today) {
        var blocker = obstacle.blocker();
        var owner = directory
                .organ(blocker.owner())
                .map(Organ::name)
                .orElseGet(() -> posts.getOrDefault(blocker.owner(), blocker.owner()));
        return new Stop(blocker.text(), owner, blocker.days(today));
    }

    private static List<Part> parts(List<Row> rows, LocalDate today, LocalDate until) {
        return Stream.of(Concern.values())
                .map(concern -> part(
                        concern,
                        rows.stream()
                                .filter(of(concern, today, until))
                                .sorted(order(concern))
                                .toList()))
                .toList();
    }

    private static Part part(Concern concern, List<Row> rows) {
        return new Part(concern, rows, rows.size());
    }

    private static Predicate<Row> of(Concern concern, LocalDate today, LocalDate until) {
        return row -> switch (concern) {
            case OFF_COURSE ->
                step(row)
                        .filter(step -> step.level() <= Step.NEEDS_SUPPORT.level())
                        .isPresent();
            case SILENT ->
                row.rated().ratings().used().rating() instanceof Rating.NoStep none
                        && none.why() != Rating.Missing.NOT_YET_DUE;
            case BLOCKED -> row.stop() != null;
            case DUE ->
                row.due() != null && !row.due().isBefore(today) && !row.due().isAfter(until);
        };
    }

    private static Comparator<Row> order(Concern concern) {
        var bySilence = Comparator.comparingLong(Row::silent).reversed();
        var byDue = Comparator.comparing(Row::due, Comparator.nullsLast(Comparator.<LocalDate>naturalOrder()));
        var byStep =
                Comparator.<Row>comparingInt(row -> step(row).map(Step::level).orElse(Step.ON_TRACK.level() + 1));
        var first = switch (concern) {
            case OFF_COURSE -> byStep.thenComparing(byDue);
            case SILENT -> bySilence.thenComparing(byDue);
            case BLOCKED ->
                Comparator.<Row>comparingLong(
                                row -> Objects.requireNonNull(row.stop()).days())
                        .reversed()
                        .thenComparing(byStep);
            case DUE -> byDue.thenComparing(byStep);
        };
        return first.thenComparing(row -> row.rated().commitment().id().value());
    }

    private static Optional<Step> step(Row row) {
        return row.rated().ratings().used().rating().step();
    }
}
