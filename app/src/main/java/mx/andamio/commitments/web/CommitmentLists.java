package mx.andamio.commitments.web;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mx.andamio.commitments.Commitment;
import mx.andamio.commitments.CommitmentId;
import mx.andamio.commitments.Commitments;
import mx.andamio.commitments.ImportedCommitments;
import mx.andamio.commitments.ListAsked;
import mx.andamio.commitments.Promises;
import mx.andamio.commitments.Ratings;
import mx.andamio.commitments.ratings.SideBySide;
import mx.andamio.commitments.web.CommitmentViews.CommitmentList;
import mx.andamio.commitments.web.CommitmentViews.Line;
import mx.andamio.directory.Directory;
import mx.andamio.pack.Organ;
import mx.andamio.pack.OrganType;
import mx.andamio.pages.Pages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts lists of commitments together for their pages. */
@Component
class CommitmentLists {

    private static final int PAGE = 50;
    private static final int FILES = 20;

    private final Pages pages;
    private final Commitments commitments;
    private final Ratings ratings;
    private final Promises promises;
    private final Directory directory;
    private final ProgrammeNames programmes;
    private final List<ImportedCommitments> imported;

    CommitmentLists(
            Pages pages,
            Commitments commitments,
            Ratings ratings,
            Promises promises,
            Directory directory,
            ProgrammeNames programmes,
            List<ImportedCommitments> imported) {
        this.pages = pages;
        this.commitments = commitments;
        this.ratings = ratings;
        this.promises = promises;
        this.directory = directory;
        this.programmes = programmes;
        this.imported = imported;
    }

    /** @param files whether to offer files to narrow by */
    CommitmentList list(ListAsked asked, int page, boolean files) {
        var filter = asked.filter();
        var found = commitments.found(filter, asked.order(), page, PAGE);
        var organs = organs();
        return new CommitmentList(
                lines(found.items(), organs),
                found.total(),
                page,
                PAGE,
                filter,
                asked.order(),
                commitments.stages(filter),
                promises.count(Promises.Filter.NONE),
                organs.values().stream()
                        .filter(organ -> organ.type() == OrganType.OOAD || organ.type() == OrganType.UMAE)
                        .toList(),
                organs.values().stream()
                        .filter(organ -> organ.type() == OrganType.REGION)
                        .toList(),
                programmes.all(),
                files
                        ? imported.stream()
                                .flatMap(source -> source.latest(FILES).stream())
                                .toList()
                        : List.of());
    }

    /** In their order. */
    List<Line> lines(List<Commitment> found, Map<String, Organ> organs) {
        var posts = directory.postNames();
        var rated = ratings.today(found.stream().map(Commitment::id).toList());
        return found.stream().map(one -> line(one, organs, posts, rated)).toList();
    }

    Map<String, Organ> organs() {
        return directory.all().stream()
                .collect(Collectors.toMap(Organ::code, organ -> organ, (one, other) -> one, LinkedHashMap::new));
    }

    private Line line(
            Commitment one, Map<String, Organ> organs, Map<String, String> posts, Map<CommitmentId, SideBySide> rated) {
        var organ = organs.get(one.organ());
        var post = one.terms().parties().responsible();
        return new Line(
                one,
                organ == null ? one.organ() : organ.label(),
                post == null ? "" : posts.getOrDefault(post, post),
                rated.get(one.id()),
                silent(one));
    }

    /** Days since something was heard of it, or since its signature; null where it is not signed and open. */
    @Nullable
    Long silent(Commitment one) {
        var word = one.lastWord();
        return word == null || !one.state().stage().isSignedAndOpen()
                ? null
                : Math.max(0, ChronoUnit.DAYS.between(word, pages.words().today()));
    }
}
