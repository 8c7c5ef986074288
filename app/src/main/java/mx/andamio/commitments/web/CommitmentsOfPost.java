package mx.andamio.commitments.web;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.CommitmentWords;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.Commitments.Filter;
import mx.andamio.commitments.FollowUp;
import mx.andamio.commitments.goals.Headline;
import mx.andamio.commitments.life.Origin;
import mx.andamio.directory.OrganPost;
import mx.andamio.pages.Pages;
import mx.andamio.pages.Words;
import mx.andamio.posts.PostParts;
import org.springframework.stereotype.Component;

/** What a post owes, for its handover annex: a change of its holder orphans nothing, for commitments belong to the post. */
@Component
class CommitmentsOfPost implements PostParts {

    private final Pages pages;
    private final Commitments commitments;
    private final FollowUp followUp;

    CommitmentsOfPost(Pages pages, Commitments commitments, FollowUp followUp) {
        this.pages = pages;
        this.commitments = commitments;
        this.followUp = followUp;
    }

    @Override
    public List<Part> of(OrganPost post) {
        var words = pages.words();
        var open = commitments.every(new Filter("", null, null, null, null, null, post.code(), true, false, null));
        var followed = followUp.of(open.stream().map(Commitment::id).toList());
        var rows = open.stream()
                .sorted(Comparator.comparing(
                        one -> Headline.of(one.terms().goal()).due(), Comparator.nullsLast(Comparator.naturalOrder())))
                .map(one -> row(one, followed, words))
                .toList();
        return rows.isEmpty() ? List.of() : List.of(new Part("annex.commitments", 5, rows));
    }

    private static Row row(Commitment one, Map<CommitmentId, FollowUp.Followed> followed, Words words) {
        var due = Headline.of(one.terms().goal()).due();
        return new Row(
                one.terms().text(),
                "/compromisos/" + one.id().value(),
                due == null ? null : words.shortDate(due),
                state(one, Objects.requireNonNull(followed.get(one.id())), words),
                source(one, words),
                one.simulated());
    }

    private static String state(Commitment one, FollowUp.Followed followed, Words words) {
        var stage = CommitmentWords.stage(one.state().stage(), words);
        var last = followed.last()
                .map(report -> words.text(
                        "annex.reported",
                        CommitmentWords.step(report.step(), words),
                        words.shortDate(report.on()),
                        report.text()))
                .orElseGet(() -> words.text("annex.never_reported"));
        return words.text(
                "annex.commitment_state",
                stage,
                last,
                followed.extensions(),
                followed.obstacles().size());
    }

    private static String source(Commitment one, Words words) {
        var signing = CommitmentJson.signing(one.state());
        var signed = signing == null ? "" : words.text("annex.signed", words.shortDate(signing.on()));
        return one.terms().origin() instanceof Origin.Document document ? signed + ", " + document.reference() : signed;
    }
}
