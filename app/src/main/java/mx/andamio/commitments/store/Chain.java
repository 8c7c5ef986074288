package mx.andamio.commitments.store;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.Report.Step;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.directory.PackFiles;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import mx.andamio.pack.LineSet;
import mx.andamio.pack.PackLoading;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who does what with a report: by the role of an account and the post for which it acts. */
@Component
class Chain {

    private final Directory directory;
    private final Set<Role> captures;
    private final Set<Role> validates;
    private final Set<Role> authorises;
    /** Lines of action that the pack knows and does not call medical: the only ones of which medical services need not say anything. */
    private final Set<String> otherLines;

    Chain(
            Directory directory,
            PackFiles files,
            @Value("${andamio.reporting.captures}") Set<Role> captures,
            @Value("${andamio.reporting.validates}") Set<Role> validates,
            @Value("${andamio.reporting.authorises}") Set<Role> authorises) {
        this.directory = directory;
        this.captures = Set.copyOf(captures);
        this.validates = Set.copyOf(validates);
        this.authorises = Set.copyOf(authorises);
        this.otherLines = files.atStart() instanceof PackLoading.Loaded(var pack)
                ? pack.lines("lines_of_action").stream()
                        .filter(line -> !line.medical())
                        .map(LineSet.Line::code)
                        .collect(Collectors.toUnmodifiableSet())
                : Set.of();
    }

    /** The furthest step that they may take; empty where the commitment is not theirs. */
    Optional<Step> step(Asker who, Commitment one) {
        var post = who.actsFor().flatMap(directory::post);
        if (post.isEmpty()) {
            return Optional.empty();
        }
        if (isOwn(post.get(), one)) {
            return own(who.role(), post.get(), one);
        }
        return one.terms().parties().coResponsibles().contains(post.get().code())
                ? Optional.of(Step.CAPTURED)
                : Optional.empty();
    }

    private Optional<Step> own(Role role, OrganPost post, Commitment one) {
        if (authorises.contains(role) && heads(post, one)) {
            return Optional.of(Step.AUTHORISED);
        }
        if (validates.contains(role) && isValidated(one)) {
            return Optional.of(Step.VALIDATED);
        }
        return captures.contains(role) || validates.contains(role) || authorises.contains(role)
                ? Optional.of(Step.CAPTURED)
                : Optional.empty();
    }

    private boolean heads(OrganPost post, Commitment one) {
        return post.code().equals(one.terms().parties().responsible())
                || directory.headOf(post.organ()).filter(post::equals).isPresent();
    }

    private boolean isOwn(OrganPost post, Commitment one) {
        return post.organ().equals(organ(one));
    }

    /** Code of the organ that answers for it. */
    String organ(Commitment one) {
        return Optional.ofNullable(one.terms().parties().responsible())
                .flatMap(directory::post)
                .map(OrganPost::organ)
                .orElse(one.organ());
    }

    private boolean isValidated(Commitment one) {
        var line = one.terms().alignment().line();
        return line == null || !otherLines.contains(line);
    }

    /** How far a report is that came up to {@code step}. */
    Report.Standing standing(Step step, Commitment one) {
        return step.compareTo(last(one)) >= 0 ? Report.Standing.AUTHORISED : Report.Standing.PRELIMINARY;
    }

    private Step last(Commitment one) {
        if (!authorises.isEmpty()) {
            return Step.AUTHORISED;
        }
        return !validates.isEmpty() && isValidated(one) ? Step.VALIDATED : Step.CAPTURED;
    }
}
