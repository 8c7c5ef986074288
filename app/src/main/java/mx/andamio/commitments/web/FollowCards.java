package mx.andamio.commitments.web;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.ExtensionRequests;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.Obstacle;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.Reporting;
import mx.andamio.commitments.Settling;
import mx.andamio.commitments.Verifying;
import mx.andamio.commitments.Waiting;
import mx.andamio.commitments.goals.Milestones;
import mx.andamio.commitments.life.State;
import mx.andamio.commitments.life.Verification;
import mx.andamio.commitments.web.Charts.Known;
import mx.andamio.commitments.web.FollowViews.Follow;
import mx.andamio.commitments.web.FollowViews.May;
import mx.andamio.commitments.web.FollowViews.ObstacleLine;
import mx.andamio.commitments.web.FollowViews.Step;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Permission;
import mx.andamio.identity.Role;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.Pages;
import mx.andamio.sessions.SessionLine;
import mx.andamio.sessions.Sessions;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what a card shows of a commitment's life after its signature. */
@Component
class FollowCards {

    /** Sessions among which an agreement is found. */
    private static final int SESSIONS = 200;

    private final Pages pages;
    private final Commitments commitments;
    private final FollowUp followUp;
    private final Reporting reporting;
    private final Verifying verifying;
    private final Settling settling;
    private final Waiting waiting;
    private final ExtensionRequests requests;
    private final Sessions sessions;
    private final Directory directory;

    FollowCards(
            Pages pages,
            Commitments commitments,
            FollowUp followUp,
            Reporting reporting,
            Verifying verifying,
            Settling settling,
            Waiting waiting,
            ExtensionRequests requests,
            Sessions sessions,
            Directory directory) {
        this.pages = pages;
        this.commitments = commitments;
        this.followUp = followUp;
        this.reporting = reporting;
        this.verifying = verifying;
        this.settling = settling;
        this.waiting = waiting;
        this.requests = requests;
        this.sessions = sessions;
        this.directory = directory;
    }

    Follow of(Known known, Asker who) {
        var one = known.commitment();
        var reports = known.reports();
        var looks = verifying.looks(one.id());
        var may = may(one, who);
        var followed = known.followed();
        return new Follow(
                one,
                reports,
                silent(one),
                followUp.obstacles(one.id()).stream()
                        .map(obstacle -> line(obstacle, one, who))
                        .toList(),
                waiting.links(one.id()),
                looks,
                milestones(one, followed.facts().accepted()),
                may,
                settling.allowed(one),
                followed.extensions(),
                names(reports, looks),
                may.block() ? organs() : List.of(),
                requests.of(one.id()),
                may.leave() || may.extend() ? sessions() : List.of());
    }

    private May may(Commitment one, Asker who) {
        var open = one.state().stage().isSignedAndOpen();
        var owed = one.state() instanceof State.Owed;
        return new May(
                who.may(Permission.REPORT) ? reporting.step(who, one).orElse(null) : null,
                who.may(Permission.REPORT) && open && waiting.may(who, one),
                who.may(Permission.VERIFY) && verifying.may(who, one),
                who.may(Permission.VERIFY) && verifying.mayOnSite(who, one),
                who.may(Permission.REPORT) && owed && settling.mayExtend(who, one),
                who.may(Permission.COMMIT) && one.state() instanceof State.Cancellable,
                who.may(Permission.REPORT) && owed && requests.mayAsk(who, one));
    }

    /** Days since something was heard of it, or since its signature. */
    @Nullable
    Long silent(Commitment one) {
        return one.state() instanceof State.Owed
                ? ChronoUnit.DAYS.between(
                        Objects.requireNonNull(one.lastWord()), pages.words().today())
                : null;
    }

    ObstacleLine line(Obstacle obstacle, Commitment one, Asker who) {
        return new ObstacleLine(
                obstacle,
                one,
                owner(obstacle.blocker().owner()),
                obstacle.blocker().days(pages.words().today()),
                who.may(Permission.REPORT) && waiting.mayClose(who, obstacle, one));
    }

    /** Open obstacles of an organ, or of all. */
    List<ObstacleLine> owned(@Nullable String organ, Asker who) {
        var obstacles = waiting.open(organ);
        var owners = new HashMap<mx.andamio.commitments.CommitmentId, Commitment>();
        obstacles.forEach(one -> owners.computeIfAbsent(
                one.commitment(), id -> commitments.commitment(id).orElseThrow()));
        return obstacles.stream()
                .map(one -> line(one, Objects.requireNonNull(owners.get(one.commitment())), who))
                .toList();
    }

    private String owner(String code) {
        return directory
                .organ(code)
                .map(Organ::name)
                .or(() -> directory.post(code).map(OrganPost::name))
                .orElse(code);
    }

    private static List<Step> milestones(Commitment one, Map<String, LocalDate> accepted) {
        return one.terms().goal() instanceof Milestones goal
                ? goal.steps().stream()
                        .map(step -> new Step(step, accepted.get(step.code())))
                        .toList()
                : List.of();
    }

    /** Whoever acted for no post did so as their office. */
    private Map<String, String> names(List<Report> reports, List<Verification> looks) {
        var names = new HashMap<String, String>();
        for (var role : Role.values()) {
            names.put(role.name(), pages.words().text("role." + role.name()));
        }
        Stream.concat(
                        reports.stream().flatMap(one -> one.chain().stream()).map(Report.Link::post),
                        looks.stream().flatMap(FollowCards::post))
                .distinct()
                .flatMap(code -> directory.post(code).stream())
                .forEach(post -> names.put(post.code(), post.name()));
        return names;
    }

    private static Stream<String> post(Verification one) {
        return switch (one) {
            case Verification.None none -> Stream.empty();
            case Verification.Shown shown -> Stream.of(shown.look().post());
            case Verification.Rejected rejected -> Stream.of(rejected.look().post());
        };
    }

    private List<Organ> organs() {
        return directory.all(OrganType.OOAD, OrganType.UMAE, OrganType.DIRECTORATE, OrganType.EXTERNAL);
    }

    private List<SessionLine> sessions() {
        return sessions.sessions(null, 0, SESSIONS).items();
    }
}
