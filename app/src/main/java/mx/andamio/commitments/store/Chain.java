package mx.andamio.commitments.store;

import java.util.Optional;
import java.util.Set;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.Report;
import mx.andamio.commitments.Report.Step;
import mx.andamio.directory.Directory;
import mx.andamio.directory.OrganPost;
import mx.andamio.identity.Asker;
import mx.andamio.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Who does what with a report: by the role of an account and the post for which it acts. */
@Component
class Chain {

    private final Directory directory;
    private final Set<Role> captures;
    private final Set<Role> validates;
    private final Set<Role> authorises;
    private final Set<String> validatedLines;

    /** @param validatedLines codes of the lines of action whose reports are validated; empty for all */
    Chain(
            Directory directory,
            @Value("${andamio.reporting.captures}") Set<Role> captures,
            @Value("${andamio.reporting.validates}") Set<Role> validates,
            @Value("${andamio.reporting.authorises}") Set<Role> authorises,
            @Value("${andamio.reporting.validated-lines}") Set<String> validatedLines) {
        this.directory = directory;
        this.captures = Set.copyOf(captures);
        this.validates = Set.copyOf(validates);
        this.authorises = Set.copyOf(authorises);
        this.validatedLines = Set.copyOf(validatedLines);
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
        return validatedLines.isEmpty()
                || validatedLines.contains(
                        java.util.Objects.toString(one.terms().alignment().line(), ""));
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
