package mx.andamio.requests.web;

import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import mx.andamio.commitments.AskedFor;
import mx.andamio.commitments.Board;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.life.State;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.pages.Pages;
import mx.andamio.requests.UpdateRequests;
import mx.andamio.requests.web.Views.Choice;
import org.springframework.stereotype.Component;

/** Commitments of which a report may be asked. */
@Component
class Choices {

    private final Commitments commitments;
    private final Board board;
    private final Directory directory;
    private final AskedFor asked;
    private final Pages pages;

    Choices(Commitments commitments, Board board, Directory directory, AskedFor asked, Pages pages) {
        this.commitments = commitments;
        this.board = board;
        this.directory = directory;
        this.asked = asked;
        this.pages = pages;
    }

    /** These, all of them ticked. */
    List<Choice> of(List<CommitmentId> ids) {
        return of(ids, new HashSet<>(ids));
    }

    List<Choice> of(List<CommitmentId> ids, Set<CommitmentId> ticked) {
        return lines(
                ids.stream()
                        .distinct()
                        .limit(UpdateRequests.MOST)
                        .flatMap(id -> commitments.commitment(id).stream())
                        .toList(),
                ticked::contains);
    }

    /** Those of an organ, the silent ones ticked. */
    List<Choice> ofOrgan(String organ) {
        var open = new Filter("", null, organ, null, null, null, null, true, false, null);
        var silent = new HashSet<>(silent(Board.Scope.ofOrgan(organ)));
        return lines(
                commitments.every(open).stream()
                        .filter(one -> one.state() instanceof State.Owed)
                        .limit(UpdateRequests.MOST)
                        .toList(),
                silent::contains);
    }

    /** The silent ones of the whole institution. */
    List<Choice> silent() {
        return of(silent(Board.Scope.NATION));
    }

    private List<CommitmentId> silent(Board.Scope scope) {
        return board.found(scope, new Board.Look.Silent(), 0, UpdateRequests.MOST)
                .items();
    }

    private List<Choice> lines(Collection<Commitment> found, Predicate<CommitmentId> ticked) {
        var open = asked.open(found.stream().map(Commitment::id).toList()).keySet();
        return found.stream()
                .map(one -> new Choice(
                        one,
                        who(one),
                        silence(one),
                        open.contains(one.id()),
                        ticked.test(one.id()) && !open.contains(one.id())))
                .toList();
    }

    private String who(Commitment one) {
        return directory
                .answering(one.terms().parties().responsible(), one.organ())
                .map(OrganPost::name)
                .orElse("");
    }

    private long silence(Commitment one) {
        return one.state() instanceof State.Owed
                ? ChronoUnit.DAYS.between(
                        Objects.requireNonNull(one.lastWord()), pages.words().today())
                : 0;
    }
}
